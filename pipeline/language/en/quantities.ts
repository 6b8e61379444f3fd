import type { QuantityWords } from '../quantity-words.ts'
import { STATEMENTS } from './statements.ts'

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY = '(?:[1-9]|[12][0-9]|3[01])'
const YEAR = '(?:19|20)[0-9]{2}'
const ROUND = '(?:wave|waves|survey|surveys|study|studies|round|edition)'

/**
 * English words for quantities. These are left out, because they mostly mean something else: "first" and "last"
 * (but for a wave), "some", "many", "few", "no", "every" and "each" (but before the noun of what is counted),
 * "nobody", "always" and "never" (figures of speech), "percentage" (it names a measure), "grow", "fall" and
 * comparatives such as "smaller".
 */
export const QUANTITIES: QuantityWords = {
  words: {
    number: [
      'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen',
      'sixteen|seventeen|eighteen|nineteen',
      TENS,
      `(?:${TENS})-(?:one|two|three|four|five|six)`,
      `(?:${TENS})-(?:seven|eight|nine)`,
      'hundreds?|thousands?|millions?|billions?|dozens?|a couple of|twice|thrice|double|triple',
    ],
    percent: ['percent|per cent'],
    fraction: ['half|halves|quarters?|thirds|fifths?|tenths?|one in'],
    quantifier: [
      'all|most|majority|majorities|minority|minorities|none|some of|many of|few of|several|a few',
      'numerous|countless|a number of|a handful of|(?:large|small|larger|smaller|great) part',
      'nearly|almost|as many|often|sometimes|seldom|rarely|usually|mostly|frequently',
    ],
    order: [
      'second|third|fourth|sixth|seventh|eighth|ninth|eleventh|twelfth|[0-9]+(?:st|nd|rd|th)',
      `(?:first|previous|last|latest) ${ROUND}`,
    ],
    change: [
      'increases?|increased|increasing|decreases?|decreased|decreasing|rises?|rose|risen|rising|fell|fallen',
      'declines?|declined|declining|doubled|doubling|halved|halving|tripled|tripling|unchanged',
      'percentage points?|(?:more and more|fewer and fewer|less and less)|ever (?:more|fewer|less)',
    ],
  },
  beforeNouns: ['some|many|few|fewer|more|no|every|each|both|only'],
  beforeFigures: [
    'more than|fewer than|less than|no more than|at least|at most|roughly|approximately|up to',
    'only|barely|just|just over|just under|as much as|as many as',
  ],
  idioms: [
    'at all|after all|above all|all in all|all the same|all over|all along|once and for all',
    'one another|no one|the one|this one|that one|which one|one by one|on the one hand|two-way',
    'all day|all week|all year|all night|most recent|most likely|most important|most of all',
    'second hand|second nature|second thoughts?|third part(?:y|ies)|half-hearted',
  ],
  dates: [
    `(?:${DAY}(?: ?(?:to|and|–|-) ?))?${DAY} ${MONTHS}(?: ${YEAR})?`,
    `${MONTHS} ${DAY}(?:, ${YEAR})?`,
    `(?:${MONTHS}|early|late|mid|spring|summer|autumn|winter|year|years)(?: |-)(?:of )?${YEAR}`,
    `(?<=(?:in|since|from|until|till|before|after|by|of|between|during|over) )${YEAR}(?: ?(?:and|to|–|-|/) ?${YEAR})?`,
    '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}',
  ],
  laws: [
    '(?:articles?|art\\.) [0-9][0-9.]*[a-z]{0,2}(?:\\([0-9a-z]+\\))*(?:(?:, | and | to )[0-9][0-9.]*)*',
    // "Section 3" may be of this report; "section 3 of the …" is of a law.
    '[Ss]ections? [0-9][0-9.]*[a-z]{0,2}(?:\\([0-9a-z]+\\))*(?:(?:, | and | to )[0-9][0-9.]*)*(?= of the )',
  ],
  statements: STATEMENTS,
}
