import type { FrequencyTable, Results, Share } from '../../analysis/results.ts'
import { countFirst } from '../../analysis/small-base.ts'
import type { Language, Wording } from '../../language/language.ts'
import type { TableBlock } from '../document.ts'
import { percentNotes } from './percent-notes.ts'

/** The part of a table block that comes from results. */
export type TableTexts = Pick<TableBlock, 'columns' | 'rows' | 'subtitle' | 'note'>

/** One row an answer with its count and share, those given at least `minimum` times. */
export function frequencyTable(table: FrequencyTable, minimum: number, results: Results): TableTexts {
  const { language } = results
  const { words } = language
  const rows = table.rows.filter(({ result }) => result.count >= minimum)
  return {
    columns: [
      { label: words.answer, align: 'left' },
      { label: words.count, align: 'right' },
      { label: words.share, align: 'right' },
    ],
    rows: rows.map(({ result, description }) => ({
      label: language.capitalise(result.label),
      ...(description === undefined ? {} : { description }),
      cells: [result.texts.count, result.texts.percent],
      share: result.base === 0 ? 0 : result.count / result.base,
    })),
    subtitle: subtitleOf(table, minimum, language),
    note: noteOf(table, [rows.map(({ result }) => result)], results),
  }
}

/** One row an answer, a column for each part and one for all: count with share. */
export function crossTable(
  parts: readonly FrequencyTable[],
  total: FrequencyTable,
  results: Results,
): TableTexts {
  const { language } = results
  const tables = [...parts, total]
  return {
    columns: [
      { label: language.words.answer, align: 'left' },
      ...tables.map(({ subgroup, base }) => ({
        label: `${subgroup === undefined ? language.words.total : language.capitalise(subgroup.label)} (n = ${base})`,
        align: 'right' as const,
      })),
    ],
    rows: total.rows.map(({ result }) => ({
      label: language.capitalise(result.label),
      cells: tables.map((table) => {
        const texts = table.rows.find((row) => row.result.item === result.item)?.result.texts
        return texts === undefined ? '–' : countFirst(texts)
      }),
    })),
    subtitle: subtitleOf(total, 0, language),
    note: noteOf(
      total,
      tables.map(({ rows }) => rows.map(({ result }) => result)),
      results,
    ),
  }
}

/** One row a word: the words that a report uses, or all of the language when it uses none. */
export function wordingTable(
  used: readonly Wording[],
  { words, wordings, capitalise }: Language,
): TableTexts {
  const { word, from, to } = words.wordings
  return {
    columns: [
      { label: word, align: 'left' },
      { label: from, align: 'left' },
      { label: to, align: 'left' },
    ],
    rows: (used.length > 0 ? used : wordings).map((row) => ({
      label: capitalise(row.word),
      cells: [row.from, row.to],
    })),
    note: used.length > 0 ? words.wordings.used : words.wordings.all,
  }
}

/** Base and reading rules: "n = 25 gemeenten; meer antwoorden mogelijk". */
function subtitleOf({ base, noun, multiple }: FrequencyTable, minimum: number, language: Language): string {
  const { words } = language
  return [
    `n = ${language.digits(base)} ${base === 1 ? noun.singular : noun.plural}`,
    ...(multiple ? [words.severalAnswers] : []),
    ...(minimum > 1 ? [words.mentionedAtLeast(language.number(minimum))] : []),
  ].join('; ')
}

/** What the base holds, what is missing, and how to read the percentages of each column; empty where there is nothing. */
function noteOf(table: FrequencyTable, columns: readonly (readonly Share[])[], results: Results): string {
  const { language } = results
  const { words } = language
  const parts = [
    ...(table.fromDeskResearch > 0
      ? [words.includingDeskResearch(language.number(table.fromDeskResearch))]
      : []),
    ...(table.missing > 0 ? [words.withoutAnswer(language.number(table.missing))] : []),
    ...percentNotes(table, columns, results).map(({ text }) => text),
  ]
  return parts.length === 0 ? '' : `${language.capitalise(parts.join('; '))}.`
}
