import { type Found, findTable } from '../analysis/find.ts'
import type { FrequencyTable, Results } from '../analysis/results.ts'
import type { DatasetRequest } from '../report/report.ts'
import { hasOneAnswer } from '../study/question-types.ts'

/** What a set of a chart's rows is about: all cases, or a subgroup. */
export interface Group {
  /** Value of the request's `by`, or `total`; null when nothing is divided. */
  readonly id: string | null
  readonly label: string | null
  /** The part of a result reference that identifies the group. */
  readonly part: { readonly subgroup?: { readonly variable: string; readonly value: string } }
}

/** The groups of a request in order, with the total last, or why there are none. */
export function groupsOf(
  { by, total = false }: DatasetRequest,
  results: Results,
  { wave, question }: FrequencyTable,
): Found<readonly Group[]> {
  if (by === undefined) return { kind: 'found', value: [{ id: null, label: null, part: {} }] }
  const values = valuesOf(by, results)
  const probe = { wave, question, subgroup: { variable: by, value: values[0]?.id ?? '' } }
  const found = findTable(results, probe)
  if (found.kind !== 'found') return found
  const parts = values.map(({ id, label }) => ({
    id,
    label,
    part: { subgroup: { variable: by, value: id } },
  }))
  const all = { id: 'total', label: results.language.words.total, part: {} }
  return { kind: 'found', value: total ? [...parts, all] : parts }
}

/** Values of a stratum variable, or answers to a `single` question. */
function valuesOf(variable: string, { strata, questions }: Results) {
  const stratum = strata.find((each) => each.id === variable)
  const question = questions.find((each) => each.id === variable && hasOneAnswer(each))
  return stratum?.values ?? question?.answers.filter((answer) => !answer.missing) ?? []
}
