import { formatsOf } from './format.ts'
import type { ChangeFigures, ChangeTexts, Language } from './language.ts'
import type { Band } from './quantifier.ts'
import { englishRules } from './rule-wordings.ts'
import { rulesFrom } from './rules.ts'
import { type ShareWording, shareTexts } from './share-texts.ts'

const TAG = 'en-GB'
const formats = formatsOf(TAG)

const NUMBERS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...[
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ],
]
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth'],
]

const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'nearly all', noun: 'plural' },
  { from: [3, 4], includes: false, text: 'a large majority', noun: 'of' },
  { from: [3, 4], includes: true, text: 'three quarters', noun: 'of' },
  { from: [3, 5], includes: true, text: 'a clear majority', noun: 'of' },
  { from: [1, 2], includes: false, text: 'just over half', noun: 'of' },
  { from: [1, 2], includes: true, text: 'half', noun: 'of' },
  { from: [2, 5], includes: false, text: 'just under half', noun: 'of' },
  { from: [1, 3], includes: false, text: 'more than a third', noun: 'of' },
  { from: [1, 3], includes: true, text: 'a third', noun: 'of' },
  { from: [1, 4], includes: false, text: 'more than a quarter', noun: 'of' },
  { from: [1, 4], includes: true, text: 'a quarter', noun: 'of' },
  { from: [1, 5], includes: true, text: 'nearly a quarter', noun: 'of' },
  { from: [0, 1], includes: false, text: 'a small part', noun: 'of' },
]

const SHARE: ShareWording = {
  digits: formats.number,
  number,
  bands: BANDS,
  none: 'none',
  all: 'all',
  ofBase: (count, base) => `${count} of the ${base}`,
  fraction: (numerator, denominator, side) =>
    `${{ above: 'just over ', exact: '', below: 'nearly ' }[side]}${numerator} in ${denominator}`,
  noneOf: (noun) => `no ${noun.singular}`,
  bandOf: (band, noun) => `${band} of the ${noun.plural}`,
  // English takes the number of the noun after "half of" and its like.
  bandOfIsPlural: true,
}

/** British English, numbers in words to twenty and in round tens. */
export const english: Language = {
  tag: TAG,
  number,
  digits: formats.number,
  ordinal: (value) => ORDINALS[value - 1] ?? `${value}th`,
  capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  list: formats.list,
  date: formats.date,
  period: (start, end) =>
    start === end ? formats.date(end) : `${formats.date(start)} to ${formats.date(end)}`,
  share: (count, base, percent, noun) => shareTexts(SHARE, count, base, percent, noun),
  change,
  rules: rulesFrom(englishRules, BANDS),
  words: {
    contents: 'Contents',
    table: 'Table',
    chart: 'Figure',
    page: 'page',
    footnote: 'footnote',
    pagesAnd: 'and',
    pagesTo: 'to',
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
    severalAnswers: 'several answers possible',
    includingDeskResearch: (number) => `of which ${number} by desk research`,
    mentionedAtLeast: (number) => `only answers mentioned at least ${number} times`,
    withoutAnswer: (number) => `${number} without a substantive answer`,
    charts: { bar: 'Bar chart', line: 'Line chart', arc: 'Ring chart', point: 'Dot chart', other: 'Chart' },
    fieldwork: {
      units: 'represented by an interview',
      'desk-research': 'by desk research',
      interviews: 'interviewed',
      'joint-interviews': 'interviewed for more than one',
    },
  },
}

function number(value: number): string {
  return NUMBERS[value] ?? (value % 10 === 0 ? TENS[value / 10 - 3] : undefined) ?? formats.number(value)
}

function change({ direction, points, count, earlier, later, since }: ChangeFigures): ChangeTexts {
  const before = `${since.label} (${earlier.texts.percent})`
  const difference = `${number(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'}`
  const counted =
    count === 0
      ? `as many ${later.noun.plural} as in ${since.label}`
      : `${difference} ${Math.abs(count) === 1 ? later.noun.singular : later.noun.plural} than in ${since.label}`
  if (direction === 'same') {
    return { phrase: `the same as in ${before}`, count: counted, noun: 'no change', heading: 'As many' }
  }
  const size = Math.abs(points ?? 0)
  const movement = direction === 'rise' ? 'rise' : 'fall'
  const degree = size <= 10 ? 'slight ' : size > 20 ? 'sharp ' : ''
  const unit = size === 1 ? 'percentage point' : 'percentage points'
  return {
    phrase: `a ${movement} of ${formats.number(size)} ${unit} since ${before}`,
    count: counted,
    noun: `a ${degree}${movement}`,
    heading: direction === 'rise' ? 'More' : 'Fewer',
  }
}
