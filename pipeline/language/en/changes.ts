import { beforeNoun } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'

const DEGREES = { slight: 'slight ', plain: '', sharp: 'sharp ' } as const

/** How English words a change. */
export const changes: LanguageParts['changes'] = ({ number, list }) => ({
  moved: (isRise, size, before) => `a ${movement(isRise)} of ${size} since ${before}`,
  same: (isExact, before) => `${nearly(isExact)}the same as in ${before}`,
  undecided: (before) => `not demonstrably different from ${before}`,
  movement: (isRise, degree) => `a ${DEGREES[degree]}${movement(isRise)}`,
  unmoved: (isExact) => (isExact ? 'no change' : 'hardly any change'),
  noChange: (isExact) => (isExact ? 'no change' : 'hardly any change'),
  notShown: 'no demonstrable change',
  counted: ({ count, later: { noun }, since }) => {
    const amount = Math.abs(count)
    if (amount === 0) return `as many ${noun.plural} as in ${since.label}`
    const more = beforeNoun(number(amount), count > 0 ? 'more' : 'fewer')
    return `${more} ${amount === 1 ? noun.singular : noun.plural} than in ${since.label}`
  },
  ofBases: (later, earlier) => ` (${later}, then ${earlier})`,
  amount: (direction, isExact) =>
    ({
      rise: 'more',
      fall: 'fewer',
      same: `${nearly(isExact)}as many`,
      undecided: 'not demonstrably more or fewer',
    })[direction],
  relatively: (amount) => `relatively ${amount}`,
  gap: (labels, reason) => `this was not ${reason === 'not-asked' ? 'asked' : 'measured'} in ${list(labels)}`,
})

function movement(isRise: boolean): string {
  return isRise ? 'rise' : 'fall'
}

function nearly(isExact: boolean): string {
  return isExact ? '' : 'nearly '
}
