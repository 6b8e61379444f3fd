import { CODEBOOK, sharePhrase } from '../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../analysis/results.ts'
import { sizeOfShare } from '../../analysis/share.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import type { Wording } from '../../language/language.ts'
import { named, type Phrase, phrase } from '../../language/phrase.ts'
import { roundingNote, smallBaseNote, weightedNote } from './percent-notes.ts'
import { fieldworkNotes, leastCount, noteOf, subtitleOf } from './table-lines.ts'

/** The words of a table block. */
export interface TableWords {
  readonly columns: readonly { readonly label: Phrase; readonly align: 'left' | 'right' }[]
  readonly rows: readonly {
    readonly label: Phrase
    readonly description?: Phrase
    readonly cells: readonly Phrase[]
    readonly share?: number
  }[]
  /** Of a table that may be turned: what the labels of its columns are. */
  readonly across?: Phrase
  readonly subtitle?: Phrase
  readonly note: Phrase
  /** How it is read: by row, or by column where each is about a part of the cases, with a base of its own. */
  readonly readBy: 'row' | 'column'
}

/**
 * One row an answer with its count and share, those given at least `minimum` times. Of a weighted sample without the
 * counts: shares by weight are not of the respondents, whose number stands above the table.
 */
export function frequencyTable(table: FrequencyTable, minimum: number, results: Results): TableWords {
  const { language } = results
  const { words } = language
  const rows = table.rows.filter(({ result }) => result.count >= minimum)
  const shares = rows.map(({ result }) => result)
  const hasCounts = !table.rows.some(({ result }) => isWeighted(result, results))
  const bases = {
    least: table.base,
    most: table.base,
    ids: table.rows.slice(0, 1).map(({ result }) => result.id),
  }
  return {
    columns: [
      { label: phrase(words.answer), align: 'left' },
      ...(hasCounts ? [{ label: phrase(words.count), align: 'right' } as const] : []),
      { label: phrase(words.share), align: 'right' },
    ],
    rows: rows.map(({ result, description }) => ({
      label: named(language.capitalise(result.label), CODEBOOK),
      ...(description === undefined ? {} : { description: named(description, CODEBOOK) }),
      cells: [...(hasCounts ? [sharePhrase(result, 'count')] : []), sharePhrase(result, 'percent')],
      share: sizeOfShare(result),
    })),
    subtitle: subtitleOf(table, bases, results, leastCount(minimum, language)),
    note: noteOf(
      [
        ...fieldworkNotes(table, results),
        ...smallBaseNote(shares, results),
        ...roundingNote([shares], results),
        ...weightedNote(shares, results),
      ],
      language,
    ),
    readBy: 'row',
  }
}

const NO_WORDING = { word: '–', from: '–', to: '–' }

/** One row a word that a report uses; a dash where it uses none. */
export function wordingTable(
  used: readonly Wording[],
  { language: { words, capitalise }, design }: Pick<Results, 'language' | 'design'>,
): TableWords {
  const ofSample = design.kind === 'sample' ? ` ${words.wordings.ofSample}` : ''
  const { word, from, to } = words.wordings
  const bound = (text: string) => named(text, 'a word for a quantity, or one of its bounds')
  return {
    columns: [word, from, to].map((label) => ({ label: phrase(label), align: 'left' })),
    rows: (used.length > 0 ? used : [NO_WORDING]).map((row) => ({
      label: bound(capitalise(row.word)),
      cells: [bound(row.from), bound(row.to)],
    })),
    note: bound(used.length > 0 ? `${words.wordings.used}${ofSample}` : words.wordings.none),
    readBy: 'row',
  }
}
