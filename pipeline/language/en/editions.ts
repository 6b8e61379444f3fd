import { type EditionWords, listed } from '../edition-words.ts'

/** English words of `changes.md`. */
export const EDITIONS: EditionWords = {
  title: 'What changed',
  kinds: {
    first: 'This is the first edition: there is none before it to compare with.',
    unreadable:
      'The last edition is not whole or comes from an older program: there is nothing to compare with.',
    correction: 'This is a correction: wave.json raises the version.',
    'new-data':
      'These are new data: rows changed, and the version in wave.json stayed the same. If this is a correction, raise the version.',
    revision: 'The rows stayed the same: only words, quotes, looks, settings, names or the program changed.',
  },
  causes: {
    rows: 'rows of the data',
    quotes: 'quotes',
    study: 'codebook or settings of the study',
    names: 'list of names',
    'other-waves': 'waves that it does not show',
    templates: 'templates',
    charts: 'design of charts',
    theme: 'theme or fonts',
    program: 'program',
    date: 'date of the PDF file',
  },
  causedBy: 'Changed',
  versions: (old, now) => (old === now ? `Version ${now}.` : `Version ${old} became version ${now}.`),
  nothing: 'No figure, sentence, claim, chart or table changed.',
  figures: 'Figures',
  figureHead: ['Figure', 'Was', 'Is', 'Page', 'Result'],
  isNew: 'new',
  isGone: 'gone',
  outOf: (count, base, percent) => `${count} of ${base}${percent === undefined ? '' : ` (${percent})`}`,
  valueOf: (value, base) => `${value} (n = ${base})`,
  noValue: 'no value',
  sentences: 'Sentences',
  sentencesNote: 'Sentences in which only figures changed are not listed.',
  was: 'Was',
  is: 'Is',
  claims: 'Claims',
  claimsNote:
    'All claims of the report hold; one that no longer does keeps the edition from being published.',
  otherwise: 'holds by other figures',
  rows: 'Data',
  rowsHead: ['File', 'Rows before', 'Rows now', 'Lines changed'],
  unknown: 'cannot be told',
  atLeast: (count) => `at least ${count}`,
  exhibits: 'Charts and tables',
  redrawn: 'is drawn or worded differently',
  byFigures: (count) => (count === '1' ? '1 figure changed' : `${count} figures changed`),
  pages: 'Pages',
  pageCount: (old, now) =>
    `The report has ${now} ${now === '1' ? 'page' : 'pages'}${old === now ? ', as before' : `; it had ${old}`}.`,
  withheld: '[text withheld]',
  changedPages: (pages) =>
    `New or changed figures stand on ${pages.length === 1 ? 'page' : 'pages'} ${listed(pages, 'and')}.`,
}
