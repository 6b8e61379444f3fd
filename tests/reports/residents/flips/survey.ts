import { parse } from 'csv-parse/sync'
import type { Drawing } from './linear.ts'
import {
  found,
  published,
  type Question,
  questionOf,
  questions,
  responsesOf,
  STUDY_FILE,
  type StudyFile,
  substantive,
  type WaveFile,
  type WaveId,
  waveFileOf,
} from './sources.ts'

/** A figure: `2026/satisfied.positive/district=harbour`. */
export interface Reference {
  readonly wave: WaveId
  readonly question: string
  readonly item: string
  readonly group?: { readonly variable: string; readonly value: string }
}

/** A number of each respondent; undefined for who is not in the base. */
export type Values = readonly (number | undefined)[]

export type Row = Readonly<Record<string, string>>

/** The respondents of a wave, and how they were drawn. */
export interface Wave extends Drawing {
  readonly rows: readonly Row[]
  readonly weights: readonly number[]
  /** How many there are of those that were drawn one by one; undefined when it is not known. */
  readonly population: number | undefined
  /** Who each respondent is. */
  readonly people: readonly string[]
  /** Weights add up to the population. */
  readonly hasTotals: boolean
  readonly file: WaveFile
}

/** What the files of a study say. */
export class Survey {
  readonly study: StudyFile
  readonly #waves: ReadonlyMap<WaveId, Wave>
  readonly #values = new Map<string, Values>()

  /** @param texts of all files, by path */
  constructor(texts: Readonly<Record<string, string>>, waves: readonly WaveId[]) {
    const textAt = (path: string) => found(texts[path], `no ${path}`)
    this.study = JSON.parse(textAt(STUDY_FILE)) as StudyFile
    this.#waves = new Map(
      waves.map((wave) => {
        const file = JSON.parse(textAt(waveFileOf(wave))) as WaveFile
        const rows = rowsIn(textAt(responsesOf(wave)))
        return [wave, drawn(this.study, file, rows)]
      }),
    )
  }

  wave(id: WaveId): Wave {
    return found(this.#waves.get(id), `no wave ${id}`)
  }

  /** The level of intervals and tests. */
  get level(): number {
    return (this.study.design.level ?? 95) / 100
  }

  isWeighted(wave: WaveId): boolean {
    const { weights } = this.wave(wave)
    return weights.some((weight) => weight !== weights[0])
  }

  /** What a figure is made of: 1 and 0 for a share, else the number that an answer stands for. */
  values(reference: Reference): Values {
    const id = idOf(reference)
    const known = this.#values.get(id)
    if (known !== undefined) return known
    const { wave, question, item, group } = reference
    const countIn = numberOf(questionOf(question), item)
    const values = this.wave(wave).rows.map((row) => (isIn(row, group) ? countIn(row) : undefined))
    this.#values.set(id, values)
    return values
  }
}

export function idOf({ wave, question, item, group }: Reference): string {
  return `${wave}/${question}.${item}${group === undefined ? '' : `/${group.variable}=${group.value}`}`
}

/** Reads the id of a figure. */
export function referenceOf(id: string): Reference {
  const [, wave = '', question = '', item = '', variable, value = ''] =
    /^([^/]+)\/([^./]+)\.([^/]+?)(?:\/([^=/]+)=([^/]+))?$/.exec(id) ?? []
  const group = variable === undefined ? {} : { group: { variable, value } }
  return { wave: wave as WaveId, question, item, ...group }
}

/** Most flips leave a wave as it is. */
const known = new Map<string, readonly Row[]>()

/** The rows of a table as text. */
export function rowsIn(text: string): readonly Row[] {
  const rows = known.get(text) ?? (parse(text, { columns: true }) as Row[])
  if (Object.values(published).includes(text)) known.set(text, rows)
  return rows
}

function drawn({ design }: StudyFile, file: WaveFile, rows: readonly Row[]): Wave {
  const { weights: weighedBy, strata, clusters } = design
  const of = (row: Row) => (strata === undefined ? '' : (row[strata] ?? ''))
  const { total, strata: known } = file.population ?? {}
  const counts = strata === undefined ? total && { '': total } : known
  const population = new Map(Object.entries(counts || {}))
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(of(row), (sizes.get(of(row)) ?? 0) + 1)
  const drawing = (row: Row) =>
    (population.get(of(row)) ?? 1) / (population.size > 0 ? (sizes.get(of(row)) ?? 1) : 1)
  const weights = rows.map((row) => (weighedBy === undefined ? drawing(row) : Number(row[weighedBy])))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  // A population counts respondents, so that it says nothing of how many clusters there are.
  const finite = clusters === undefined ? population : new Map<string, number>()
  return {
    rows,
    weights,
    strata: rows.map(of),
    clusters: clusters === undefined ? undefined : rows.map((row) => row[clusters] ?? ''),
    unsampled: new Map([...finite].map(([id, all]) => [id, 1 - (sizes.get(id) ?? 0) / all])),
    population: finite.size > 0 ? [...finite.values()].reduce((all, each) => all + each, 0) : undefined,
    people: rows.map(({ respondent = '' }) => respondent),
    hasTotals: total !== undefined && Math.abs(sum - total) <= 0.001 * total,
    file,
  }
}

function isIn(row: Row, group: Reference['group']): boolean {
  if (group === undefined) return true
  const { variable, value } = group
  const isStratum = !questions.some(({ id }) => id === variable)
  return isStratum ? row[variable] === value : givenIn(row, variable)?.includes(value) === true
}

/** The answers to a question with answers that a row has; undefined without one. */
function givenIn(row: Row, id: string): readonly string[] | undefined {
  const question = questionOf(id)
  if (question.columns === 'answers') {
    const asked = substantive(question).filter((answer) => (row[`${id}.${answer.id}`] ?? '') !== '')
    if (asked.length === 0) return undefined
    return asked.filter((answer) => row[`${id}.${answer.id}`] === '1').map((answer) => answer.id)
  }
  const cell = row[id] ?? ''
  if (cell === '' || question.notAsked?.includes(cell)) return undefined
  if (question.type === 'multiple') return cell === '-' ? [] : cell.split('|')
  const answer = question.answers?.find((each) => each.id === cell || each.codes?.includes(cell))
  return answer === undefined || answer.missing ? undefined : [answer.id]
}

/** The number in a row, or the mean of a battery's answers. */
function numberIn(row: Row, question: Question): number | undefined {
  const { id, index, number, notAsked = [] } = question
  if (index !== undefined) {
    const given = index.items.flatMap((item) => valueIn(row, item) ?? [])
    return given.length < index.minimum
      ? undefined
      : given.reduce((sum, each) => sum + each, 0) / given.length
  }
  const cell = row[id] ?? ''
  const missing = (number?.missing ?? []).flatMap(({ codes }) => codes)
  return cell === '' || notAsked.includes(cell) || missing.includes(cell) ? undefined : Number(cell)
}

function valueIn(row: Row, question: Question): number | undefined {
  if (question.type === 'number') return numberIn(row, question)
  const given = givenIn(row, question.id)?.[0]
  return question.answers?.find(({ id }) => id === given)?.value
}

/** What is not a share; a score is made of shares. */
export const MEASURES: readonly string[] = ['mean', 'median', 'min', 'max', 'sum']

/** What a row counts for in a figure of a question. */
function numberOf(question: Question, item: string): (row: Row) => number | undefined {
  if (MEASURES.includes(item)) return (row) => valueIn(row, question)
  const { score, classes, nets = [] } = question
  if (item === 'score' && score !== undefined)
    return (row) => {
      const given = givenIn(row, question.id)?.[0]
      if (given === undefined) return undefined
      return score.promoters.includes(given) ? 100 : score.detractors.includes(given) ? -100 : 0
    }
  const part = classes?.find(({ id }) => id === item)
  if (part !== undefined)
    return (row) => {
      const number = numberIn(row, question)
      const { minimum = -Infinity, maximum = Infinity } = part
      return number === undefined ? undefined : Number(number >= minimum && number <= maximum)
    }
  const net = nets.find(({ id }) => id === item)
  const wanted = net === undefined ? [item] : (net.answers ?? bestOf(question, net))
  return (row) => {
    const given = givenIn(row, question.id)
    return given && Number(given.some((each) => wanted.includes(each)))
  }
}

/** The best or last so many answers, by value. */
function bestOf(question: Question, { top = 0, bottom = 0 }: { top?: number; bottom?: number }): string[] {
  const ids = substantive(question)
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
    .map(({ id }) => id)
  return [...ids.slice(0, bottom), ...ids.slice(ids.length - top)]
}
