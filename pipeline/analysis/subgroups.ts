import type { Study, Wave } from '../study/study.ts'
import type { Subgroup } from './results.ts'

/** Every subgroup that figures are also counted for: each stratum, and each answer to each single question. */
export function subgroupsOf(study: Pick<Study, 'strata' | 'questions'>, wave: Wave): readonly Subgroup[] {
  const strata = study.strata.flatMap(({ id, values }) =>
    values.map((value) => ({ variable: id, value: value.id, label: value.label })),
  )
  const answers = study.questions
    .filter(({ id, type }) => type === 'single' && wave.questions.includes(id))
    .flatMap((question) =>
      question.answers.map((answer) => ({ variable: question.id, value: answer.id, label: answer.label })),
    )
  return [...strata, ...answers]
}
