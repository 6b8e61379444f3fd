import type { LanguageParts } from '../../../pipeline/language/parts.ts'

export const changes: LanguageParts['changes'] = ({ number, list }) => ({
  moved: (isRise, size, before) =>
    `${isRise ? 'ümpälgröndörävösk' : 'nëdälgröndörävösk'} ${size} süz ${before}`,
  same: (isExact, before) => `${isExact ? 'ëgäl' : 'fästëgäl'} süz ${before}`,
  undecided: (before) => `nëkër süz ${before}`,
  movement: (isRise, degree) => `${degree === 'plain' ? '' : 'dërk'}${isRise ? 'ümpäl' : 'nëdäl'}`,
  unmoved: () => 'ëgäl',
  noChange: () => 'nülk möv',
  notShown: 'nëkër',
  counted: ({ count, later: { noun }, since }) =>
    `${number(Math.abs(count))} ${noun.plural} ${count < 0 ? 'lül' : 'mër'} süz ${since.label}`,
  ofBases: (later, earlier) => ` (${later}, pröv ${earlier})`,
  amount: (direction) => ({ rise: 'mër', fall: 'lül', same: 'ëgäl', undecided: 'nëkër' })[direction],
  relatively: (amount) => `rëlät ${amount}`,
  gap: (labels, reason) => `${reason === 'not-asked' ? 'nëfräg' : 'nëmët'} ${list(labels)}`,
})
