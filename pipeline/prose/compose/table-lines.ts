import { askedOfRule } from '../../analysis/asked-of.ts'
import { missingNote } from '../../analysis/missing-notes.ts'
import { CODEBOOK, numberRule, WAVE_NAME } from '../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../analysis/results.ts'
import type { Language } from '../../language/language.ts'
import { capitalised, figure, named, number, type Phrase, phrase, weave } from '../../language/phrase.ts'

/** The lowest and highest number of cases that figures are about, with the ids of results that have them. */
export interface Bases {
  readonly least: number
  readonly most: number
  readonly ids: readonly string[]
}

/** "n = 25"; "n = 23 to 25" where bases differ. */
export function baseWords({ least, most, ids }: Bases, language: Language): Phrase {
  const { digits, words } = language
  const [one, other = one] = ids
  if (least === most) return weave([baseFigure(digits(most), one, language)], ([n]) => `n = ${n}`)
  const ends = [baseFigure(digits(least), one, language), baseFigure(digits(most), other, language)]
  return weave(ends, ([from = '', to = '']) => words.exhibits.basesBetween(from, to))
}

/** The base of a result as a figure. */
export function baseFigure(text: string, id: string | undefined, { rules }: Language): Phrase {
  return figure(text, id === undefined ? [] : [id], () => rules.number('digits'), 'base')
}

/** What the base line of a table is about. */
export type Counted = Pick<FrequencyTable, 'question' | 'wave' | 'noun' | 'subgroup'>

/** Whose answers, the base and reading rules: "Drenthe: n = 12 gemeenten; meer antwoorden mogelijk". */
export function subtitleOf(
  { multiple, ...table }: Counted & Pick<FrequencyTable, 'multiple'>,
  bases: Bases,
  results: Results,
  others: readonly Phrase[] = [],
): Phrase {
  const { language, questions } = results
  const parts = [
    baseOf(table, bases, results),
    ...askedOfRule(
      questions.filter(({ id }) => id === table.question),
      results,
    ),
    ...(multiple ? [phrase(language.words.severalAnswers)] : []),
    ...others,
  ]
  return weave(parts, (texts) => texts.join('; '))
}

/** "n = 25 gemeenten"; of another wave than the reported one, or of a part of the cases, "juni 2015, Drenthe: n = 12 gemeenten". */
function baseOf(table: Counted, bases: Bases, { wave, waves, language }: Results): Phrase {
  const { noun, subgroup } = table
  const counted = weave(
    [baseWords(bases, language)],
    ([n]) => `${n} ${bases.most === 1 ? noun.singular : noun.plural}`,
  )
  const label = waves.find(({ id }) => id === table.wave)?.label ?? table.wave
  const whose = [
    ...(table.wave === wave.id ? [] : [named(label, WAVE_NAME)]),
    ...(subgroup === undefined ? [] : [named(subgroup.label, CODEBOOK)]),
  ]
  if (whose.length === 0) return counted
  const head = capitalised(
    weave(whose, (texts) => texts.join(', ')),
    language,
  )
  return weave([head, counted], ([text = '', n = '']) => language.words.exhibits.ofWave(text, n))
}

/**
 * What the base of a table holds, and what is missing; empty where there is nothing to say.
 *
 * @param style of the numbers
 */
export function fieldworkNotes(
  table: FrequencyTable,
  results: Results,
  style = results.language,
): readonly Phrase[] {
  return [...deskNote(table, results, style), ...missingNote(table, results, style)]
}

/** "ten by desk research" */
export function deskNote(table: FrequencyTable, { language }: Results, style = language): Phrase[] {
  const { fromDeskResearch, rows } = table
  if (fromDeskResearch === 0) return []
  const ids = rows.slice(0, 1).map(({ result }) => result.id)
  const rule = numberRule(style, fromDeskResearch)
  const found = figure(style.number(fromDeskResearch), ids, rule, 'desk-research')
  return [weave([found], ([text = '']) => language.words.includingDeskResearch(text))]
}

/** Numbers in the notes on several tables are all in words or all in digits. */
export function styleFor(tables: readonly FrequencyTable[], { language }: Results): Language {
  const numbers = tables.flatMap(({ missing, fromDeskResearch }) => [missing, fromDeskResearch])
  return numbers.every((number) => number === 0 || language.isInWords(number)) ? language : language.inDigits
}

/** Notes as one sentence; empty without any. */
export function noteOf(parts: readonly Phrase[], language: Language): Phrase {
  if (parts.length === 0) return phrase()
  return capitalised(
    weave(parts, (texts) => `${texts.join('; ')}.`),
    language,
  )
}

/** "only answers mentioned at least three times" */
export function leastCount(minimum: number, { number: inHouseStyle, words }: Language): Phrase[] {
  if (minimum <= 1) return []
  const least = number(inHouseStyle(minimum), 'the least count of a row in the table')
  return [weave([least], ([count = '']) => words.mentionedAtLeast(count))]
}
