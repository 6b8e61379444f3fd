import { cardinalIn } from '../numerals.ts'
import type { StatementWords } from '../statement-words.ts'
import { NUMERALS } from './numerals.ts'

/** What English words for quantities say. */
export const STATEMENTS: StatementWords = {
  shares: {
    all: ['all|every|each|everyone|everybody|always|both'],
    'nearly-all': ['(?:nearly|almost) (?:all|every|everyone|everybody|always)'],
    most: [
      'most|majority|majorities|(?:large|larger|great) part|many of|many|numerous|countless',
      'often|usually|mostly|frequently',
    ],
    some: ['some of|some|several|a few|a number of|a handful of|a couple of|sometimes'],
    minority: ['minority|minorities|(?:small|smaller) part|few of|few|seldom|rarely'],
    none: ['none|no one|nobody|no|never|zero'],
    half: ['half|halves'],
    quarter: ['a quarter|quarter'],
    third: ['a third|one third'],
    'two-thirds': ['two thirds|two-thirds'],
    'three-quarters': ['three quarters|three-quarters'],
  },
  directions: {
    rises: [
      'increases?|increased|increasing|rises?|rose|risen|rising|more and more|ever more|grew|grown|growing',
      '(?:goes|go|went|gone) up|higher than',
    ],
    falls: [
      'decreases?|decreased|decreasing|fell|fallen|declines?|declined|declining',
      'fewer and fewer|less and less|ever (?:fewer|less)|shrank|shrunk|shrinking|dropped|lower than',
      '(?:goes|go|went|gone) down',
    ],
    unchanged: ['unchanged|as many'],
    more: ['more often|more'],
    less: ['less often|fewer'],
    highest: [
      'at the top|top of the list|commonest|most common|most (?:often|frequently|mentioned|chosen|given|named)|(?:mentioned|chosen|given|named) most',
    ],
    lowest: [
      'least (?:often|frequently|mentioned|chosen|given|named)|(?:mentioned|chosen|given|named) least',
    ],
    place: ['first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'],
  },
  multiples: ['doubl\\p{L}+|halv(?:ed|es|ing)|tripl\\p{L}+|trebl\\p{L}+|quadrupl\\p{L}+|\\p{L}+fold'],
  limits: {
    'more-than': ['more than|over'],
    'fewer-than': ['fewer than|less than|under'],
    'at-least': ['at least|no fewer than|no less than'],
    'at-most': ['at most|no more than|up to'],
  },
  negations: ['not|never|nor|hardly|far from|not mean that|not to say that|not say that'],
  between: ['the|a|an|in|of|by|for|any|yet'],
  scopes: ['of|among|out of|across'],
  onlyInClaims: ['everyone|everybody|nobody|no one|always|never|grew|(?:went|gone) (?:up|down)'],
  beforeFigures: [
    'not|never|no|nor|hardly|scarcely|far from|nowhere near|anything but',
    "\\p{L}+n[’']t|approx|approx\\.|c\\.|ca\\.|minus|twice|(?:twice|double|half) the",
    'nearly|almost|about|around|some|circa|close to|well over|over|under|above|below|an estimated',
  ],
  afterFigures: ['more|fewer|less|higher|lower|or more|or fewer|or less|times|plus'],
  number: (value) => cardinalIn('words', NUMERALS, value),
}
