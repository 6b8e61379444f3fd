import type { ErrorObject } from 'ajv'
import type { Finding } from '../core/problem.ts'
import type { RespondentColumns } from './sample-design.ts'
import { unknownStratum } from './units.ts'

/** Explains an error in a column of responses.csv; undefined when that is one of a question. */
export function respondentFinding(
  error: ErrorObject,
  column: string,
  { respondent, strata, weights, clusters }: RespondentColumns,
): Finding | undefined {
  if (column === respondent) return idFinding(error)
  if (column === weights) return weightFinding(error)
  if (column === clusters)
    return { rule: 'missing-cluster', message: 'the cluster of this respondent is missing' }
  const stratum = strata.find(({ id }) => id === column)
  return stratum && unknownStratum(stratum, error.keyword === 'required' ? '' : String(error.data))
}

function idFinding({ keyword }: ErrorObject): Finding {
  const message = keyword === 'required' ? 'this respondent has no id' : 'this is not an id of a respondent'
  return { rule: 'respondent-id', message, expected: 'letters, digits and hyphens, such as R01' }
}

function weightFinding({ keyword, data }: ErrorObject): Finding {
  const expected = 'a number above 0'
  if (keyword === 'required')
    return { rule: 'missing-weight', message: 'the weight of this respondent is missing', expected }
  if (typeof data !== 'number' || !Number.isFinite(data))
    return { rule: 'not-a-number', message: 'this weight is not a number', expected }
  const message = data < 0 ? 'this weight is negative' : 'this weight is 0'
  return { rule: 'weight-not-positive', message, expected, hint: 'leave out who does not count' }
}
