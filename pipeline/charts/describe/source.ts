import { ROUNDED_TOTAL } from '../../analysis/column.ts'
import { findTable } from '../../analysis/find.ts'
import { identify } from '../../analysis/identify.ts'
import { numberRule, WAVE_NAME } from '../../analysis/phrases.ts'
import type { FrequencyTable, Results, Share } from '../../analysis/results.ts'
import type { Language } from '../../language/language.ts'
import { figure, named, number, type Phrase, phrase, weave } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { asSentence } from '../line.ts'
import { distinct, groupBy } from '../parts.ts'
import { byWave, missingNotes } from './missing-notes.ts'
import type { ChartSubject } from './subject.ts'

/**
 * The source of a chart's figures, followed by notes: missing answers, a wave that did not ask, percentages that do
 * not add up. Undefined when no wave has a figure.
 *
 * @param rounding the note that its percentages do not add up to 100
 */
export function sourceOf(
  { rows, results }: Pick<ChartSubject, 'rows' | 'results'>,
  rounding: string | undefined,
): Phrase | undefined {
  const { language } = results
  const tables = tablesOf(rows, results)
  const style = styleFor(tables, results)
  const fieldwork = byWave(tables).map((ofWave) => fieldworkOf(ofWave, style, results))
  if (fieldwork.length === 0) return undefined
  const notes = [
    ...missingNotes(
      tables,
      rows.some(({ item }) => item !== null),
      results,
    ),
    ...notAskedNote(rows, results),
  ]
  const sentences = [
    weave(fieldwork, language.words.exhibits.source),
    ...(notes.length === 0 ? [] : [weave(notes, (texts) => texts.join('; '))]),
    ...(rounding === undefined ? [] : [number(rounding, ROUNDED_TOTAL)]),
  ]
  return weave(
    sentences.map((each) => asSentence(each, language)),
    (texts) => texts.join(' '),
  )
}

/** The tables of all cases that contain the rows, or of which the rows are a subgroup. */
function tablesOf(rows: readonly ChartRow[], results: Results): readonly FrequencyTable[] {
  const known = rows.filter((row) => row.known)
  return groupBy(known, ({ wave, question }) => identify({ wave, question })).flatMap(([row]) => {
    const found =
      row === undefined ? undefined : findTable(results, { wave: row.wave, question: row.question })
    return found?.kind === 'found' ? [found.value] : []
  })
}

/** "gesprekken met zeventien geïnterviewden, juni 2017, en deskresearch voor tien gemeenten" */
function fieldworkOf(tables: readonly FrequencyTable[], style: Language, results: Results): Phrase {
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
  const counted = style.share(count, count, undefined, results.interviewNoun)
  // In digits because the number beside it has no words.
  const isForced = style !== language && language.isInWords(count)
  const rule = () => (isForced ? language.rules.number('digits') : counted.rule('counted'))
  const asked = weave(
    [figure(counted.counted, interviews === undefined ? [] : [interviews.id], rule)],
    ([text = '']) => (results.design.kind === 'sample' ? exhibits.survey(text) : exhibits.interviews(text)),
  )
  const found = weave(
    desk.map((table) => deskFigure(table, style)),
    (texts) => exhibits.deskResearch(language.list(texts)),
  )
  const isAsked = count > 0 || desk.length === 0
  const parts = [named(label, WAVE_NAME), ...(isAsked ? [asked] : []), ...(desk.length === 0 ? [] : [found])]
  return weave(parts, ([when = '', first = '', second]) => exhibits.fieldwork(first, when, second))
}

/** "tien gemeenten", in which "tien" is the figure. */
function deskFigure({ fromDeskResearch: count, base, noun, rows }: FrequencyTable, style: Language): Phrase {
  const shown = style.number(count)
  const { counted } = style.share(count, base, undefined, noun)
  const ids = rows.slice(0, 1).map(({ result }) => result.id)
  const { parts } = figure(shown, ids, numberRule(style, count), 'desk-research')
  return phrase(...parts, counted.slice(shown.length))
}

/** How many were interviewed, or answered. */
function interviewsOf(wave: string, { byId, design }: Results): Share | undefined {
  const item = design.kind === 'sample' ? 'respondents' : 'interviews'
  const found = byId.get(identify({ wave, question: 'response', item }))
  return found?.kind === 'share' ? found : undefined
}

/** Numbers in one sentence are all in words or all in digits. */
function styleFor(tables: readonly FrequencyTable[], results: Results): Language {
  const { language } = results
  const numbers = tables.flatMap(({ wave, fromDeskResearch }) => [
    interviewsOf(wave, results)?.count ?? 0,
    fromDeskResearch,
  ])
  return numbers.every(language.isInWords) ? language : language.inDigits
}

/** The waves without a figure for any question. */
function notAskedNote(rows: readonly ChartRow[], { language }: Results): readonly Phrase[] {
  const labels = groupBy(rows, (row) => row.wave).flatMap((ofWave) =>
    ofWave.some((row) => row.known) ? [] : [ofWave[0]?.waveLabel ?? ''],
  )
  if (labels.length === 0) return []
  return [
    weave(
      labels.map((label) => named(label, WAVE_NAME)),
      (texts) => language.words.exhibits.notAsked(language.list(texts)),
    ),
  ]
}
