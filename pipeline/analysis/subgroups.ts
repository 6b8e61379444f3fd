import type { Labelled, Question, Study, Wave } from '../study/study.ts'
import { groupItems, type Item } from './items.ts'
import type { Subgroup } from './results.ts'

/** What a stratum, a question with one answer or a number with classes divides cases into; undefined where there is no such division. */
export function groupsOf(
  { strata, questions }: Pick<Study, 'strata' | 'questions'>,
  variable: string,
): readonly Labelled[] | undefined {
  const stratum = strata.find((each) => each.id === variable)
  return stratum?.values ?? itemsOf(questions, variable)?.filter((each) => !each.isMissing)
}

/** A subgroup that figures can be counted for: a stratum, or an answer to a question, or class of a number, that the wave asks. */
export function subgroupOf(
  { strata, questions }: Pick<Study, 'strata' | 'questions'>,
  wave: Wave,
  { variable, value }: Pick<Subgroup, 'variable' | 'value'>,
): Subgroup | undefined {
  const stratum = strata.find(({ id }) => id === variable)
  const asked = wave.questions.includes(variable) ? itemsOf(questions, variable) : undefined
  const values = stratum?.values ?? asked
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

function itemsOf(questions: readonly Question[], variable: string): readonly Item[] | undefined {
  const question = questions.find(({ id }) => id === variable)
  return question && groupItems(question)
}
