import { type Found, findBattery } from '../analysis/find.ts'
import { itemsBySize } from '../analysis/item-order.ts'
import { PREVIOUS, previousWave } from '../analysis/previous-wave.ts'
import type { FrequencyTable, Results, WaveSummary } from '../analysis/results.ts'
import type { DatasetRequest } from '../report/report.ts'

/** A question that a request asks for. */
export interface AskedQuestion {
  readonly id: string
  readonly label: string
  /** Its place among the items of its battery; null when no battery was asked for. */
  readonly itemOrder: number | null
}

/** The key of a request that says what it asks for. */
export function subjectKey({ battery }: DatasetRequest): 'question' | 'battery' {
  return battery === undefined ? 'question' : 'battery'
}

/** The id of the question or battery that a request asks for. */
export function subjectId(request: DatasetRequest): string {
  return request.battery ?? request.question
}

/** Ids of the questions that a request asks for: one, or the items of a battery. */
export function questionsIn(request: DatasetRequest, results: Results): Found<readonly string[]> {
  if (request.battery === undefined) return { kind: 'found', value: [request.question] }
  const found = findBattery(results, request.battery)
  return found.kind === 'found' ? { kind: 'found', value: found.value.items } : found
}

/** The waves of a request, oldest first; undefined when none is before the reported one. */
export function wavesOf(
  { waves }: DatasetRequest,
  questions: readonly string[],
  results: Results,
): readonly WaveSummary[] | undefined {
  if (waves !== PREVIOUS) return waves === 'all' ? results.waves : [results.wave]
  const before = questions.flatMap((id) => previousWave(results.waves, results.wave.id, id) ?? [])
  const last = results.waves.findLast((wave) => before.includes(wave))
  return last && [last, results.wave]
}

/**
 * The questions that the last of some waves with any of them asked, in the order of the codebook or the largest first.
 *
 * @param table of the first of them
 * @param items ids of the answers and measures that are shown
 */
export function askedQuestions(
  { order, answers = [], battery }: DatasetRequest,
  questions: readonly string[],
  table: FrequencyTable,
  results: Results,
): readonly AskedQuestion[] {
  const { wave } = table
  const asked = results.waves.find(({ id }) => id === wave)?.questions ?? []
  const known = results.questions.filter(({ id }) => questions.includes(id) && asked.includes(id))
  const sorted = order === 'size' ? itemsBySize(known, answers, table, results) : known
  return sorted.map(({ id, label }, place) => ({
    id,
    label,
    itemOrder: battery === undefined ? null : place,
  }))
}
