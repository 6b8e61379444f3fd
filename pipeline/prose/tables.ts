import type { Language, Wording } from '../analysis/language/language.ts'
import type { FrequencyTable, Results, Share } from '../analysis/results.ts'
import { countFirst } from '../analysis/small-base.ts'
import type { TableBlock } from './document.ts'
import { percentNotes } from './percent-notes.ts'

/** The part of a table block that comes from results. */
export type TableTexts = Pick<TableBlock, 'columns' | 'rows' | 'note'>

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
    note: noteOf(table, minimum, [rows.map(({ result }) => result)], results),
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
    note: noteOf(
      total,
      0,
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

/** Base, what it holds, and how to read the rows and the percentages of each column. */
function noteOf(
  table: FrequencyTable,
  minimum: number,
  columns: readonly (readonly Share[])[],
  results: Results,
): string {
  const { language } = results
  const { words } = language
  const parts = [
    `n = ${language.digits(table.base)} ${table.base === 1 ? table.noun.singular : table.noun.plural}`,
  ]
  if (table.fromDeskResearch > 0)
    parts.push(words.includingDeskResearch(language.number(table.fromDeskResearch)))
  if (table.missing > 0) parts.push(words.withoutAnswer(language.number(table.missing)))
  if (table.multiple) parts.push(words.severalAnswers)
  if (minimum > 1) parts.push(words.mentionedAtLeast(language.number(minimum)))
  parts.push(...percentNotes(table, columns, results).map(({ text }) => text))
  return `${parts.join('; ')}.`
}
