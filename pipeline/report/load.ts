import { posix } from 'node:path'
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' }
import type { ReportFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { didYouMean, InputError, type Problem, ProblemList } from '../core/problem.ts'
import { misleadingCharacters } from '../input/characters.ts'
import { type Checked, checked } from '../input/checked.ts'
import { listFolderIfThere, namesEnding } from '../input/folders.ts'
import type { JsonDocument } from '../input/json.ts'
import { LIMITS } from '../input/limits.ts'
import { readSound, type SoundDocument } from '../input/sound.ts'
import { SourceText } from '../input/source-text.ts'
import { brokenTextProblems, readText } from '../input/text.ts'
import { loadChart } from './chart-spec.ts'
import type { AllowedName, ChartSpec, DraftReport, Report, TemplateFile } from './report.ts'
import { loadTheme, type ReadTheme } from './theme.ts'

const SHARED = 'shared'
const TEMPLATE_ENDING = '.md.hbs'
const CHART_ENDING = '.vl.json'

/** A report as far as it could be read, and everything that is wrong with it. */
export interface ReadReport {
  readonly value: DraftReport
  readonly problems: readonly Problem[]
}

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
  const { value, problems } = await readReport(files, templatesFolder, name, memo)
  if (problems.length > 0 || !isComplete(value)) throw new InputError(problems)
  return value
}

/** Whether a report has all that pages are made from. */
export function isComplete(report: DraftReport): report is Report {
  return report.theme !== undefined && report.fonts !== undefined && report.unread === undefined
}

/**
 * The same of a report in which something may be wrong: what can be read of it, to check it with.
 */
export async function readReport(
  files: Files,
  templatesFolder: string,
  name: string,
  memo = noMemo,
): Promise<ReadReport> {
  const folder = posix.join(templatesFolder, name)
  const shared = posix.join(templatesFolder, SHARED)
  const file = await memo.read(folder, readReportFile, files, posix.join(folder, 'report.json'))
  const sections = await readSections(files, folder, file, memo)
  const style = await readStyle(files, folder, shared, file, memo)
  const partials = await memo.read(shared, readPartials, files, shared, memo)
  const charts = await memo.read(folder, readCharts, files, posix.join(folder, 'charts'), memo)
  const parts = [file, sections, style, partials, charts]
  const problems = [...parts.flatMap((part) => part.problems), ...unknownNames(file, sections, charts)]
  const unread = {
    charts: charts.unread,
    templates: sections.isIncomplete || partials.isIncomplete,
    names: !file.areNamesKnown,
    words: sections.problems.length > 0 || partials.problems.length > 0,
    cover: isCoverUnknown(file, charts),
  }
  return {
    value: {
      name,
      documents: [file.document, style.value?.themeFile].flatMap((document) => document ?? []),
      ...describedIn(file),
      ...style.value,
      sections: sections.value,
      partials: partials.value,
      charts: charts.value,
      ...(problems.length > 0 ? { unread } : {}),
    },
    problems,
  }
}

interface ReadReportFile extends SoundDocument<ReportFile> {
  readonly areNamesKnown: boolean
}

async function readReportFile(files: Files, path: string): Promise<ReadReportFile> {
  const read = await readSound<ReportFile>(files, path, reportSchema)
  const hasNone = read.document !== undefined && !('names' in Object(read.document.value))
  return { ...read, areNamesKnown: read.sound.names !== undefined || hasNone }
}

/** What report.json itself says of a report. */
function describedIn({ document, sound }: ReadReportFile): Pick<DraftReport, 'settings' | 'names' | 'cover'> {
  const { settings = {}, names = [], cover } = sound
  if (document === undefined) return { settings, names: [] }
  return {
    settings,
    names: allowedNames(document, names),
    ...(cover === undefined ? {} : { cover: { chart: cover, place: document.place(['cover']) } }),
  }
}

async function readStyle(
  files: Files,
  folder: string,
  shared: string,
  { document, sound: { theme } }: ReadReportFile,
  memo: Memo,
): Promise<Checked<ReadTheme>> {
  if (document === undefined || theme === undefined) return { value: undefined, problems: [] }
  const read = await checked(() => memo.read(folder, loadTheme, files, shared, document, theme))
  return read.value ?? { value: undefined, problems: read.problems }
}

/** The names of all reports. */
export async function reportNames(files: Files, templatesFolder: string): Promise<readonly string[]> {
  const entries = await listFolderIfThere(files, templatesFolder)
  return entries
    .filter((entry) => entry.endsWith('/') && entry !== `${SHARED}/`)
    .map((entry) => entry.slice(0, -1))
}

/** Names of sections and charts in report.json that no file has. */
function unknownNames({ document, sound }: ReadReportFile, sections: Several, charts: Several): Problem[] {
  if (document === undefined) return []
  const { settings = {}, cover } = sound
  const inSettings = Object.keys(settings).filter((name) => !sections.names.includes(name))
  const unlisted = inSettings.map((name) =>
    document.keyProblem(['settings', name], {
      rule: 'unknown-section',
      message: `\`sections\` has no section \`${name}\``,
      ...defined({ hint: didYouMean(name, sections.names) }),
    }),
  )
  if (cover === undefined || charts.names.includes(cover)) return unlisted
  const message = `there is no chart \`${cover}${CHART_ENDING}\` in \`charts/\``
  const hint = didYouMean(cover, charts.names)
  return [...unlisted, document.problem(['cover'], { rule: 'unknown-chart', message, ...defined({ hint }) })]
}

/** Whether report.json names a chart for the cover that is not there, or may be meant to. */
function isCoverUnknown({ sound: { cover }, problems }: ReadReportFile, charts: Several): boolean {
  return cover === undefined ? problems.length > 0 : !charts.names.includes(cover)
}

function allowedNames(document: JsonDocument, names: readonly string[]): AllowedName[] {
  return names.map((text, index) => {
    const place = document.place(['names', index])
    return { text, place, source: document.source.line(place.line) }
  })
}

/** Files of one kind: those that could be read, and the names of all. */
interface Several {
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
}

/** The sections that report.json lists; all templates beside it where it cannot be known which. */
async function readSections(
  files: Files,
  folder: string,
  { document, sound }: ReadReportFile,
  memo: Memo,
): Promise<Several & { readonly value: readonly TemplateFile[]; readonly isIncomplete: boolean }> {
  const present = await namesEnding(files, folder, TEMPLATE_ENDING)
  const listed = sound.sections ?? present
  const problems = listed.flatMap((name, index) => {
    if (present.includes(name) || document === undefined) return []
    return document.problem(['sections', index], {
      rule: 'missing-template',
      message: `there is no template \`${name}${TEMPLATE_ENDING}\` beside this file`,
      ...defined({ hint: didYouMean(name, present) }),
    })
  })
  const unlisted = document === undefined ? [] : unlistedSections(document, listed, present)
  // One of the others is probably meant.
  const others = problems.length === 0 ? [] : present.filter((name) => !listed.includes(name))
  const names = [...listed.filter((name) => present.includes(name)), ...others]
  const read = await readAll(names, (name) => readTemplate(files, folder, name, memo))
  return {
    names: [...listed, ...others],
    value: read.value,
    isIncomplete: read.value.length < names.length || (problems.length > 0 && others.length === 0),
    problems: [...problems, ...unlisted, ...(await strayCharts(files, folder)), ...read.problems],
  }
}

/** Nobody would miss a chart that is not where charts are read. */
async function strayCharts(files: Files, folder: string): Promise<Problem[]> {
  const names = await namesEnding(files, folder, CHART_ENDING)
  return names.map((name) => ({
    ...{ file: posix.join(folder, name + CHART_ENDING), line: 1, column: 1, rule: 'unknown-file' },
    message: 'a chart beside the sections is never read',
    hint: 'move it to the folder `charts`',
  }))
}

/**
 * A section that is not listed would be lost without a word; one that is listed under a similar name is misspelt
 * there.
 */
function unlistedSections(
  document: JsonDocument,
  listed: readonly string[],
  present: readonly string[],
): Problem[] {
  const missing = listed.filter((name) => !present.includes(name))
  const unlisted = present.filter(
    (name) => !listed.includes(name) && missing.every((each) => didYouMean(each, [name]) === undefined),
  )
  return unlisted.map((name) =>
    document.keyProblem(['sections'], {
      rule: 'unlisted-section',
      message: `\`sections\` does not list the template \`${name}${TEMPLATE_ENDING}\` beside this file`,
      hint: `list \`${name}\` in its place, or remove the file`,
    }),
  )
}

async function readPartials(files: Files, shared: string, memo: Memo) {
  const names = await namesEnding(files, shared, TEMPLATE_ENDING)
  const read = await readAll(names, (name) => readTemplate(files, shared, name, memo))
  return { ...read, isIncomplete: read.value.length < names.length }
}

async function readCharts(files: Files, folder: string, memo: Memo) {
  const names = await namesEnding(files, folder, CHART_ENDING)
  const { value, problems } = await readAll(names, (name) => {
    const file = posix.join(folder, name + CHART_ENDING)
    return memo.read(file, readChart, files, file, name)
  })
  const read = value.map(({ name }) => name)
  return { names, value, unread: names.filter((name) => !read.includes(name)), problems }
}

/** Each that can be read, and the problems of all. */
async function readAll<T>(names: readonly string[], read: (name: string) => Promise<Checked<T>>) {
  const value: T[] = []
  const problems = new ProblemList()
  for (const name of names) {
    const each = await read(name)
    problems.add(each.problems)
    if (each.value !== undefined) value.push(each.value)
  }
  return { value, problems: problems.problems }
}

function readChart(files: Files, file: string, name: string): Promise<Checked<ChartSpec>> {
  return checked(() => loadChart(files, file, name))
}

async function readTemplate(
  files: Files,
  folder: string,
  name: string,
  memo: Memo,
): Promise<Checked<TemplateFile>> {
  const file = posix.join(folder, name + TEMPLATE_ENDING)
  const read = await checked(() => memo.read(file, loadTemplate, files, file, name))
  return read.value ?? { value: undefined, problems: read.problems }
}

/** Of a template with characters that mislead, the rest can be checked. */
async function loadTemplate(files: Files, file: string, name: string): Promise<Checked<TemplateFile>> {
  const source = await readText(files, file, LIMITS.templateBytes)
  const text = new SourceText(file, source)
  const problems = [...brokenTextProblems(text), ...misleadingCharacters(text)]
  return { value: UNMARKED.test(source) ? { name, file, source } : undefined, problems }
}

/** A text without the characters that stand for values while it is filled, and for tags while it is searched. */
const UNMARKED = /^[^\uE000-\uF8FF]*$/
