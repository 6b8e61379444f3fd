/** Edges of `about-half`, in whole percent, both within. */
export const ABOUT_HALF = { from: 45, to: 55 } as const

/** What a kind of claim says, for readers of a report in either language. */
export interface ClaimDefinition {
  readonly nl: string
  readonly en: string
}

/** Every kind of claim and when it holds; what a base or a wave is, is the claim's own. */
export const CLAIM_KINDS = {
  most: {
    nl: 'meer dan de helft, en bij een vraag met meer antwoorden ook vaker dan elk ander antwoord',
    en: 'more than half, and with several answers to the question also more often than any other answer',
  },
  majority: { nl: 'meer dan de helft', en: 'more than half' },
  minority: { nl: 'minder dan de helft, maar wel iemand', en: 'less than half, but not none' },
  'about-half': {
    nl: `van ${ABOUT_HALF.from} tot en met ${ABOUT_HALF.to} procent`,
    en: `${ABOUT_HALF.from} to ${ABOUT_HALF.to} percent`,
  },
  none: { nl: 'niemand', en: 'not one' },
  all: { nl: 'iedereen, zonder uitzondering', en: 'everyone, without exception' },
  'more-than': {
    nl: 'meer dan een percentage, een aantal of een ander aandeel',
    en: 'more than a percentage, a count or another share',
  },
  'fewer-than': {
    nl: 'minder dan een percentage, een aantal of een ander aandeel',
    en: 'less than a percentage, a count or another share',
  },
  'at-least': {
    nl: 'een percentage, een aantal of een ander aandeel, of meer',
    en: 'a percentage, a count or another share, or more',
  },
  'at-most': {
    nl: 'een percentage, een aantal of een ander aandeel, of minder',
    en: 'a percentage, a count or another share, or less',
  },
  exactly: {
    nl: 'precies een percentage, een aantal of een ander aandeel',
    en: 'precisely a percentage, a count or another share',
  },
  highest: {
    nl: 'vaker genoemd dan elk ander antwoord op de vraag',
    en: 'given more often than any other answer to the question',
  },
  lowest: {
    nl: 'minder vaak genoemd dan elk ander antwoord op de vraag',
    en: 'given less often than any other answer to the question',
  },
  top: {
    nl: 'de meest genoemde antwoorden in deze volgorde (gelijke in elke volgorde), elk vaker genoemd dan de rest',
    en: 'the answers given most, in this order (equal ones in any), each given more often than the rest',
  },
  rises: { nl: 'hoger dan in de genoemde meting', en: 'higher than in the named wave' },
  falls: { nl: 'lager dan in de genoemde meting', en: 'lower than in the named wave' },
  unchanged: { nl: 'gelijk aan de genoemde meting', en: 'the same as in the named wave' },
} as const satisfies Readonly<Record<string, ClaimDefinition>>
