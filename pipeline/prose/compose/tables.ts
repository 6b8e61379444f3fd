import { askedOfRule } from '../../analysis/asked-of.ts'
import { missingResults } from '../../analysis/missing.ts'
import { CODEBOOK, numberRule, sharePhrase, WAVE_NAME } from '../../analysis/phrases.ts'
import type { FrequencyTable, Results, Share } from '../../analysis/results.ts'
import { countFirst } from '../../analysis/small-base.ts'
import type { Language, Wording } from '../../language/language.ts'
import { capitalised, figure, named, number, type Phrase, phrase, weave } from '../../language/phrase.ts'
import { percentNotes } from './percent-notes.ts'

/** The words of a table block. */
export interface TableWords {
  readonly columns: readonly { readonly label: Phrase; readonly align: 'left' | 'right' }[]
  readonly rows: readonly {
    readonly label: Phrase
    readonly description?: Phrase
    readonly cells: readonly Phrase[]
    readonly share?: number
  }[]
  readonly subtitle?: Phrase
  readonly note: Phrase
  /** How it is read: by row, or by column where each is about a part of the cases, with a base of its own. */
  readonly readBy: 'row' | 'column'
}

/** One row an answer with its count and share, those given at least `minimum` times. */
export function frequencyTable(table: FrequencyTable, minimum: number, results: Results): TableWords {
  const { language } = results
  const { words } = language
  const rows = table.rows.filter(({ result }) => result.count >= minimum)
  return {
    columns: [
      { label: phrase(words.answer), align: 'left' },
      { label: phrase(words.count), align: 'right' },
      { label: phrase(words.share), align: 'right' },
    ],
    rows: rows.map(({ result, description }) => ({
      label: named(language.capitalise(result.label), CODEBOOK),
      ...(description === undefined ? {} : { description: named(description, CODEBOOK) }),
      cells: [sharePhrase(result, 'count'), sharePhrase(result, 'percent')],
      share: result.base === 0 ? 0 : result.count / result.base,
    })),
    subtitle: subtitleOf(table, minimum, results),
    note: noteOf(table, [rows.map(({ result }) => result)], results),
    readBy: 'row',
  }
}

/** One row an answer, a column for each part and one for all: count with share. */
export function crossTable(
  parts: readonly FrequencyTable[],
  total: FrequencyTable,
  results: Results,
): TableWords {
  const { language } = results
  const tables = [...parts, total]
  return {
    columns: [
      { label: phrase(language.words.answer), align: 'left' },
      ...tables.map((table) => ({ label: headOf(table, language), align: 'right' as const })),
    ],
    rows: total.rows.map(({ result }) => ({
      label: named(language.capitalise(result.label), CODEBOOK),
      cells: tables.map((table) => {
        const share = table.rows.find((row) => row.result.item === result.item)?.result
        return share === undefined ? phrase('–') : sharePhrase(share, 'percent', countFirst(share.texts))
      }),
    })),
    subtitle: subtitleOf(total, 0, results),
    note: noteOf(
      total,
      tables.map(({ rows }) => rows.map(({ result }) => result)),
      results,
      onlyInTotal(parts, total, language),
    ),
    readBy: 'column',
  }
}

const NO_WORDING = { word: '–', from: '–', to: '–' }

/** One row a word that a report uses; a dash where it uses none. */
export function wordingTable(used: readonly Wording[], { words, capitalise }: Language): TableWords {
  const { word, from, to } = words.wordings
  const bound = (text: string) => named(text, 'a word for a quantity, or one of its bounds')
  return {
    columns: [word, from, to].map((label) => ({ label: phrase(label), align: 'left' })),
    rows: (used.length > 0 ? used : [NO_WORDING]).map((row) => ({
      label: bound(capitalise(row.word)),
      cells: [bound(row.from), bound(row.to)],
    })),
    note: bound(used.length > 0 ? words.wordings.used : words.wordings.none),
    readBy: 'row',
  }
}

/** "Drenthe (n = 12)" */
function headOf(table: FrequencyTable, language: Language): Phrase {
  const { subgroup, base } = table
  const part =
    subgroup === undefined
      ? phrase(language.words.total)
      : named(language.capitalise(subgroup.label), CODEBOOK)
  return weave(
    [part, baseFigure(table, `n = ${language.digits(base)}`, language)],
    ([name, n]) => `${name} (${n})`,
  )
}

/** The base of a table, noted as its first result's. */
function baseFigure({ rows }: FrequencyTable, text: string, { rules }: Language): Phrase {
  return figure(text, idsOf(rows.slice(0, 1)), () => rules.number('digits'), 'base')
}

/** Whose answers, the base and reading rules: "Drenthe: n = 12 gemeenten; meer antwoorden mogelijk". */
function subtitleOf(table: FrequencyTable, minimum: number, results: Results): Phrase {
  const { language, questions } = results
  const { words } = language
  const least = number(language.number(minimum), 'the least count of a row in the table')
  const parts = [
    baseOf(table, results),
    ...askedOfRule(
      questions.filter(({ id }) => id === table.question),
      results,
    ),
    ...(table.multiple ? [phrase(words.severalAnswers)] : []),
    ...(minimum > 1 ? [weave([least], ([count = '']) => words.mentionedAtLeast(count))] : []),
  ]
  return weave(parts, (texts) => texts.join('; '))
}

/** "n = 25 gemeenten"; of another wave than the reported one, or of a part of the cases, "juni 2015, Drenthe: n = 12 gemeenten". */
function baseOf(table: FrequencyTable, { wave, waves, language }: Results): Phrase {
  const { base, noun, subgroup } = table
  const counted = weave(
    [baseFigure(table, language.digits(base), language)],
    ([n]) => `n = ${n} ${base === 1 ? noun.singular : noun.plural}`,
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

/** How many cases are in no column but that of the total, because nothing is known of what divides them. */
function onlyInTotal(
  parts: readonly FrequencyTable[],
  total: FrequencyTable,
  language: Language,
): readonly Phrase[] {
  const count = total.base - parts.reduce((sum, { base }) => sum + base, 0)
  if (count <= 0) return []
  const cases = number(language.number(count), 'how many cases are in no column but that of the total')
  return [weave([cases], ([text = '']) => language.words.exhibits.onlyInTotal(text))]
}

/** What the base holds, what is missing, and how to read the percentages of each column; empty where there is nothing. */
function noteOf(
  table: FrequencyTable,
  columns: readonly (readonly Share[])[],
  results: Results,
  others: readonly Phrase[] = [],
): Phrase {
  const { language } = results
  const { words } = language
  const { fromDeskResearch, missing, rows } = table
  const counted = (count: number, ids: readonly string[], shows: 'desk-research' | 'missing') =>
    count === 0 ? [] : [figure(language.number(count), ids, numberRule(language, count), shows)]
  const desk = counted(fromDeskResearch, idsOf(rows.slice(0, 1)), 'desk-research')
  const unanswered = counted(
    missing,
    missingResults(table, results).map(({ id }) => id),
    'missing',
  )
  const parts = [
    ...desk.map((each) => weave([each], ([text = '']) => words.includingDeskResearch(text))),
    ...unanswered.map((each) => weave([each], ([text = '']) => words.withoutAnswer(text))),
    ...others,
    ...percentNotes(table, columns, results),
  ]
  if (parts.length === 0) return phrase()
  return capitalised(
    weave(parts, (texts) => `${texts.join('; ')}.`),
    language,
  )
}

function idsOf(rows: FrequencyTable['rows']): string[] {
  return rows.map(({ result }) => result.id)
}
