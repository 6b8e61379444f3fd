import { hasOneAnswer } from '../study/question-types.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Subgroup } from './results.ts'

/** A subgroup that figures can be counted for: a stratum, or an answer to a `single` question that the wave asks. */
export function subgroupOf(
  { strata, questions }: Pick<Study, 'strata' | 'questions'>,
  wave: Wave,
  { variable, value }: Pick<Subgroup, 'variable' | 'value'>,
): Subgroup | undefined {
  const stratum = strata.find(({ id }) => id === variable)
  const single = questions.find((each) => each.id === variable && hasOneAnswer(each))
  const values = stratum?.values ?? (wave.questions.includes(variable) ? single?.answers : undefined)
  const label = values?.find(({ id }) => id === value)?.label
  return label === undefined ? undefined : { variable, value, label }
}
