import { readFileSync } from 'node:fs'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { statisticsFor } from '../../pipeline/analysis/statistics.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { collectProblems, formatProblem, InputError, type Problem } from '../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { formatExplanation } from '../../pipeline/explain/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { typedNumbers, writeProse } from '../../pipeline/prose/write.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import { loadReport } from '../../pipeline/report/load.ts'
import type { Report } from '../../pipeline/report/report.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Study } from '../../pipeline/study/study.ts'
import { buildGood, projectFolders, quietHost } from '../support/build-memory.ts'
import { makeTemplate } from '../support/make-report.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { plainText } from './plain-text.ts'
import { type Fence, fences } from './read-pages.ts'

const STUDY = 'libraries'
const EDITION = `${STUDY}/2024`
/** The study of a sample that the pages draw. */
const OF_SAMPLE = 'residents/2026'
const REPORT = 'annual'
const THEME = 'templates/shared/peiling.theme.json'

type Texts = Readonly<Record<string, string>>

/** What a fence is, by its info string: a file of the project, an edit of one, or a piece of a template. */
export type Kind = 'file' | 'patch' | 'row' | 'question' | 'template' | 'other'

export function kindOf({ language, meta }: Fence): Kind {
  if (/^(data|templates)\/\S+$/.test(meta)) return 'file'
  if (language === 'json' && meta === 'question') return 'question'
  if (language === 'json' && meta.startsWith('patch ')) return 'patch'
  if (language === 'csv' && meta.startsWith('row ')) return 'row'
  return language === 'hbs' ? 'template' : 'other'
}

/** The study and the report that the pages show, file by file; the theme is the project's own. */
export const project: Texts = {
  [THEME]: readFileSync(THEME, 'utf8'),
  ...Object.fromEntries(
    fences.filter((fence) => kindOf(fence) === 'file').map(({ meta, text }) => [meta, `${text}\n`]),
  ),
}

/** The project with the edit that a fence shows. */
export function edited(fence: Fence): { readonly path: string; readonly files: Texts } {
  const kind = kindOf(fence)
  const path = kind === 'question' ? `data/${STUDY}/codebook.json` : (fence.meta.split(' ')[1] ?? '')
  const text = project[path]
  if (text === undefined) throw new Error(`${fence.at}: the pages show no file ${path}`)
  return {
    path,
    files: {
      ...project,
      [path]: EDITS[kind === 'question' || kind === 'row' ? kind : 'patch'](text, fence.text),
    },
  }
}

const EDITS = {
  row: (text: string, row: string) => `${text}${row}\n`,
  question: (text: string, question: string) => {
    const codebook = JSON.parse(text) as { questions: { id: string }[] }
    const given = JSON.parse(question) as { id: string }
    const others = codebook.questions.filter(({ id }) => id !== given.id)
    return JSON.stringify({ ...codebook, questions: [...others, given] }, null, 2)
  },
  patch: (text: string, patch: string) =>
    JSON.stringify(merged(JSON.parse(text), JSON.parse(patch)), null, 2),
} as const

/** Objects are merged, key by key; all else takes the place of what stood there. */
function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch) || !isObject(target)) return patch
  const changed = Object.entries(patch).map(([key, value]) => [key, merged(target[key], value)] as const)
  return { ...target, ...Object.fromEntries(changed) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All that is needed to fill a piece of a template. */
interface Basis {
  readonly study: Study
  readonly results: DisclosedResults
  readonly report: Report
  readonly charts: readonly Chart[]
}

const bases = new Map<string, Promise<Basis>>()

/** Of an edition of this project, or of the one that the pages show. */
export function basisOf(edition: string): Promise<Basis> {
  const known = bases.get(edition) ?? loadBasis(edition)
  bases.set(edition, known)
  return known
}

async function loadBasis(edition: string): Promise<Basis> {
  const [name = '', wave = ''] = edition.split('/')
  const { files } = overlayFiles(nodeFiles, project)
  const study = await loadStudy(name === STUDY ? memoryFiles(project) : files, `data/${name}`)
  const report = await loadReport(files, 'templates', study.waves.find(({ id }) => id === wave)?.report ?? '')
  const results = disclose(analyse(study, wave, noMemo, await statisticsFor(study.design)))
  // Of another edition only sentences are shown.
  const specs = name === STUDY ? report.charts : []
  const charts = await drawCharts(specs, results, drawingContext(report.theme, report.fonts))
  return { study, results, report, charts }
}

/** What a piece of a template prints, beside a section that says what every report says: of its words and its sources. */
export async function fill(piece: string, edition = EDITION): Promise<string> {
  const { study, results, report, charts } = await basisOf(edition)
  const wordings = /\{\{#?wordings/.test(piece) ? '' : '{{wordings}}\n\n'
  const method = `# Method\n\n${wordings}Sources: desk research for {{counted "response.desk-research"}}.\n`
  const written: Report = {
    ...report,
    sections: [makeTemplate('example', `# Example\n\n${piece}\n`), makeTemplate('method', method)],
    charts: [],
    settings: {},
    names: [],
  }
  const [document] = await collectProblems(
    () => writeProse(written, results, charts),
    () => {
      stopAt(typedNumbers(written, study, results.wave.id).problems)
    },
  )
  return plainText(document)
}

/** Reads a project as far as a changed file has a say in it; of a chart, what stands around it. */
export async function read(path: string, texts: Texts): Promise<string> {
  const { files } = overlayFiles(nodeFiles, texts)
  if (path.startsWith('data/')) {
    await loadStudy(memoryFiles(texts), path.split('/').slice(0, 2).join('/'))
    return ''
  }
  const isOfSample = path.startsWith('templates/residents/')
  const { study, results, report, charts } = await basisOf(isOfSample ? OF_SAMPLE : EDITION)
  if (path.endsWith('.vl.json')) {
    const spec = await loadChart(files, path, path.replace(/^.*\/|\.vl\.json$/g, ''))
    const [chart] = await drawCharts([spec], results, drawingContext(report.theme, report.fonts))
    stopAt(
      typedNumbers({ sections: [], partials: [], names: [], charts: [spec] }, study, results.wave.id)
        .problems,
    )
    return [chart?.finding, chart?.subtitle, chart?.source]
      .flatMap((line) => line?.text ?? [])
      .join('\n')
      .replaceAll('\u00a0', ' ')
  }
  const loaded = await loadReport(files, 'templates', REPORT)
  stopAt(typedNumbers(loaded, study, results.wave.id).problems)
  return plainText(writeProse(loaded, results, charts))
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}

/** What a task gives, or all that the program has to say of its inputs: the message, and what it adds. */
export async function outcomeOf(task: () => Promise<string>): Promise<{ text: string; isRefused: boolean }> {
  try {
    return { text: await task(), isRefused: false }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const told = error.problems.map(({ source: _, ...problem }) =>
      formatProblem(problem).replace(/^.*?: (?=error: )/, ''),
    )
    return { text: [...new Set(told)].join('\n'), isRefused: true }
  }
}

/** Builds the project, and then with an edit; nothing is written to a disk. */
export class BuiltProject {
  readonly #host = quietHost(overlayFiles(nodeFiles, project).files)

  async build() {
    return buildGood(this.#host, { folders: projectFolders, selection: { study: STUDY } })
  }

  /** What `explain` says of a text of it. */
  async explain(text: string): Promise<string> {
    return formatExplanation(await explain(this.#host, projectFolders, { edition: EDITION, text }))
  }

  /** `changes.md` after an edit. */
  async changesAfter(texts: Texts): Promise<string> {
    const { files } = overlayFiles(nodeFiles, texts, this.#host.files)
    await buildGood({ ...this.#host, files }, { folders: projectFolders, selection: { study: STUDY } })
    return new TextDecoder().decode(await files.read(`out/${EDITION}/changes.md`))
  }
}
