import { type Found, findResult, findTable } from '../analysis/find.ts'
import type { FrequencyTable, Result, Results, WaveSummary } from '../analysis/results.ts'
import type { DatasetRequest } from '../report/report.ts'
import type { ChartRow } from './chart-row.ts'
import { type Group, groupsOf } from './groups.ts'
import {
  type AskedQuestion,
  askedQuestions,
  questionsIn,
  subjectId,
  subjectKey,
  wavesOf,
} from './request-subject.ts'
import { figuresOf, NO_INTERVAL } from './row-figures.ts'

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

/** The rows that a request asks for, by wave, then group, then item of a battery, then answer; none when it has faults. */
export function rowsFor(
  request: DatasetRequest,
  results: Results,
  wrap: WrapLabel,
): { readonly rows: readonly ChartRow[]; readonly faults: readonly RequestFault[] } {
  const key = subjectKey(request)
  const subject = questionsIn(request, results)
  if (subject.kind !== 'found') return { rows: [], faults: [{ path: [key], fault: subject }] }
  const waves = wavesOf(request, subject.value, results)
  if (waves === undefined) return { rows: [], faults: [nothingBefore(request, results)] }
  const found = lastTable(waves, subject.value, results)
  if (found.kind !== 'found') return { rows: [], faults: [{ path: [key], fault: found }] }
  const table = found.value
  const items = itemsOf(request, results, table)
  const groups = groupsOf(request, results, table)
  if (groups.kind !== 'found') return { rows: [], faults: [{ path: ['by'], fault: groups }, ...items.faults] }
  if (items.faults.length > 0) return { rows: [], faults: items.faults }
  const questions = askedQuestions(request, subject.value, table, results)
  const { decimals } = request
  if (decimals !== undefined && items.results.every(({ kind }) => kind === 'share'))
    return { rows: [], faults: [NO_DECIMALS] }
  const rows = waves.flatMap((wave, waveOrder) =>
    groups.value.flatMap((group, groupOrder) =>
      questions.flatMap((question) => {
        const scope = { results, wrap, question, wave, waveOrder, group, groupOrder, decimals }
        return items.isDistribution ? distributionRows(scope) : itemRows(scope, items.results)
      }),
    ),
  )
  return rows.length > 0 ? { rows, faults: [] } : { rows, faults: [nothingLeft(request)] }
}

/** The table of all cases for the first of some questions that the last wave with any of them asked. */
function lastTable(
  waves: readonly WaveSummary[],
  questions: readonly string[],
  results: Results,
): Found<FrequencyTable> {
  const asked = waves
    .toReversed()
    .flatMap(({ id, questions: ids }) =>
      questions.filter((each) => ids.includes(each)).map((question) => ({ wave: id, question })),
    )
  const [first = { wave: results.wave.id, question: questions[0] ?? '' }] = asked
  return findTable(results, first)
}

/** What a set of rows is about. */
interface Scope {
  readonly results: Results
  readonly wrap: WrapLabel
  readonly question: AskedQuestion
  readonly wave: WaveSummary
  readonly waveOrder: number
  readonly group: Group
  readonly groupOrder: number
  /** Of a number, where the request says so. */
  readonly decimals: number | undefined
}

const NO_DECIMALS: RequestFault = {
  path: ['decimals'],
  fault: {
    kind: 'wrong',
    message: '`decimals` is for measures, and a percentage is whole',
    hint: 'leave it out',
  },
}

function nothingBefore(request: DatasetRequest, { wave }: Results): RequestFault {
  const message = `no wave before ${wave.label} asked \`${subjectId(request)}\``
  return {
    path: ['waves'],
    fault: { kind: 'wrong', message, hint: 'write "all", which is also true of the first wave' },
  }
}

function nothingLeft(request: DatasetRequest): RequestFault {
  const { minimum } = request
  const often = minimum === undefined ? '' : ` ${minimum} times or more`
  const message = `no answer to \`${subjectId(request)}\` was given${often}, so there is nothing to draw`
  return {
    path: [minimum === undefined ? subjectKey(request) : 'minimum'],
    fault: { kind: 'no-answers', message },
  }
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
  const { results, wrap, question, wave, group, decimals } = scope
  return items.map(({ item, label }, answerOrder) => {
    const found = findResult(results, { wave: wave.id, question: question.id, item, ...group.part })
    return {
      ...rowHead(scope),
      answer: item,
      answerLabel: label,
      answerLines: wrap(label),
      answerOrder,
      ...(found.kind === 'found' ? figuresOf(found.value, results, decimals) : {}),
    }
  })
}

function distributionRows(scope: Scope): ChartRow[] {
  const { results, wave, group, question } = scope
  const found = findTable(results, { wave: wave.id, question: question.id, ...group.part })
  if (found.kind !== 'found') return [rowHead(scope)]
  return found.value.distribution.map(({ value, result }) => ({
    ...rowHead(scope),
    ...figuresOf(result, results),
    value,
    valueText: result.label,
    percent: null,
    percentText: null,
    columnText: null,
    ...NO_INTERVAL,
  }))
}

/** The part of a row before its figures; an unknown row has nothing else. */
function rowHead({ results, wrap, question, wave, waveOrder, group, groupOrder }: Scope): ChartRow {
  const { notAsked } = results.language.words
  const { id, label, itemOrder } = question
  const isItem = itemOrder !== null
  return {
    result: null,
    question: id,
    questionLabel: label,
    item: isItem ? id : null,
    itemLabel: isItem ? label : null,
    itemLines: isItem ? wrap(label) : null,
    itemOrder,
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
    decimals: null,
    count: null,
    countText: null,
    countedText: null,
    base: null,
    baseText: null,
    percent: null,
    share: null,
    ...NO_INTERVAL,
    percentText: notAsked,
    columnText: notAsked,
    countLeads: false,
    known: false,
  }
}
