import { ROUNDED_TOTAL } from '../../analysis/column.ts'
import { findTable } from '../../analysis/find.ts'
import { identify } from '../../analysis/identify.ts'
import { missingResults } from '../../analysis/missing.ts'
import type { FrequencyTable, Results, Share } from '../../analysis/results.ts'
import type { Language } from '../../language/language.ts'
import { type ChartLine, CODEBOOK, figureIn, lineOf, otherIn, sentence, WAVE_NAME } from '../line.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import type { ChartSubject } from './subject.ts'

/**
 * Where the figures of a chart come from, then what is to be noted of them: answers that are missing, a wave that did
 * not ask, percentages that do not add up. Undefined where no wave has a figure.
 *
 * @param rounding that its percentages do not add up to 100, as a sentence
 */
export function sourceOf(
  { rows, results }: Pick<ChartSubject, 'rows' | 'results'>,
  rounding: string | undefined,
): ChartLine | undefined {
  const { exhibits } = results.language.words
  const tables = tablesOf(rows, results)
  const style = styleFor(tables, results)
  const fieldwork = groupTables(tables).map((ofWave) => fieldworkOf(ofWave, style, results))
  if (fieldwork.length === 0) return undefined
  const notes = [...missingNotes(tables, results), ...notAskedNote(rows, results)]
  const source = exhibits.source(fieldwork.map(({ text }) => text))
  const sentences = [
    source,
    ...(notes.length === 0 ? [] : [notes.map(({ text }) => text).join('; ')]),
    ...(rounding === undefined ? [] : [rounding]),
  ]
  const numbers = [
    ...[...fieldwork, ...notes].flatMap((line) => line.numbers),
    ...(rounding === undefined ? [] : [otherIn(rounding, ROUNDED_TOTAL)]),
  ]
  return lineOf(sentences.map(sentence).join(' '), numbers, results.language)
}

/** The tables of all cases that the rows are counted in, or are parts of. */
function tablesOf(rows: readonly ChartRow[], results: Results): readonly FrequencyTable[] {
  const known = rows.filter((row) => row.known)
  return groupBy(known, ({ wave, question }) => identify({ wave, question })).flatMap(([row]) => {
    const found =
      row === undefined ? undefined : findTable(results, { wave: row.wave, question: row.question })
    return found?.kind === 'found' ? [found.value] : []
  })
}

function groupTables(tables: readonly FrequencyTable[]): readonly (readonly FrequencyTable[])[] {
  return [...new Set(tables.map(({ wave }) => wave))].map((wave) =>
    tables.filter((table) => table.wave === wave),
  )
}

/** "gesprekken met zeventien geïnterviewden, juni 2017, en deskresearch voor tien gemeenten" */
function fieldworkOf(tables: readonly FrequencyTable[], style: Language, results: Results): ChartLine {
  const { waves, language } = results
  const wave = tables[0]?.wave ?? ''
  const label = waves.find(({ id }) => id === wave)?.label ?? wave
  const interviews = interviewsOf(wave, results)
  const desk = distinct(
    tables.filter(({ fromDeskResearch }) => fromDeskResearch > 0),
    (table) => table.fromDeskResearch,
  )
  const count = interviews?.count ?? 0
  const { exhibits } = language.words
  const counted = style.share(count, count, undefined, results.interviewNoun).counted
  const deskTexts = desk.map(
    (table) => style.share(table.fromDeskResearch, table.base, undefined, table.noun).counted,
  )
  const parts = [
    ...(count === 0 ? [] : [exhibits.interviews(counted)]),
    ...(desk.length === 0 ? [] : [exhibits.deskResearch(language.list(deskTexts))]),
  ]
  return {
    text: exhibits.fieldwork(parts[0] ?? exhibits.interviews(counted), label, parts[1]),
    numbers: [
      otherIn(label, WAVE_NAME),
      ...(interviews === undefined || count === 0 ? [] : [figureIn(counted, [interviews.id])]),
      ...desk.map((table) =>
        figureIn(
          style.number(table.fromDeskResearch),
          table.rows.slice(0, 1).map(({ result }) => result.id),
          'desk-research',
        ),
      ),
    ],
  }
}

function interviewsOf(wave: string, { byId }: Results): Share | undefined {
  const found = byId.get(identify({ wave, question: 'response', item: 'interviews' }))
  return found?.kind === 'share' ? found : undefined
}

/** Numbers beside each other are all in words or all in digits. */
function styleFor(tables: readonly FrequencyTable[], results: Results): Language {
  const { language } = results
  const numbers = tables.flatMap(({ wave, fromDeskResearch }) => [
    interviewsOf(wave, results)?.count ?? 0,
    fromDeskResearch,
  ])
  return numbers.some((number) => /\d/.test(language.number(number))) ? language.inDigits : language
}

/** "twee zonder inhoudelijk antwoord", headed by the wave or question that it is of where there are several. */
function missingNotes(tables: readonly FrequencyTable[], results: Results): readonly ChartLine[] {
  const { language, waves } = results
  const { words } = language
  const hasWaves = distinct(tables, ({ wave }) => wave).length > 1
  const hasQuestions = distinct(tables, ({ question }) => question).length > 1
  return tables
    .filter(({ missing }) => missing > 0)
    .map((table) => {
      const number = language.number(table.missing)
      const label = waves.find(({ id }) => id === table.wave)?.label ?? ''
      const heads = [
        ...(hasQuestions ? [otherIn(table.label.replace(/\?$/, ''), CODEBOOK)] : []),
        ...(hasWaves ? [otherIn(label, WAVE_NAME)] : []),
      ]
      const note = words.withoutAnswer(number)
      return {
        text:
          heads.length === 0 ? note : words.exhibits.ofWave(heads.map(({ text }) => text).join(', '), note),
        numbers: [
          ...heads,
          figureIn(
            number,
            missingResults(table, results).map(({ id }) => id),
            'missing',
          ),
        ],
      }
    })
}

/** The waves that have no figure for any question. */
function notAskedNote(rows: readonly ChartRow[], { language }: Results): readonly ChartLine[] {
  const labels = groupBy(rows, (row) => row.wave).flatMap((ofWave) =>
    ofWave.some((row) => row.known) ? [] : [ofWave[0]?.waveLabel ?? ''],
  )
  if (labels.length === 0) return []
  const text = language.words.exhibits.notAsked(language.list(labels))
  return [{ text, numbers: labels.map((label) => otherIn(label, WAVE_NAME)) }]
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  return items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index)
}
