import chartSchema from '../../schemas/chart.schema.json' with { type: 'json' }
import type { ChartFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { byPlace, didYouMean, InputError, type Problem } from '../core/problem.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import type { ChartSpec } from './report.ts'

/** Reads a chart's spec, and checks that its figures can only come from results. */
export async function loadChart(files: Files, file: string, name: string): Promise<ChartSpec> {
  const document = await readJson(files, file)
  const { title, usermeta, $schema: _, ...spec } = validate<ChartFile>(document, chartSchema)
  const { datasets, place = 'hanging' } = usermeta
  const problems = [
    ...sourceProblems(document, spec, Object.keys(datasets)),
    ...unusedDatasets(document, spec, Object.keys(datasets)),
  ]
  if (problems.length > 0) throw new InputError(problems.sort(byPlace))
  return { name, file, document, title, spec, place, datasets }
}

type Path = readonly (string | number)[]

/** A value of the spec and the path to it. */
interface Visit {
  readonly path: Path
  readonly key: string | number | undefined
  readonly value: unknown
}

function* visit(value: unknown, path: Path = []): Generator<Visit> {
  yield { path, key: path.at(-1), value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* visit(inner, [...path, key])
}

/** Anything that fetches, contains figures of its own or depends on the machine's clock. */
function sourceProblems(document: JsonDocument, spec: unknown, datasets: readonly string[]): Problem[] {
  return [...visit(spec)].flatMap(({ path, key, value }) => {
    if (key === 'url') return document.keyProblem(path, FETCHES)
    if (key === 'data' && isObject(value)) return dataProblems(document, path, value, datasets)
    if (key === 'datasets' && path.length === 1) return document.keyProblem(path, OWN_FIGURES)
    if (isObject(value) && usesLocalTime(value)) return document.problem(path, LOCAL_TIME)
    if (makesPercentage(path, key, value)) return document.problem(path, OWN_PERCENTAGE)
    return []
  })
}

const BY_NAME = 'name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`'
const FETCHES = { rule: 'chart-fetches', message: 'a chart cannot read a file or an address', hint: BY_NAME }
const OWN_FIGURES = {
  rule: 'chart-data',
  message: 'a chart cannot contain or calculate its own figures',
  hint: BY_NAME,
}
const LOCAL_TIME = {
  rule: 'local-time',
  message: 'this time axis follows the time zone of the machine',
  hint: 'add `"scale": { "type": "utc" }`',
}

const OWN_PERCENTAGE = {
  rule: 'own-percentage',
  message: 'a label calculates a percentage itself',
  hint: 'show `percentText`, the percentage that text and tables show too',
}

/** Whether a text is made from a share, or from a percentage without the count that is needed on a small base. */
function makesPercentage(path: Path, key: Visit['key'], value: unknown): boolean {
  if (key === 'text' && isObject(value)) {
    const { field, format } = value
    return field === 'share' || field === 'percent' || (typeof format === 'string' && format.includes('%'))
  }
  if (typeof value !== 'string' || (key !== 'expr' && key !== 'calculate')) return false
  return /(['"])[^'"]*%[^'"]*\1/.test(value) || (path.includes('text') && /\bpercent\b/.test(value))
}

function dataProblems(
  document: JsonDocument,
  path: Path,
  data: Readonly<Record<string, unknown>>,
  datasets: readonly string[],
): Problem[] {
  const { name, url: _, ...others } = data
  const own = Object.keys(others).map((key) => document.keyProblem([...path, key], OWN_FIGURES))
  if (typeof name !== 'string' || datasets.includes(name)) return own
  const hint = didYouMean(name, datasets)
  const unknown = document.problem([...path, 'name'], {
    rule: 'unknown-dataset',
    message: `\`usermeta.datasets\` has no dataset \`${name}\``,
    ...defined({ hint }),
  })
  return [...own, unknown]
}

function usesLocalTime({ type, scale }: Readonly<Record<string, unknown>>): boolean {
  return type === 'temporal' && !(isObject(scale) && scale.type === 'utc')
}

function unusedDatasets(document: JsonDocument, spec: unknown, datasets: readonly string[]): Problem[] {
  const used = new Set(
    [...visit(spec)].flatMap(({ key, value }) => (key === 'data' && isObject(value) ? value.name : [])),
  )
  return datasets
    .filter((name) => !used.has(name))
    .map((name) => {
      const message = `nothing in the chart draws the dataset \`${name}\``
      return document.keyProblem(['usermeta', 'datasets', name], { rule: 'unused-dataset', message })
    })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
