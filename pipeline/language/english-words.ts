import { EXHIBITS } from './english-exhibits.ts'
import type { LanguageWords } from './language.ts'
import { TIE } from './numerals.ts'
import type { Band } from './quantifier.ts'
import type { WordingTexts } from './wordings.ts'

const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** English numerals. */
export const NUMERALS = {
  cardinals: [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
    ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
    'twenty',
  ],
  tens: ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
    ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
    ...['eighteenth', 'nineteenth', 'twentieth'],
  ],
  compound: (unit: number, ten: string) => `${ten}-${UNITS[unit]}`,
  hundreds: (count: number, rest?: string) =>
    `${UNITS[count]} hundred${rest === undefined ? '' : ` and ${rest}`}`,
  thousands: (count = 'one', rest: string | undefined, isRestBelowHundred: boolean) =>
    [`${count} thousand`, ...(rest === undefined ? [] : [isRestBelowHundred ? `and ${rest}` : rest])].join(
      ' ',
    ),
}

/** English takes the number of the noun after "half of" and its like. */
const OF = { noun: 'of', isPlural: true } as const
const PLURAL = { noun: 'plural', isPlural: true } as const

/** The shares between none and all, from high to low, with the bounds of the Dutch ones. */
const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'nearly all', ...PLURAL },
  { from: [4, 5], includes: true, text: 'a large majority', ...OF },
  { from: [3, 4], includes: false, text: 'just over three quarters', ...OF },
  { from: [3, 4], includes: true, text: 'three quarters', ...OF },
  { from: [7, 10], includes: false, text: 'nearly three quarters', ...OF },
  { from: [3, 5], includes: true, text: 'a clear majority', ...OF },
  { from: [11, 20], includes: true, text: 'a majority', ...OF },
  { from: [1, 2], includes: false, text: 'just over half', ...OF },
  { from: [1, 2], includes: true, text: 'half', ...OF },
  { from: [9, 20], includes: false, text: 'just under half', ...OF },
  {
    from: [2, 5],
    includes: false,
    ...{ text: 'just over two in five', inDigits: ratio('just over 2 in 5'), ...PLURAL },
  },
  { from: [2, 5], includes: true, text: 'two in five', inDigits: ratio('2 in 5'), ...PLURAL },
  { from: [11, 30], includes: true, text: 'nearly two in five', inDigits: ratio('nearly 2 in 5'), ...PLURAL },
  { from: [1, 3], includes: false, text: 'just over a third', ...OF },
  { from: [1, 3], includes: true, text: 'a third', ...OF },
  { from: [7, 24], includes: true, text: 'nearly a third', ...OF },
  { from: [1, 4], includes: false, text: 'just over a quarter', ...OF },
  { from: [1, 4], includes: true, text: 'a quarter', ...OF },
  { from: [9, 40], includes: true, text: 'nearly a quarter', ...OF },
  {
    from: [1, 5],
    includes: false,
    ...{ text: 'just over one in five', inDigits: ratio('just over 1 in 5'), ...PLURAL },
  },
  { from: [1, 5], includes: true, text: 'one in five', inDigits: ratio('1 in 5'), ...PLURAL },
  { from: [0, 1], includes: false, text: 'a small part', ...OF },
]

/** Never parted: "2 in 5" is one figure. */
export function ratio(text: string): string {
  return text.replace(/(\d+) in (\d)/, `$1${TIE}in${TIE}$2`)
}

/** The words for quantities and how their bounds are told. */
export const WORDINGS: Omit<WordingTexts, 'digits'> = {
  bands: BANDS,
  ...{ all: 'all', none: 'none', one: 'one', handful: 'two, three or four' },
  moreThan: (edge) => `more than ${edge}`,
  lessThan: (edge) => `less than ${edge}`,
  and: (one, other) => `${one}, and ${other}`,
  points,
  hedges: {
    above: {
      word: 'just over, before a fraction',
      from: `${points(0.5)} above`,
      to: 'halfway to the fraction after',
    },
    about: {
      word: 'about, before a fraction',
      from: `less than ${points(0.5)} below`,
      to: `less than ${points(0.5)} above`,
    },
    below: {
      word: 'nearly, before a fraction',
      from: 'halfway to the fraction before',
      to: `${points(0.5)} below`,
    },
  },
  degrees: {
    nearly: 'nearly the same',
    slight: 'a slight rise or fall',
    plain: 'a rise or fall',
    sharp: 'a sharp rise or fall',
  },
}

function points(value: number): string {
  return `${value}${TIE}percentage point${value === 1 ? '' : 's'}`
}

/** Fixed words of tables, charts and references. */
export const WORDS: LanguageWords = {
  contents: 'Contents',
  table: 'Table',
  chart: 'Figure',
  page: 'page',
  footnote: 'footnote',
  colophon: {
    cite: 'How to cite this report',
    fieldwork: 'Fieldwork',
    published: 'Published',
    version: 'Version',
    data: 'Data',
    dataText: 'The figures behind every table and chart are attached as CSV files.',
  },
  pagesAnd: 'and',
  pagesTo: 'to',
  web: {
    skip: 'Skip to the text',
    data: 'Data',
    download: 'Download as CSV',
    back: 'Back to the text',
    pageNumbers: 'The page numbers are those of the PDF.',
  },
  total: 'Total',
  answer: 'Answer',
  measures: { min: 'lowest', median: 'median', max: 'highest', mean: 'mean', sum: 'sum' },
  count: 'Count',
  base: 'Base (n)',
  share: 'Share',
  value: 'Value',
  wave: 'Wave',
  of: 'of',
  notAsked: 'not asked',
  wordings: {
    word: 'Word',
    from: 'From',
    to: 'To',
    caption: 'Words for quantities and their bounds',
    used: 'Only words of this report; “more than” and “less than” leave the bound itself out.',
    all: '“More than” and “less than” leave the bound itself out.',
  },
  exhibits: EXHIBITS,
  severalAnswers: 'several answers possible',
  includingDeskResearch: (number) => `${number} by desk research`,
  mentionedAtLeast: (number) => `only answers mentioned at least ${number} times`,
  withoutAnswer: (number) => `${number} without a substantive answer`,
  percentIsPlural: true,
  smallBase: (base) => `where the base is under ${base}, read the counts, not the percentages`,
  addUpTo: (total) => `percentages add up to ${total} because of rounding`,
  doNotAllAddUp: 'not all percentages add up to 100% because of rounding',
  charts: { bar: 'Bar chart', line: 'Line chart', arc: 'Ring chart', point: 'Dot chart', other: 'Chart' },
  fieldwork: {
    units: 'represented by an interview',
    'desk-research': 'by desk research',
    interviews: 'interviewed',
    'joint-interviews': 'interviewed for more than one',
  },
}
