import { memoizeByObject, once } from '../../../core/memoize.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import type { Direction, Limit, ShareWord } from '../../../language/statement-words.ts'
import { amountReader, numberOf } from '../grammar/amount.ts'
import { closing, opening, phrasesWithin, wordsIn } from '../grammar/edge-words.ts'

/** A word at the beginning of a text. */
export interface Found {
  readonly length: number
  readonly limit?: Limit
  readonly share?: ShareWord
  readonly direction?: Direction
  /** Whether there is a negation within it: "nam niet af". */
  readonly isNegated?: boolean
  /** Whether there is a word of degree in it, or it is one: "nam sterk toe". */
  readonly hasDegree?: boolean
  readonly isMultiple?: true
  readonly number?: string
  readonly percent?: string
}

/** What finds the words of a language that say a quantity, in texts in small letters. */
export interface Readers {
  /** What may be between a word and the quantity that it goes with. */
  readonly gap: RegExp
  /** Whether words end with a negation, or with one for a whole. */
  isNegated(before: string): boolean
  isScope(before: string): boolean
  /** Whether words end with "of the", or with what is between a number and how many it is of: "in" in "two in ten". */
  isWhole(before: string): boolean
  isOfNumber(before: string): boolean
  /** Whether words end with one for how large the share or number after them is, or begin with one after it. */
  isSized(before: string): boolean
  isSizedAfter(after: string): boolean
  /** Whether words end with one that takes the fraction after it to the letter. */
  isExact(before: string): boolean
  /** Whether words begin with a negation. */
  isFollowedByNegation(after: string): boolean
  /** Whether words begin with one that makes another number of the one before it. */
  isMultiplier(after: string): boolean
  limitBefore(text: string): Limit | undefined
  /** Whether there are words among others that say how much something changed. */
  hasDegreeBefore(text: string): boolean
  /** The longest word that a text begins with. */
  first(text: string): Found | undefined
}

/** Made once for each language. */
export const readersOf = memoizeByObject((words: QuantityWords): Readers => {
  const { shares, directions, limits, negations, between, scopes, multiples, degrees, ofNumbers } =
    words.statements
  const gap = `(?:\\s+(?:${between.join('|') || '(?!)'}))*\\s+`
  const isBetween = phrasesWithin(between)
  const [share, direction, limit] = [opening(shares), opening(directions), opening(limits)]
  const [multiple, degree] = [opening({ multiple: multiples }), opening({ degree: degrees })]
  const limitsBefore = closing(limits, gap, isBetween)
  const negatedBefore = closing({ negation: negations }, gap, isBetween)
  const scopeBefore = closing({ scope: scopes }, '\\s+', () => false)
  const wholeBefore = closing({ scope: scopes }, gap, isBetween)
  const ofNumberBefore = closing({ of: [...scopes, ...ofNumbers] }, gap, isBetween)
  const articles = words.classes?.article ?? []
  const articleGap = `\\s+(?:(?:${articles.join('|') || '(?!)'})\\s+)?`
  const isArticle = phrasesWithin(articles)
  const sizeBefore = closing({ size: words.statements.sizes.before }, articleGap, isArticle)
  const sizeAfter = opening({ size: words.statements.sizes.after })
  const exactBefore = closing({ exact: words.statements.exact }, articleGap, isArticle)
  const isBetweenNumbers = phrasesWithin([...between, ...scopes, ...ofNumbers])
  const negationAfter = opening({ negation: negations })
  const multiplier = opening({ multiplier: words.statements.multipliers })
  const isWithin = (phrases: readonly string[]) => {
    const hasWord = phrasesWithin(phrases)
    const pattern = once(() => new RegExp(wholeWords(phrases).source, 'u'))
    return (text: string) => wordsIn(text).some(hasWord) && pattern().test(text)
  }
  const [isNegatedWithin, hasDegreeWithin] = [isWithin(negations), isWithin(degrees)]
  const amount = amountReader(words)
  return {
    gap: new RegExp(`^${gap}`, 'u'),
    isNegated: (before) => negatedBefore(before) !== undefined,
    isScope: (before) => scopeBefore(before) !== undefined,
    isWhole: (before) => wholeBefore(before) !== undefined,
    isOfNumber: (before) => {
      if (ofNumberBefore(before) === undefined) return false
      const first = wordsIn(before).findLast((word) => !isBetweenNumbers(word))
      return first !== undefined && numberOf(first, words) !== undefined
    },
    isSized: (before) => sizeBefore(before) !== undefined,
    isSizedAfter: (after) => /^\s/.test(after) && sizeAfter(after.trimStart()).length > 0,
    isExact: (before) => exactBefore(before) !== undefined,
    isFollowedByNegation: (after) => /^\s/.test(after) && negationAfter(after.trimStart()).length > 0,
    isMultiplier: (after) => /^\s/.test(after) && multiplier(after.trimStart()).length > 0,
    limitBefore: limitsBefore,
    hasDegreeBefore: isWithin(words.statements.degreesBefore),
    first: (text) =>
      longest([
        ...share(text).map(([name, length]) => ({ length, share: name })),
        ...direction(text).map(([name, length]) => ({
          length,
          direction: name,
          isNegated: isNegatedWithin(text.slice(0, length)),
          hasDegree: hasDegreeWithin(text.slice(0, length)),
        })),
        ...multiple(text).map(([, length]) => ({ length, isMultiple: true as const })),
        ...degree(text).map(([, length]) => ({ length, hasDegree: true })),
        ...limit(text).map(([name, length]) => ({ length, limit: name })),
        ...amount(text).map(({ isOther, ...found }) =>
          isOther ? { ...found, isMultiple: true as const } : found,
        ),
      ]),
  }
})

/** Of words that begin at one place the longest, and of equally long ones the first. */
function longest(all: readonly Found[]): Found | undefined {
  return all.toSorted((a, b) => b.length - a.length)[0]
}
