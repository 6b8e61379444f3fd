import { hasOneAnswer } from '../study/question-types.ts'
import type { Labelled, Study, Wave } from '../study/study.ts'
import type { Subgroup } from './results.ts'

/** What a stratum, or a question with one answer, divides cases into; undefined where there is no such division. */
export function groupsOf(
  { strata, questions }: Pick<Study, 'strata' | 'questions'>,
  variable: string,
): readonly Labelled[] | undefined {
  const question = questions.find((each) => each.id === variable && hasOneAnswer(each))
  return (
    strata.find((each) => each.id === variable)?.values ?? question?.answers.filter((each) => !each.missing)
  )
}

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

/** All subgroups that a stratum or question of a wave makes. */
export function subgroupsOf(
  study: Pick<Study, 'strata' | 'questions'>,
  wave: Wave,
  variable: string,
): Subgroup[] {
  const values = groupsOf(study, variable) ?? []
  return values.flatMap(({ id: value }) => subgroupOf(study, wave, { variable, value }) ?? [])
}
