import type { Call } from '../../sociaal-domein/flips/calls.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import type { Language, Move } from './language.ts'
import { found, questionOf, textOf } from './sources.ts'
import type { Reference } from './survey.ts'
import { fixed, percentOf, percentText, pointsTexts, rounded, usualDecimals } from './words.ts'

export function moveOf(
  [later, earlier]: readonly [Reference, Reference],
  decided: { readonly isShown: boolean } | undefined,
  conditions: Conditions,
): Move {
  if (decided?.isShown !== true) return 'undecided'
  const moved = conditions.moved(later, earlier)
  return moved === 0 ? 'same' : moved > 0 ? 'rise' : 'fall'
}

/** Whether two figures are exactly the same, whatever is shown of them. */
export function areSame([later, earlier]: readonly [Reference, Reference], conditions: Conditions): boolean {
  const [one, other] = [later, earlier].map((each) => found(conditions.figure(each), 'an empty base').value)
  return Math.abs((one ?? 0) - (other ?? 0)) < 1e-12
}

/** "More", or of a number "Higher": of shares when the counts moved the other way. */
export function headingOf(
  move: Move,
  isExact: boolean,
  [one, other]: readonly [Figure, Figure],
  language: Language,
): string {
  if (!one.isShare) return language.levels[move]
  const words = language.amount(move, isExact)
  const sign = { rise: 1, fall: -1, same: undefined, undecided: undefined }[move]
  if (sign === undefined) return words
  const isOfCounts = one.n === other.n || Math.sign(one.count - other.count) === sign
  return isOfCounts ? words : language.relatively(words)
}

/** "a sharp rise", by the points as shown. */
export function nounOf(
  move: Move,
  isExact: boolean,
  [one, other]: readonly [Figure, Figure],
  language: Language,
): string {
  if (move === 'undecided') return language.notShown
  if (move === 'same') return language.unmoved(isExact, one.isShare)
  const size = one.isShare ? Math.abs(percentOf(one.value) - percentOf(other.value)) : 15
  return language.movement(move === 'rise', size <= 10 ? 'slight' : size <= 20 ? 'plain' : 'sharp')
}

/** How many decimals a number has: those that a call asks for, or the usual ones. */
export function decimalsOf({ hash }: Pick<Call, 'hash'>, reference: Reference): number | undefined {
  return typeof hash.decimals === 'number' ? hash.decimals : usualDecimals(reference)
}

/** "0.3 points", or "2 euros" of what is asked in those. */
export function amount(
  size: number,
  { item, question }: Reference,
  decimals: number | undefined,
  language: Language,
): string {
  const text = fixed(size, decimals, language)
  const noun = item === 'score' ? undefined : questionOf(question).number?.noun
  if (noun === undefined) return language.pointsOfScore(text)
  return `${text} ${textOf(text === '1' ? noun.singular : noun.plural, language.tag)}`
}

/** How far two figures are apart as shown: less than 1% counts as 0, more than 99% as 100. */
export function sizes(
  call: Pick<Call, 'hash'>,
  [later, earlier]: Ends,
  conditions: Conditions,
): readonly string[] {
  const { language } = conditions
  const [one, other] = figuresOf([later, earlier], conditions)
  if (one.isShare) return pointsTexts(Math.abs(percentOf(one.value) - percentOf(other.value)), language)
  const decimals = decimalsOf(call, later)
  const size = Math.abs(rounded(one.value, decimals) - rounded(other.value, decimals))
  const step = 10 ** -(decimals ?? 2)
  return size < step / 2
    ? [`${language.lessThan} ${amount(step, later, decimals, language)}`]
    : [amount(size, later, decimals, language)]
}

export type Ends = readonly [Reference, Reference]

export function figuresOf(ends: Ends, conditions: Conditions): readonly [Figure, Figure] {
  const [one, other] = ends.map((each) => found(conditions.figure(each), 'an empty base'))
  return [one as Figure, other as Figure]
}

/** "a rise of 6 percentage points since spring 2024 (33%)" */
export function changeTexts(
  call: Pick<Call, 'hash'>,
  ends: Ends,
  move: Move,
  conditions: Conditions,
): readonly string[] {
  const { language, estimates } = conditions
  const [later, earlier] = ends
  const [one, other] = figuresOf(ends, conditions)
  const was = one.isShare
    ? percentText(other.value, language)
    : fixed(other.value, decimalsOf(call, later), language)
  const before = `${textOf(estimates.survey.wave(earlier.wave).file.label, language.tag)} (${was})`
  if (move === 'undecided') return [language.undecided(before)]
  if (move === 'same') return [language.same(areSame(ends, conditions), before)]
  return sizes(call, ends, conditions).map((size) => language.moved(move === 'rise', size, before))
}
