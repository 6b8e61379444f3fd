import type { ResultReference } from '../../../analysis/identify.ts'
import { identify } from '../../../analysis/identify.ts'
import { CODEBOOK, WAVE_NAME } from '../../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../../analysis/results.ts'
import { inOrder, type RowOrder, usualOrder } from '../../../analysis/row-order.ts'
import { endsOf } from '../../../analysis/scale-text.ts'
import { ANY_ANSWER } from '../../../analysis/shares-of-items.ts'
import { groupsOf } from '../../../analysis/subgroups.ts'
import type { Language } from '../../../language/language.ts'
import { named, type Phrase, phrase } from '../../../language/phrase.ts'
import type { Question } from '../../../study/study.ts'

/** A row or column of a cross table. */
export interface Line {
  readonly label: Phrase
  /** What it adds to what its cells refer to: an answer, a group, a wave or an item of a battery. */
  readonly part: Partial<ResultReference>
}

/** What columns are divided by when they are waves. */
export const BY_WAVE = 'wave'

/** A column for each value of a stratum or question. */
export function groupLines(variable: string, { language, ...results }: Results): Line[] {
  return (groupsOf(results, variable) ?? []).map(({ id: value, label }) => ({
    label: named(language.capitalise(label), CODEBOOK),
    part: { subgroup: { variable, value } },
  }))
}

/** A column for each wave that asked one of these questions. */
export function waveLines(questions: readonly string[], { waves, language }: Results): Line[] {
  return waves
    .filter((wave) => questions.some((id) => wave.questions.includes(id)))
    .map(({ id, label }) => ({ label: named(language.capitalise(label), WAVE_NAME), part: { wave: id } }))
}

export function totalLine({ words }: Language): Line {
  return { label: phrase(words.total), part: {} }
}

/** A row for all answers together, which shows how large the groups are. */
export function anyAnswerLine({ words }: Language): Line {
  return { label: phrase(words.total), part: { item: ANY_ANSWER } }
}

/** What the groups of a table are, in words: "Province". */
export function divisionLabel(by: string, { strata, questions, language }: Results): Phrase {
  if (by === BY_WAVE) return phrase(language.words.wave)
  const label = [...strata, ...questions].find(({ id }) => id === by)?.label ?? by
  return named(language.capitalise(label), CODEBOOK)
}

/** Rows for items of a question by their ids. */
export function itemLines(question: Question, items: readonly string[], language: Language): Line[] {
  return items.map((item) => ({
    label: named(language.capitalise(itemLabel(question, item, language)), CODEBOOK),
    part: { item },
  }))
}

/** What an answer, net, class or measure is called. */
export function itemLabel(question: Question, item: string, { words }: Language): string {
  const { answers, nets, classes, netScore } = question
  const found = [...answers, ...nets, ...classes].find(({ id }) => id === item)
  if (found !== undefined) return found.label
  if (item === 'score' && netScore !== undefined) return netScore.label
  return Object.entries(words.measures).find(([measure]) => measure === item)?.[1] ?? item
}

/** A row for each item of a battery. */
export function questionLines(questions: readonly Question[], language: Language): Line[] {
  return questions.map(({ id, label }) => ({
    label: named(language.capitalise(label), CODEBOOK),
    part: { question: id },
  }))
}

/**
 * The items of a question that a table shows unless it is told: its answers or classes, and of a scale also the nets
 * and what sums the values up.
 *
 * @param table of all cases, which says what was given most
 * @param order the table's own unless it is said
 */
export function itemsOf(
  question: Question,
  table: FrequencyTable,
  order: RowOrder | undefined,
  { byId }: Results,
): string[] {
  const ordered = inOrder(table.rows, order ?? usualOrder(question), question)
  const { wave, question: id, subgroup } = table
  const sums = ['mean', 'score'].filter((item) => {
    const reference = { wave, question: id, item, ...(subgroup === undefined ? {} : { subgroup }) }
    return byId.get(identify(reference)) !== undefined
  })
  const others = question.type === 'scale' ? [...question.nets.map((net) => net.id), ...sums] : []
  return [...ordered.map(({ result }) => result.item), ...others]
}

/** "mean from 1 (very bad) to 5 (very good)", where the mean of a scale is shown. */
export function scaleNote(question: Question, items: readonly string[], language: Language): Phrase[] {
  const ends = items.includes('mean') ? endsOf(question.answers, language) : undefined
  if (ends === undefined) return []
  const { measures, exhibits } = language.words
  return [named(exhibits.onScale(measures.mean, ...ends), 'the ends of a scale, as the codebook gives them')]
}
