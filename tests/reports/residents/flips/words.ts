import { type Spread, wordsWithin } from './bounds.ts'
import type { Language } from './language.ts'
import { questionOf } from './sources.ts'
import type { Reference } from './survey.ts'

/** How numbers and shares are written in a language. */

/** A number of cases, as it may be written. */
export function written(number: number, { tag, spelled, nothing }: Language): readonly string[] {
  return [number.toLocaleString(tag), spelled(number), ...(number === 0 ? nothing : [])]
}

/** A share between 0 and 1 as a percentage: halves upwards, but for the error of floating point. */
export function percentOf(share: number): number {
  return Math.floor(100 * share + 0.5 + 1e-6)
}

/** The percentage that a reader sees, between those where it is less than 1% or more than 99%. */
export function percentShown(share: number): number {
  const percent = percentOf(share)
  if (percent === 0 && share > 0) return 0.5
  return percent === 100 && share < 1 ? 99.5 : percent
}

/** "57%", "57 per cent", "fifty-seven per cent", "less than 1%" */
export function percentTexts(share: number, language: Language): readonly string[] {
  const { lessThan, moreThan } = language
  const shown = percentShown(share)
  if (shown === 0.5) return formsOf(1, language).map((text) => `${lessThan} ${text}`)
  if (shown === 99.5) return formsOf(99, language).map((text) => `${moreThan} ${text}`)
  return formsOf(shown, language)
}

function formsOf(percent: number, { spelled, percent: word }: Language): readonly string[] {
  return [`${percent}%`, `${percent} ${word}`, `${spelled(percent)} ${word}`]
}

/** "57%" */
export function percentText(share: number, language: Language): string {
  return percentTexts(share, language)[0] ?? ''
}

/** The ends of an interval of a share, each rounded. */
export function percentRange(low: number, high: number, language: Language): readonly string[] {
  const [from, to] = [percentTexts(low, language), percentTexts(high, language)]
  if (from[0] === to[0]) return from
  const areWhole = [low, high].every((end) => Number.isInteger(percentShown(end)))
  return from.map((text, form) => {
    const start = areWhole && form > 0 ? text.replace(` ${language.percent}`, '') : text
    return `${start} ${language.to} ${to[form]}`
  })
}

/** "6 percentage points" */
export function pointsTexts(size: number, { points, spelled, lessThan }: Language): readonly string[] {
  if (size === 0) return ['1', spelled(1)].map((one) => points(`${lessThan} ${one}`))
  return [String(size), spelled(size)].map(points)
}

/** With so many decimals, halves away from 0; without, as many as it needs up to two. */
export function fixed(value: number, decimals: number | undefined, { tag }: Language): string {
  const steps = stepsOf(value, decimals)
  const digits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 }
  const text = (steps / 10 ** (decimals ?? 2)).toLocaleString(tag, digits)
  return value < 0 && steps > 0 ? `−${text}` : text
}

/** A number as it is shown. */
export function rounded(value: number, decimals: number | undefined): number {
  return (Math.sign(value) * stepsOf(value, decimals)) / 10 ** (decimals ?? 2)
}

function stepsOf(value: number, decimals = 2): number {
  return Math.floor(Math.abs(value) * 10 ** decimals + 0.5 + 1e-9)
}

/**
 * How many decimals a number has unless a template says so: none of a score, else those of its question, else of a mean one, or none
 * of thousands.
 */
export function usualDecimals({ question, item }: Reference): number | undefined {
  if (item === 'score') return 0
  const { number } = questionOf(question)
  if (number?.decimals !== undefined || item !== 'mean') return number?.decimals
  return (number?.maximum ?? 0) >= 1000 ? 0 : 1
}

/** What of a number decides whether two of them are the same to a reader. */
export function digitsOf(value: number, reference: Reference): number {
  return rounded(value, usualDecimals(reference))
}

/** The words that are true of a share and of all of its interval, with their noun; none when no word is. */
export function quantifiersFor(
  value: number,
  interval: Spread | undefined,
  hedges: boolean,
  language: Language,
): readonly { readonly words: string; readonly of: boolean }[] {
  const own = { low: value, high: value }
  const narrow = wordsWithin(language.phrases, value, interval ?? own)
  if (narrow.length > 0 || !hedges || interval === undefined) return narrow
  return wordsWithin(language.hedges, value, interval)
}

/** Every fraction that is true of a share: within five points, and near it where it says no more. */
export function fractionTexts(count: number, base: number, language: Language): readonly string[] {
  if (count === 0) return [language.none]
  if (count === base) return [language.all]
  const { fraction, fractionHedges: hedges } = language
  const denominators = Array.from({ length: 99 }, (_, index) => index + 2)
  return denominators.flatMap((below) =>
    Array.from({ length: below - 1 }, (_, index) => index + 1).flatMap((above) => {
      const difference = count / base - above / below
      if (Math.abs(difference) >= 0.05) return []
      const isNear = Math.abs(difference) < 0.005 - 1e-12
      const word = isNear ? hedges.about : difference > 0 ? hedges.above : hedges.below
      return `${count * below === base * above ? '' : word}${fraction(above, below)}`
    }),
  )
}

/** "a, b and c" */
export function listed(items: readonly string[], { and }: Language): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

/** Without the capital that opens a sentence, and with common spaces. */
export function plain(text: string): string {
  const common = text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')
  if (common.startsWith('Eén')) return `één${common.slice(3)}`
  return common.charAt(0).toLowerCase() + common.slice(1)
}

/** "6.8 to 7.4" */
export function rangeOf(low: number, high: number, decimals: number | undefined, language: Language): string {
  const [from = '', to = ''] = [low, high].map((end) => fixed(end, decimals, language))
  return from === to ? from : `${from} ${language.to} ${to}`
}
