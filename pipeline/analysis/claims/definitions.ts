/** The bounds of `about-half` in whole percent, both included. */
export const ABOUT_HALF = { from: 45, to: 55 } as const

/** Every kind of claim, and when it holds. The claim itself says which base or wave it is about. */
export const CLAIM_KINDS = {
  most: 'more than half, and with several answers to the question also more often than any other answer',
  majority: 'more than half',
  minority: 'less than half, but not none',
  'about-half': `${ABOUT_HALF.from} to ${ABOUT_HALF.to} percent`,
  none: 'not one',
  all: 'everyone, without exception',
  'more-than': 'more than a percentage, a count or another share',
  'fewer-than': 'less than a percentage, a count or another share',
  'at-least': 'a percentage, a count or another share, or more',
  'at-most': 'a percentage, a count or another share, or less',
  exactly: 'precisely a percentage, a count or another share',
  differs: 'more or less than a percentage, a count or another share',
  highest: 'given more often than any other answer to the question',
  lowest: 'given less often than any other answer to the question',
  top: 'the answers given most, in this order (equal ones in any), each given more often than the rest',
  rises: 'higher than in the named wave',
  falls: 'lower than in the named wave',
  unchanged: 'the same as in the named wave',
  'not-shown-to-change': 'in a sample: not shown to be higher or lower than in the named wave',
} as const
