import { memoize, once } from '../core/memoize.ts'
import { TIE } from './numerals.ts'

/** How a language writes numbers, lists and dates: by the rules of `Intl`, in UTC. */
export interface Formats {
  /** In digits with the language's own signs, a minus among them, at most two decimals. */
  number(value: number): string
  /** The same with just so many decimals. */
  fixed(value: number, decimals: number): string
  /** "92%", from a number in digits. */
  percentage(number: string): string
  /** "a, b en c" */
  list(items: readonly string[]): string
  /** "14 juli 2017", from an ISO date. */
  date(iso: string): string
  /** "juli 2017", from an ISO date. */
  month(iso: string): string
  /** For drawings, which format numbers themselves. */
  signs(): NumberSigns
}

/** The signs within a number: "1.234,5". */
export interface NumberSigns {
  readonly decimal: string
  readonly group: string
}

/** The formats that `Intl` provides for a language. */
interface StandardFormats extends Formats {
  /** "14 juli", from an ISO date. */
  dayAndMonth(iso: string): string
}

/** As wide as a plus, and never broken from its number. */
export const MINUS = '\u2212'

/** A study has few numbers, and repeats each many times. */
const MAX_NUMBERS = 2_000

/** The formats of a BCP 47 tag. Making one is slow, so each is made on first use. */
export function formatsOf(tag: string): StandardFormats {
  const numbers = once(
    () => new Intl.NumberFormat(tag, { maximumFractionDigits: 2, signDisplay: 'negative' }),
  )
  const formatted = memoize(MAX_NUMBERS, (text) => numbers().format(Number(text)).replace('-', MINUS))
  const fixed = memoize(10, (decimals) => {
    const digits = { minimumFractionDigits: Number(decimals), maximumFractionDigits: Number(decimals) }
    return new Intl.NumberFormat(tag, { ...digits, signDisplay: 'negative' })
  })
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }))
    // Keeps the day and the month on one line.
    return (iso: string) =>
      format()
        .format(new Date(`${iso}T00:00:00Z`))
        .replace(/^(\d+) /, `$1${TIE}`)
  }
  return {
    number: (value) => formatted(String(value)),
    fixed: (value, decimals) => fixed(String(decimals)).format(value).replace('-', MINUS),
    percentage: (number) => `${number}%`,
    list: (items) => lists().format(items),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndMonth: dates({ day: 'numeric', month: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    signs: () => signsOf(tag),
  }
}

function signsOf(tag: string): NumberSigns {
  const parts = new Intl.NumberFormat(tag).formatToParts(12345.6)
  const sign = (kind: keyof NumberSigns) => parts.find(({ type }) => type === kind)?.value ?? ''
  return { decimal: sign('decimal'), group: sign('group') }
}
