import type { Language } from '../language/language.ts'
import type { Answer, Question } from '../study/study.ts'
import type { Results } from './results.ts'

/** A net score goes from all detractors to all promoters. */
const SCORE_ENDS = [-100, 100]

/**
 * What a figure of a scale lies between: "mean from 1 (very bad) to 5 (very good)"; of an index by the scale of its items.
 * Undefined for any other number.
 *
 * @param item `mean`, `median` or `score`
 * @param label what the figure is called
 */
export function scaleText(
  { answers, type, index }: Pick<Question, 'answers' | 'type' | 'index'>,
  item: string,
  label: string,
  { questions, language }: Pick<Results, 'questions' | 'language'>,
): string | undefined {
  const { onScale } = language.words.exhibits
  const [least = '', most = ''] = SCORE_ENDS.map((end) => language.digits(end))
  if (item === 'score') return onScale(label, least, most)
  const asked = index === undefined ? answers : questions.find(({ id }) => id === index.items[0])?.answers
  const ends = type === 'scale' || index !== undefined ? endsOf(asked ?? [], language) : undefined
  return ends && onScale(label, ...ends)
}

/** "1 (very bad)" and "5 (very good)": the lowest and the highest answer of a scale. */
export function endsOf(
  answers: readonly Answer[],
  language: Pick<Language, 'digits'>,
): readonly [lowest: string, highest: string] | undefined {
  const valued = answers
    .flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]))
    .toSorted((one, other) => one.value - other.value)
  const [lowest, highest] = [valued[0], valued.at(-1)]
  if (lowest === undefined || highest === undefined) return undefined
  const textOf = ({ label, value }: typeof lowest) => {
    const digits = language.digits(value)
    // A label such as "0 (certainly not)" has its value already.
    return `${label} `.startsWith(`${digits} `) ? label : `${digits} (${label})`
  }
  return [textOf(lowest), textOf(highest)]
}
