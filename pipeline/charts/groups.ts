import { type Found, findTable } from '../analysis/find.ts'
import type { FrequencyTable, Results } from '../analysis/results.ts'
import { groupsOf as valuesOf } from '../analysis/subgroups.ts'
import type { DatasetRequest } from '../report/report.ts'

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
  const values = valuesOf(results, by) ?? []
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
