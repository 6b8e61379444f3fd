import type { LanguageParts } from '../parts.ts'

/** How English explains the rule behind the words of a figure. */
export const RULES: LanguageParts['rules'] = {
  inDigits: 'in digits',
  inWords: 'number by the house style of the study: in words where that has them, else in digits',
  ofBase: 'count and base, both in words or both in digits',
  counted: 'number by the house style, with the noun in the singular or plural',
  percent: (count, base, exact) =>
    `${count} of ${base} is ${exact}, rounded to whole percent, a half upwards`,
  estimated: (exact) => `estimated by weights at ${exact}, rounded to whole percent, a half upwards`,
  wholeInterval: ', as the whole interval is',
  adjusted: (percent) =>
    `then adjusted to ${percent}, so that the percentages come to 100% (largest remainder)`,
  someShown: (percent) => `shown as ${percent}, because it is not none`,
  notAllShown: (percent) => `shown as ${percent}, because it is not all`,
  smallBase: (base, limit) => `a base of ${base} is below ${limit}, so the count leads`,
  largeBase: (base, limit) => `a base of ${base} is not below ${limit}, so the percentage will do`,
  emptyBase: 'no cases, so no share',
  fraction: 'nearest fraction with a small denominator, and whether the share lies above or below it',
  none: 'none of the base',
  all: 'all of the base',
  few: 'so few that the number itself says more',
  from: (edge, includes) => `${includes ? 'at least' : 'more than'} ${edge}`,
  to: (edge, includes) => `${includes ? 'at most' : 'less than'} ${edge}`,
  exactly: (edge) => `exactly ${edge}`,
  notAll: 'not all',
  and: 'and',
  change: (later, earlier, points) =>
    `from ${earlier} to ${later}: a difference of ${points} percentage points between the percentages shown`,
  agreement: 'singular or plural by the count',
  label: 'answer from the codebook, in order of count',
}
