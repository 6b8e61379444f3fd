import { bandsNamed, hedgesNamed } from './bounds.ts'
import type { Language, Place } from './language.ts'

/** What English words say of numbers: written from their meaning and docs/writing.md, not from the program. */
export const ENGLISH: Language = {
  tag: 'en',
  spelled,
  nothing: ['nought', 'none'],
  percent: 'per cent',
  lessThan: 'less than',
  moreThan: 'more than',
  to: 'to',
  and: 'and',
  points: (size) => `${size} percentage point${/(^| )(1|one)$/.test(size) ? '' : 's'}`,
  pointsOfScore: (amount) => `${amount} ${amount === '1' ? 'point' : 'points'}`,
  of: 'of',
  noneOf: 'none',
  ofBase: (count, base) => `${count} of the ${base}`,
  noOne: (singular) => `no ${singular}`,
  none: 'none',
  all: 'all',
  ofAll: 'of the',
  outOf: (base) => `of ${base}`,
  inWave: (label) => `in ${label}`,
  plusOrMinus: 'plus or minus',
  fraction: (above, below) => `${above} in ${below}`,
  fractionHedges: { above: 'just over ', below: 'nearly ', about: 'about ' },
  isPercentSingular: false,
  isPluralPart: () => true,
  phrases: bandsNamed([
    ...['nearly all', 'a large majority', 'just over three quarters', 'three quarters'],
    ...['nearly three quarters', 'a clear majority', 'a majority', 'just over half', 'half'],
    ...['just under half', 'just over two in five', 'two in five', 'nearly two in five'],
    ...['just over a third', 'a third', 'nearly a third', 'just over a quarter', 'a quarter'],
    ...['nearly a quarter', 'just over one in five', 'one in five', 'a small part'],
  ]),
  hedges: hedgesNamed([
    ...['about three quarters', 'about two thirds', 'about half', 'about a third', 'about a quarter'],
    ...['about one in five', 'about one in ten', 'more than half', 'less than half'],
  ]),
  moved: (isRise, size, before) => `a ${isRise ? 'rise' : 'fall'} of ${size} since ${before}`,
  same: (isExact, before) => `${isExact ? '' : 'nearly '}the same as in ${before}`,
  undecided: (before) => `not demonstrably different from ${before}`,
  movement: (isRise, degree) => `a ${degree === 'plain' ? '' : `${degree} `}${isRise ? 'rise' : 'fall'}`,
  unmoved: (isExact) => (isExact ? 'no change' : 'hardly any change'),
  notShown: 'no demonstrable change',
  amount: (move, isExact) =>
    ({
      rise: 'more',
      fall: 'fewer',
      same: `${isExact ? '' : 'nearly '}as many`,
      undecided: 'not demonstrably more or fewer',
    })[move],
  relatively: (amount) => `relatively ${amount}`,
  levels: {
    rise: 'higher',
    fall: 'lower',
    same: 'the same',
    undecided: 'not demonstrably higher or lower',
  },
  equal: 'neither higher nor lower',
  neither: 'not demonstrably higher or lower',
  quoted: (label) => `“${label}”`,
  inTotal: 'in total',
  higher: (one, other) => `${one}, demonstrably higher than ${other}`,
  noDifference: 'no difference can be shown',
  wholeTable: (statistic, chance) =>
    `test of the whole table (Rao and Scott): F = ${statistic} (p ${chance})`,
  most: (place) => {
    const verb = `${place.isPlural ? 'are' : 'is'} ${place.isMention ? 'mentioned' : 'given'} most often`
    return `${place.subject} ${verb}${place.isOfShown ? ' of the answers shown' : ''}${tailOf(place)}`
  },
  least: (place) => `least often ${place.subject}${tailOf(place)}`,
  noneGiven: 'none of these answers was given',
  linesAre: (level) => `lines: ${level} interval`,
  basesBetween: (least, most) => `n = ${least} to ${most}`,
}

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function spelled(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  if (number < 100) {
    const ten = TENS[Math.floor(number / 10) - 2] ?? ''
    return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`
  }
  const rest = number % 100
  const hundreds = `${ONES[Math.floor(number / 100)]} hundred`
  return rest === 0 ? hundreds : `${hundreds} and ${spelled(rest)}`
}

function tailOf({ isPlural, isMention, figure }: Place): string {
  const each = isPlural ? 'each ' : ''
  return isMention ? `, ${each}by ${figure}` : `: ${each}${figure}`
}
