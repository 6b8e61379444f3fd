import { sumShown } from '../../../analysis/column.ts'
import { identify, type ResultReference } from '../../../analysis/identify.ts'
import { CODEBOOK, WAVE_NAME } from '../../../analysis/phrases.ts'
import type { FrequencyTable, Result, Results, Share } from '../../../analysis/results.ts'
import { defined } from '../../../core/defined.ts'
import type { Language } from '../../../language/language.ts'
import { named, number, type Phrase, weave } from '../../../language/phrase.ts'
import type { Question } from '../../../study/study.ts'
import { roundingNote, totalsNote } from '../percent-notes.ts'
import { deskNote, styleFor } from '../table-lines.ts'
import { columnsOf, type Grid, isShare } from './cells.ts'

/** What is to be said of each of some things, after its name. */
function after<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => Phrase,
  notesOf: (thing: Thing) => readonly Phrase[],
  { language }: Results,
): readonly Phrase[] {
  const { exhibits } = language.words
  return things.flatMap((thing) =>
    notesOf(thing).map((note) =>
      weave([nameOf(thing), note], ([name = '', text = '']) => exhibits.ofWave(name, text)),
    ),
  )
}

/**
 * What the bases of waves hold, and which waves did not ask.
 *
 * @param notesOf of the tables of one wave
 */
export function waveNotes(
  questions: readonly string[],
  notesOf: (tables: readonly FrequencyTable[], style: Language) => readonly Phrase[],
  subgroup: ResultReference['subgroup'],
  results: Results,
): readonly Phrase[] {
  const { waves, language, tables } = results
  const nameOf = ({ label }: { readonly label: string }) => named(label, WAVE_NAME)
  const tablesIn = (wave: string) =>
    questions.flatMap((question) => tables.get(identify({ wave, question, ...defined({ subgroup }) })) ?? [])
  const style = styleFor(
    waves.flatMap(({ id }) => tablesIn(id)),
    results,
  )
  const silent = waves.filter((wave) => !questions.some((id) => wave.questions.includes(id)))
  return [
    ...after(waves, nameOf, ({ id }) => notesOf(tablesIn(id), style), results),
    ...(silent.length === 0
      ? []
      : [weave(silent.map(nameOf), (texts) => language.words.exhibits.notAsked(language.list(texts)))]),
  ]
}

/** How many cases are in no group: in the column for all, or in none. */
export function withoutGroup(count: number, hasTotal: boolean, { language }: Results): readonly Phrase[] {
  if (count <= 0) return []
  const { exhibits } = language.words
  const cases = number(language.number(count), 'how many cases are in no group of the table')
  return [
    weave([cases], ([text = '']) => (hasTotal ? exhibits.onlyInTotal(text) : exhibits.withoutGroup(text))),
  ]
}

/** How many answers to the items of a battery come from desk research. */
export function deskNotes(
  tables: readonly FrequencyTable[],
  style: Language,
  results: Results,
): readonly Phrase[] {
  const [first] = tables
  if (first === undefined) return []
  const areAlike = tables.every(({ fromDeskResearch }) => fromDeskResearch === first.fromDeskResearch)
  return areAlike
    ? deskNote(first, results, style)
    : after(
        tables,
        ({ label }) => named(label, CODEBOOK),
        (table) => deskNote(table, results, style),
        results,
      )
}

/** That the percentages of answers do not all add up below one another. */
export function columnRounding(grid: Grid, question: Question, results: Results): readonly Phrase[] {
  return roundingNote(
    columnsOf(grid).map((column) => answersAmong(column, question)),
    results,
  )
}

/** That the percentages of answers do not all add up beside one another. */
export function rowRounding(grid: Grid, questions: readonly Question[], results: Results): readonly Phrase[] {
  return roundingNote(
    grid.map((row, index) => answersAmong(row, questions[index])),
    results,
  )
}

/** That the percentages of groups do not all add up. */
export function groupRounding(grid: Grid, { language }: Results): readonly Phrase[] {
  const totals = grid.map((row) => {
    const shares = row.filter(isShare)
    const isEmpty = shares.length === 0 || shares.some(({ base }) => base === 0)
    return isEmpty ? undefined : sumShown(shares)
  })
  return totalsNote(totals, language)
}

/** A net counts answers that stand beside it again. */
function answersAmong(results: readonly (Result | undefined)[], question: Question | undefined): Share[] {
  const items = [...(question?.answers ?? []), ...(question?.classes ?? [])]
  return results.filter(isShare).filter(({ item }) => items.some(({ id }) => id === item))
}
