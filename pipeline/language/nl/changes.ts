import { beforeNoun } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'

const DEGREES = { slight: 'lichte ', plain: '', sharp: 'sterke ' } as const

/** How Dutch words a change. */
export const changes: LanguageParts['changes'] = ({ number, list }) => ({
  moved: (isRise, size, before) => `een ${movement(isRise)} van ${size} ten opzichte van ${before}`,
  same: (isExact, before) => `${nearly(isExact)}gelijk aan ${before}`,
  undecided: (before) => `niet aantoonbaar anders dan in ${before}`,
  movement: (isRise, degree) => `een ${DEGREES[degree]}${movement(isRise)}`,
  unmoved: (isExact) => `een ${nearly(isExact)}gelijk gebleven aandeel`,
  noChange: (isExact) => (isExact ? 'geen verandering' : 'vrijwel geen verandering'),
  notShown: 'geen aantoonbare verandering',
  counted: ({ count, later: { noun }, since }) => {
    const amount = Math.abs(count)
    if (amount === 0) return `evenveel ${noun.plural} als in ${since.label}`
    const counted = beforeNoun(number(amount), amount === 1 ? noun.singular : noun.plural)
    return `${counted} ${count > 0 ? 'meer' : 'minder'} dan in ${since.label}`
  },
  ofBases: (later, earlier) => ` (${later}, toen ${earlier})`,
  amount: (direction, isExact) =>
    ({
      rise: 'meer',
      fall: 'minder',
      same: `${nearly(isExact)}evenveel`,
      undecided: 'niet aantoonbaar meer of minder',
    })[direction],
  relatively: (amount) => `naar verhouding ${amount}`,
  gap: (labels, reason) =>
    `in ${list(labels)} is dit niet ${reason === 'not-asked' ? 'gevraagd' : 'gemeten'}`,
})

function movement(isRise: boolean): string {
  return isRise ? 'stijging' : 'daling'
}

function nearly(isExact: boolean): string {
  return isExact ? '' : 'vrijwel '
}
