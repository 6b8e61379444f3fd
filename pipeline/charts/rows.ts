import { type Found, findResult, findTable } from '../analysis/find.ts'
import { PREVIOUS, previousWave } from '../analysis/previous-wave.ts'
import type { FrequencyTable, Result, Results, WaveSummary } from '../analysis/results.ts'
import { sizeOfShare } from '../analysis/share.ts'
import { isSmallBase, labelText } from '../analysis/small-base.ts'
import { isWeighted } from '../analysis/weighted.ts'
import type { DatasetRequest } from '../report/report.ts'
import { type Group, groupsOf } from './groups.ts'

/** One row in a chart's dataset, as Vega-Lite reads it; null when a field does not apply or is unknown. */
export interface ChartRow {
  /** Id of the result; null for an unknown figure. */
  readonly result: string | null
  readonly question: string
  readonly questionLabel: string
  readonly wave: string
  readonly waveLabel: string
  readonly waveOrder: number
  /** First day of fieldwork, ISO. */
  readonly waveDate: string
  /** Value of the request's `by`, or `total`. */
  readonly group: string | null
  readonly groupLabel: string | null
  /** The label broken into lines, for text that hangs beside a plot. */
  readonly groupLines: readonly string[] | null
  readonly groupOrder: number | null
  /** Answer, net, class, or measure of a number question. */
  readonly answer: string | null
  readonly answerLabel: string | null
  readonly answerLines: readonly string[] | null
  readonly answerOrder: number | null
  /** For a number question: a measure, or a value that was given `count` times. */
  readonly value: number | null
  readonly valueText: string | null
  readonly count: number | null
  readonly countText: string | null
  /** "elf gemeenten" */
  readonly countedText: string | null
  readonly base: number | null
  readonly baseText: string | null
  readonly percent: number | null
  /** For a label: "92%", "11 (92%)" on a small base, or words for a question that was not asked. */
  readonly percentText: string | null
  /** For a column beside count and base: "92%" on any base. */
  readonly columnText: string | null
  /** Whether the base is small, so that the count comes first. */
  readonly countLeads: boolean
  /** count / base, in a sample by weights */
  readonly share: number | null
  /** False in a wave without the question. */
  readonly known: boolean
}

/** Breaks a label into lines. */
export type WrapLabel = (label: string) => readonly string[]

/** A part of a request that refers to nothing, or for which the rows have no answer. */
export interface RequestFault {
  /** The path from the request to the part. */
  readonly path: readonly (string | number)[]
  readonly fault:
    | Exclude<Found<never>, { kind: 'found' }>
    | { readonly kind: 'no-answers'; readonly message: string; readonly hint?: undefined }
}

/** The rows that a request asks for, by wave, then group, then answer; none when it has faults. */
export function rowsFor(
  request: DatasetRequest,
  results: Results,
  wrap: WrapLabel,
): { readonly rows: readonly ChartRow[]; readonly faults: readonly RequestFault[] } {
  const waves = wavesOf(request, results)
  if (waves === undefined) return { rows: [], faults: [nothingBefore(request, results)] }
  const last = waves.findLast((wave) => wave.questions.includes(request.question)) ?? results.wave
  const found = findTable(results, { wave: last.id, question: request.question })
  if (found.kind !== 'found') return { rows: [], faults: [{ path: ['question'], fault: found }] }
  const table = found.value
  const items = itemsOf(request, results, table)
  const groups = groupsOf(request, results, table)
  if (groups.kind !== 'found') return { rows: [], faults: [{ path: ['by'], fault: groups }, ...items.faults] }
  if (items.faults.length > 0) return { rows: [], faults: items.faults }
  const rows = waves.flatMap((wave, waveOrder) =>
    groups.value.flatMap((group, groupOrder) => {
      const scope = { results, wrap, table, wave, waveOrder, group, groupOrder }
      return items.isDistribution ? distributionRows(scope) : itemRows(scope, items.results)
    }),
  )
  return rows.length > 0 ? { rows, faults: [] } : { rows, faults: [nothingLeft(request)] }
}

/** The waves of a request, oldest first; undefined when none is before the reported one. */
function wavesOf({ waves, question }: DatasetRequest, results: Results): readonly WaveSummary[] | undefined {
  if (waves !== PREVIOUS) return waves === 'all' ? results.waves : [results.wave]
  const previous = previousWave(results.waves, results.wave.id, question)
  return previous && [previous, results.wave]
}

function nothingBefore({ question }: DatasetRequest, { wave }: Results): RequestFault {
  const message = `no wave before ${wave.label} asked \`${question}\``
  return {
    path: ['waves'],
    fault: { kind: 'wrong', message, hint: 'write "all", which is also true of the first wave' },
  }
}

function nothingLeft({ question, minimum }: DatasetRequest): RequestFault {
  const often = minimum === undefined ? '' : ` ${minimum} times or more`
  const message = `no answer to \`${question}\` was given${often}, so there is nothing to draw`
  return { path: [minimum === undefined ? 'question' : 'minimum'], fault: { kind: 'no-answers', message } }
}

/** What a set of rows is about. */
interface Scope {
  readonly results: Results
  readonly wrap: WrapLabel
  /** The question among all cases, in the last wave that has it. */
  readonly table: FrequencyTable
  readonly wave: WaveSummary
  readonly waveOrder: number
  readonly group: Group
  readonly groupOrder: number
}

/**
 * The items of a question that are shown, in order. They are chosen among all cases, so that every group has the
 * same ones.
 */
function itemsOf({ answers, minimum = 0 }: DatasetRequest, results: Results, table: FrequencyTable) {
  const { wave, question } = table
  const found = answers?.map((item) => findResult(results, { wave, question, item }))
  const asked = found?.flatMap((each) => (each.kind === 'found' ? each.value : []))
  const shown: readonly Result[] = asked ?? table.rows.map((row) => row.result)
  return {
    isDistribution:
      answers === undefined && results.questions.find(({ id }) => id === question)?.type === 'number',
    results: shown.filter((result) => result.kind === 'number' || result.count >= minimum),
    faults: (found ?? []).flatMap((each, index) =>
      each.kind === 'found' ? [] : [{ path: ['answers', index], fault: each }],
    ),
  }
}

function itemRows(scope: Scope, items: readonly Result[]): ChartRow[] {
  const { results, wrap, wave, group } = scope
  return items.map(({ question, item, label }, answerOrder) => {
    const found = findResult(results, { wave: wave.id, question, item, ...group.part })
    return {
      ...rowHead(scope),
      answer: item,
      answerLabel: label,
      answerLines: wrap(label),
      answerOrder,
      ...(found.kind === 'found' ? figures(found.value, results) : {}),
    }
  })
}

function figures(result: Result, results: Results): Partial<ChartRow> {
  const known = { result: result.id, base: result.base, known: true }
  if (result.kind === 'number') {
    const { value = null, texts } = result
    return { ...known, value, valueText: texts.digits, percentText: null, columnText: null }
  }
  const { count, base, percent, texts } = result
  return {
    ...known,
    count,
    percent: percent ?? null,
    share: base === 0 ? null : sizeOfShare(result),
    countText: texts.count,
    countedText: texts.counted,
    baseText: texts.base,
    percentText: labelText(result, results),
    columnText: texts.percent,
    countLeads: isSmallBase(base, results) && !isWeighted(result, results),
  }
}

function distributionRows(scope: Scope): ChartRow[] {
  const { results, wave, group, table } = scope
  const found = findTable(results, { wave: wave.id, question: table.question, ...group.part })
  if (found.kind !== 'found') return [rowHead(scope)]
  return found.value.distribution.map(({ value, result }) => ({
    ...rowHead(scope),
    ...figures(result, results),
    value,
    valueText: result.label,
    percent: null,
    percentText: null,
    columnText: null,
  }))
}

/** The part of a row before its figures; an unknown row has nothing else. */
function rowHead({ results, wrap, table, wave, waveOrder, group, groupOrder }: Scope): ChartRow {
  const { notAsked } = results.language.words
  return {
    result: null,
    question: table.question,
    questionLabel: table.label,
    wave: wave.id,
    waveLabel: wave.label,
    waveOrder,
    waveDate: wave.fieldwork.start,
    group: group.id,
    groupLabel: group.label,
    groupOrder: group.id === null ? null : groupOrder,
    groupLines: group.label === null ? null : wrap(group.label),
    answer: null,
    answerLabel: null,
    answerLines: null,
    answerOrder: null,
    value: null,
    valueText: null,
    count: null,
    countText: null,
    countedText: null,
    base: null,
    baseText: null,
    percent: null,
    share: null,
    percentText: notAsked,
    columnText: notAsked,
    countLeads: false,
    known: false,
  }
}
