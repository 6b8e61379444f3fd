import { posix } from 'node:path'
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' }
import type { ReportFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { collectProblems, didYouMean, InputError, type Problem } from '../core/problem.ts'
import { misleadingCharacters } from '../input/characters.ts'
import { listFolderIfThere } from '../input/folders.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { LIMITS } from '../input/limits.ts'
import { validate } from '../input/schema.ts'
import { SourceText } from '../input/source-text.ts'
import { brokenTextProblems, readText } from '../input/text.ts'
import { loadChart } from './chart-spec.ts'
import type { AllowedName, ChartSpec, Report, TemplateFile } from './report.ts'
import { loadTheme } from './theme.ts'

const SHARED = 'shared'
const TEMPLATE_ENDING = '.md.hbs'
const CHART_ENDING = '.vl.json'

/**
 * Reads a report's templates, charts, theme and fonts.
 *
 * @param templatesFolder the folder that holds a folder for each report, and `shared/`
 * @throws InputError with every problem in them
 */
export async function loadReport(
  files: Files,
  templatesFolder: string,
  name: string,
  memo = noMemo,
): Promise<Report> {
  const folder = posix.join(templatesFolder, name)
  const shared = posix.join(templatesFolder, SHARED)
  await requireReport(files, templatesFolder, name)
  const [described, partials, charts] = await collectProblems(
    () => loadDescribed(files, folder, shared, memo),
    () => memo.read(shared, loadPartials, files, shared, memo),
    () => memo.read(folder, loadCharts, files, posix.join(folder, 'charts'), memo),
  )
  const { document, cover, ...report } = described
  const problems = [...unknownSettings(document, report), ...unknownCover(document, cover, charts)]
  if (problems.length > 0) throw new InputError(problems)
  const shown = cover === undefined ? {} : { cover: { chart: cover, place: document.place(['cover']) } }
  return { name, ...report, ...shown, partials, charts }
}

/** Reads only a report's sections and partials, to find as many problems as possible when the rest fails. */
export async function loadTemplates(
  files: Files,
  templatesFolder: string,
  name: string,
): Promise<Pick<Report, 'sections' | 'partials' | 'names'>> {
  await requireReport(files, templatesFolder, name)
  const folder = posix.join(templatesFolder, name)
  const document = await readJson(files, posix.join(folder, 'report.json'))
  const report = validate<ReportFile>(document, reportSchema)
  const [sections, partials] = await collectProblems(
    () => loadSections(files, folder, document, report.sections, noMemo),
    () => loadPartials(files, posix.join(templatesFolder, SHARED), noMemo),
  )
  return { sections, partials, names: allowedNames(document, report) }
}

async function requireReport(files: Files, templatesFolder: string, name: string): Promise<void> {
  const folders = (await listFolderIfThere(files, templatesFolder))
    .filter((entry) => entry.endsWith('/') && entry !== `${SHARED}/`)
    .map((entry) => entry.slice(0, -1))
  if (folders.includes(name)) return
  const hint = didYouMean(name, folders)
  throw new InputError([
    {
      file: posix.join(templatesFolder, name, 'report.json'),
      line: 1,
      column: 1,
      rule: 'unknown-report',
      message: `there is no report \`${name}\``,
      expected: `a folder with a report.json in \`${templatesFolder}\``,
      ...defined({ hint }),
    },
  ])
}

/** Reads what report.json names: sections, theme, and names that may contain a number. */
async function loadDescribed(files: Files, folder: string, shared: string, memo: Memo) {
  const document = await memo.read(folder, readJson, files, posix.join(folder, 'report.json'))
  const report = validate<ReportFile>(document, reportSchema)
  const [sections, { document: themeFile, ...themed }] = await collectProblems(
    () => loadSections(files, folder, document, report.sections, memo),
    () => memo.read(folder, loadTheme, files, shared, document, report.theme),
    () => refuseUnlisted(files, folder, document, report.sections),
  )
  const { cover } = report
  return {
    document,
    documents: [document, themeFile],
    sections,
    ...themed,
    names: allowedNames(document, report),
    settings: report.settings ?? {},
    cover,
  }
}

function unknownSettings(
  document: JsonDocument,
  { settings, sections }: Pick<Report, 'settings' | 'sections'>,
): Problem[] {
  const names = sections.map(({ name }) => name)
  return Object.keys(settings)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const message = `\`sections\` has no section \`${name}\``
      return document.keyProblem(['settings', name], {
        rule: 'unknown-section',
        message,
        ...hinted(didYouMean(name, names)),
      })
    })
}

function unknownCover(
  document: JsonDocument,
  cover: string | undefined,
  charts: readonly ChartSpec[],
): Problem[] {
  const names = charts.map(({ name }) => name)
  if (cover === undefined || names.includes(cover)) return []
  const message = `there is no chart \`${cover}${CHART_ENDING}\` in \`charts/\``
  return [
    document.problem(['cover'], { rule: 'unknown-chart', message, ...hinted(didYouMean(cover, names)) }),
  ]
}

function hinted(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint }
}

function allowedNames(document: JsonDocument, { names = [] }: ReportFile): AllowedName[] {
  return names.map((text, index) => {
    const place = document.place(['names', index])
    return { text, place, source: document.source.line(place.line) }
  })
}

async function loadSections(
  files: Files,
  folder: string,
  document: JsonDocument,
  names: readonly string[],
  memo: Memo,
): Promise<readonly TemplateFile[]> {
  const present = await namesIn(files, folder, TEMPLATE_ENDING)
  const load = (name: string, index: number) => {
    if (present.includes(name)) return loadTemplate(files, folder, name, memo)
    const hint = didYouMean(name, present)
    const problem = document.problem(['sections', index], {
      rule: 'missing-template',
      message: `there is no template \`${name}${TEMPLATE_ENDING}\` beside this file`,
      ...defined({ hint }),
    })
    throw new InputError([problem])
  }
  return collectProblems<TemplateFile[]>(...names.map((name, index) => () => load(name, index)))
}

/** A section that is not listed would be lost without a word; one that is listed under a similar name is misspelt there. */
async function refuseUnlisted(
  files: Files,
  folder: string,
  document: JsonDocument,
  listed: readonly string[],
): Promise<void> {
  const present = await namesIn(files, folder, TEMPLATE_ENDING)
  const missing = listed.filter((name) => !present.includes(name))
  const unlisted = present.filter(
    (name) => !listed.includes(name) && missing.every((each) => didYouMean(each, [name]) === undefined),
  )
  if (unlisted.length === 0) return
  throw new InputError(
    unlisted.map((name) =>
      document.keyProblem(['sections'], {
        rule: 'unlisted-section',
        message: `\`sections\` does not list the template \`${name}${TEMPLATE_ENDING}\` beside this file`,
        hint: `list \`${name}\` in its place, or remove the file`,
      }),
    ),
  )
}

async function loadPartials(files: Files, shared: string, memo: Memo): Promise<readonly TemplateFile[]> {
  const names = await namesIn(files, shared, TEMPLATE_ENDING)
  return collectProblems<TemplateFile[]>(
    ...names.map((name) => () => loadTemplate(files, shared, name, memo)),
  )
}

async function loadCharts(files: Files, folder: string, memo: Memo): Promise<readonly ChartSpec[]> {
  const names = await namesIn(files, folder, CHART_ENDING)
  const load = (name: string) => {
    const file = posix.join(folder, name + CHART_ENDING)
    return memo.read(file, loadChart, files, file, name)
  }
  return collectProblems<ChartSpec[]>(...names.map((name) => () => load(name)))
}

function loadTemplate(files: Files, folder: string, name: string, memo: Memo): Promise<TemplateFile> {
  const file = posix.join(folder, name + TEMPLATE_ENDING)
  return memo.read(file, readTemplate, files, file, name)
}

async function readTemplate(files: Files, file: string, name: string): Promise<TemplateFile> {
  const source = await readText(files, file, LIMITS.templateBytes)
  const text = new SourceText(file, source)
  const problems = [...brokenTextProblems(text), ...misleadingCharacters(text)]
  if (problems.length > 0) throw new InputError(problems)
  return { name, file, source }
}

async function namesIn(files: Files, folder: string, ending: string): Promise<readonly string[]> {
  const entries = await listFolderIfThere(files, folder)
  return entries.filter((entry) => entry.endsWith(ending)).map((entry) => entry.slice(0, -ending.length))
}
