import { questionOf } from './sources.ts'
import type { Reference } from './survey.ts'

/** What English words say of numbers: written from their meaning and docs/writing.md, not from the program. */

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below a thousand in words. */
function spelled(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  if (number < 100) {
    const ten = TENS[Math.floor(number / 10) - 2] ?? ''
    return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`
  }
  const rest = number % 100
  const hundreds = `${ONES[Math.floor(number / 100)]} hundred`
  return rest === 0 ? hundreds : `${hundreds} and ${spelled(rest)}`
}

/** A number of cases, as it may be written. */
export function written(number: number): readonly string[] {
  return [number.toLocaleString('en'), spelled(number), ...(number === 0 ? ['nought', 'none'] : [])]
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
export function percentTexts(share: number): readonly string[] {
  const shown = percentShown(share)
  if (shown === 0.5) return ['less than 1%', 'less than 1 per cent', 'less than one per cent']
  if (shown === 99.5) return ['more than 99%', 'more than 99 per cent', 'more than ninety-nine per cent']
  return [`${shown}%`, `${shown} per cent`, `${spelled(shown)} per cent`]
}

/** The ends of an interval of a share, each rounded. */
export function percentRange(low: number, high: number): readonly string[] {
  const [from, to] = [percentTexts(low), percentTexts(high)]
  if (from[0] === to[0]) return from
  const areWhole = [low, high].every((end) => Number.isInteger(percentShown(end)))
  return from.map((text, form) => {
    const start = areWhole && form > 0 ? text.replace(' per cent', '') : text
    return `${start} to ${to[form]}`
  })
}

/** "6 percentage points" */
export function points(size: number): readonly string[] {
  if (size === 0) return ['less than 1 percentage point', 'less than one percentage point']
  return [String(size), spelled(size)].map((text) => `${text} percentage point${size === 1 ? '' : 's'}`)
}

/** With so many decimals, halves away from 0; without, as many as it needs up to two. */
export function fixed(value: number, decimals?: number): string {
  const factor = 10 ** (decimals ?? 2)
  const steps = Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)
  const digits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 }
  const text = (steps / factor).toLocaleString('en', digits)
  return value < 0 && steps > 0 ? `−${text}` : text
}

/** What of a number decides whether two of them are the same to a reader. */
export function digitsOf(value: number, { question, item }: Reference): string {
  return fixed(value, item === 'score' ? 0 : questionOf(question).number?.decimals)
}

/** A phrase holds from one share to another; `+` and `-` leave out the edge itself. */
interface Bounds {
  readonly from: readonly [above: number, below: number, '+'?]
  readonly to: readonly [above: number, below: number, '-'?]
  readonly of: boolean
}

const OF = { of: true } as const
const ALONE = { of: false } as const

const PHRASES: Readonly<Record<string, Bounds>> = {
  'nearly all': { from: [9, 10], to: [1, 1, '-'], ...ALONE },
  'a large majority': { from: [4, 5], to: [9, 10, '-'], ...OF },
  'just over three quarters': { from: [3, 4, '+'], to: [4, 5, '-'], ...OF },
  'three quarters': { from: [3, 4], to: [3, 4], ...OF },
  'nearly three quarters': { from: [7, 10, '+'], to: [3, 4, '-'], ...OF },
  'a clear majority': { from: [3, 5], to: [7, 10], ...OF },
  'a majority': { from: [11, 20], to: [3, 5, '-'], ...OF },
  'just over half': { from: [1, 2, '+'], to: [11, 20, '-'], ...OF },
  half: { from: [1, 2], to: [1, 2], ...OF },
  'just under half': { from: [9, 20, '+'], to: [1, 2, '-'], ...OF },
  'just over two in five': { from: [2, 5, '+'], to: [9, 20], ...ALONE },
  'two in five': { from: [2, 5], to: [2, 5], ...ALONE },
  'nearly two in five': { from: [11, 30], to: [2, 5, '-'], ...ALONE },
  'just over a third': { from: [1, 3, '+'], to: [11, 30, '-'], ...OF },
  'a third': { from: [1, 3], to: [1, 3], ...OF },
  'nearly a third': { from: [7, 24], to: [1, 3, '-'], ...OF },
  'just over a quarter': { from: [1, 4, '+'], to: [7, 24, '-'], ...OF },
  'a quarter': { from: [1, 4], to: [1, 4], ...OF },
  'nearly a quarter': { from: [9, 40], to: [1, 4, '-'], ...OF },
  'just over one in five': { from: [1, 5, '+'], to: [9, 40, '-'], ...ALONE },
  'one in five': { from: [1, 5], to: [1, 5], ...ALONE },
  'a small part': { from: [0, 1, '+'], to: [1, 5, '-'], ...OF },
}

/** Wider ones, for where an interval reaches over an edge of those. */
const HEDGES: Readonly<Record<string, Bounds>> = {
  'about three quarters': { from: [70, 100], to: [80, 100], ...OF },
  'about two thirds': { from: [62, 100], to: [72, 100], ...OF },
  'about half': { from: [45, 100], to: [55, 100], ...OF },
  'about a third': { from: [28, 100], to: [38, 100], ...OF },
  'about a quarter': { from: [20, 100], to: [30, 100], ...OF },
  'about one in five': { from: [15, 100], to: [25, 100], ...ALONE },
  'about one in ten': { from: [5, 100], to: [15, 100], ...ALONE },
  'more than half': { from: [1, 2, '+'], to: [1, 1, '-'], ...OF },
  'less than half': { from: [0, 1, '+'], to: [1, 2, '-'], ...OF },
}

interface Spread {
  readonly low: number
  readonly high: number
}

function holds({ low, high }: Spread, { from, to }: Bounds): boolean {
  const [least, most] = [from[0] / from[1], to[0] / to[1]]
  const isAbove = from[2] === '+' ? low > least : low >= least - 1e-12
  return isAbove && (to[2] === '-' ? high < most : high <= most + 1e-12)
}

/** The words that are true of a share and of all of its interval, with their noun; none when no word is. */
export function quantifiersFor(
  value: number,
  interval: Spread | undefined,
  hedges: boolean,
): readonly { readonly words: string; readonly of: boolean }[] {
  const own = { low: value, high: value }
  const wordsIn = (phrases: typeof PHRASES, spread: Spread) =>
    Object.entries(phrases).flatMap(([words, bounds]) =>
      holds(own, bounds) && holds(spread, bounds) ? { words, of: bounds.of } : [],
    )
  const narrow = wordsIn(PHRASES, interval ?? own)
  if (narrow.length > 0 || !hedges || interval === undefined) return narrow
  return wordsIn(HEDGES, interval)
}

/** Every fraction that is true of a share: within five points, and near it where it says no more. */
export function fractionTexts(count: number, base: number): readonly string[] {
  if (count === 0) return ['none']
  if (count === base) return ['all']
  const denominators = Array.from({ length: 99 }, (_, index) => index + 2)
  return denominators.flatMap((below) =>
    Array.from({ length: below - 1 }, (_, index) => index + 1).flatMap((above) => {
      const difference = count / base - above / below
      const isNear = Math.abs(difference) < 0.005 - 1e-12
      const word = difference > 0 ? 'just over ' : 'nearly '
      if (Math.abs(difference) >= 0.05) return []
      return `${count * below === base * above ? '' : isNear ? 'about ' : word}${above} in ${below}`
    }),
  )
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Without the capital that opens a sentence, and with common spaces. */
export function plain(text: string): string {
  const common = text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/[\u2066-\u2069]/g, '')
  return common.charAt(0).toLowerCase() + common.slice(1)
}
