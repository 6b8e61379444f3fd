import { defined } from '../core/defined.ts'
import { identify } from './identify.ts'
import type { FrequencyTable, Result, Results } from './results.ts'

/** Results for the answers that are declared missing. */
export function missingResults(
  { wave, question, subgroup }: FrequencyTable,
  { questions, byId }: Pick<Results, 'questions' | 'byId'>,
): Result[] {
  const answers = questions.find(({ id }) => id === question)?.answers ?? []
  const part = defined({ subgroup })
  return answers
    .filter(({ missing }) => missing)
    .flatMap(({ id: item }) => byId.get(identify({ wave, question, item, ...part })) ?? [])
}
