import type { Conditions } from './conditions.ts'
import { found, questionOf, textOf } from './sources.ts'
import type { Reference } from './survey.ts'
import { written } from './words.ts'

/** "780 residents" */
export function counted(count: number, { estimates, language }: Conditions): readonly string[] {
  const { singular, plural } = estimates.survey.study.unit
  if (count === 0) return [language.noOne(textOf(singular, language.tag))]
  const noun = textOf(count === 1 ? singular : plural, language.tag)
  return written(count, language).map((number) => `${number} ${noun}`)
}

/** "satisfied or very satisfied", "recommendation score" */
export function labelOf(
  { question: id, item }: Reference,
  { language }: Pick<Conditions, 'language'>,
): string {
  const { answers = [], nets = [], classes = [], score } = questionOf(id)
  const own = [...answers, ...nets, ...classes].find((one) => one.id === item)
  const label = own?.label ?? (item === 'score' ? score?.label : undefined)
  return textOf(found(label, `no ${id}.${item}`), language.tag)
}
