/** A phrase holds from one share to another; `+` and `-` leave out the edge itself. */
interface Bounds {
  readonly from: readonly [above: number, below: number, '+'?]
  readonly to: readonly [above: number, below: number, '-'?]
  /** Whether "of the residents" follows, rather than "residents". */
  readonly of: boolean
}

export type Phrases = Readonly<Record<string, Bounds>>

export interface Spread {
  readonly low: number
  readonly high: number
}

const OF = { of: true } as const
const ALONE = { of: false } as const

/** What is named by parts of a whole, from high to low. */
const BANDS: readonly Bounds[] = [
  { from: [9, 10], to: [1, 1, '-'], ...ALONE },
  { from: [4, 5], to: [9, 10, '-'], ...OF },
  { from: [3, 4, '+'], to: [4, 5, '-'], ...OF },
  { from: [3, 4], to: [3, 4], ...OF },
  { from: [7, 10, '+'], to: [3, 4, '-'], ...OF },
  { from: [3, 5], to: [7, 10], ...OF },
  { from: [11, 20], to: [3, 5, '-'], ...OF },
  { from: [1, 2, '+'], to: [11, 20, '-'], ...OF },
  { from: [1, 2], to: [1, 2], ...OF },
  { from: [9, 20, '+'], to: [1, 2, '-'], ...OF },
  { from: [2, 5, '+'], to: [9, 20], ...ALONE },
  { from: [2, 5], to: [2, 5], ...ALONE },
  { from: [11, 30], to: [2, 5, '-'], ...ALONE },
  { from: [1, 3, '+'], to: [11, 30, '-'], ...OF },
  { from: [1, 3], to: [1, 3], ...OF },
  { from: [7, 24], to: [1, 3, '-'], ...OF },
  { from: [1, 4, '+'], to: [7, 24, '-'], ...OF },
  { from: [1, 4], to: [1, 4], ...OF },
  { from: [9, 40], to: [1, 4, '-'], ...OF },
  { from: [1, 5, '+'], to: [9, 40, '-'], ...ALONE },
  { from: [1, 5], to: [1, 5], ...ALONE },
  { from: [0, 1, '+'], to: [1, 5, '-'], ...OF },
]

/** Wider ones, for where an interval reaches over an edge of those. */
const HEDGES: readonly Bounds[] = [
  { from: [70, 100], to: [80, 100], ...OF },
  { from: [62, 100], to: [72, 100], ...OF },
  { from: [45, 100], to: [55, 100], ...OF },
  { from: [28, 100], to: [38, 100], ...OF },
  { from: [20, 100], to: [30, 100], ...OF },
  { from: [15, 100], to: [25, 100], ...ALONE },
  { from: [5, 100], to: [15, 100], ...ALONE },
  { from: [1, 2, '+'], to: [1, 1, '-'], ...OF },
  { from: [0, 1, '+'], to: [1, 2, '-'], ...OF },
]

/** The words of a language for those, in their order. */
export function bandsNamed(names: readonly string[]): Phrases {
  return named(names, BANDS)
}

export function hedgesNamed(names: readonly string[]): Phrases {
  return named(names, HEDGES)
}

function named(names: readonly string[], bounds: readonly Bounds[]): Phrases {
  if (names.length !== bounds.length) throw new Error(`${names.length} names for ${bounds.length} bounds`)
  return Object.fromEntries(names.map((name, index) => [name, bounds[index] as Bounds]))
}

/** The words that are true of a share and of all that is between two ends. */
export function wordsWithin(phrases: Phrases, value: number, spread: Spread) {
  return Object.entries(phrases).flatMap(([words, bounds]) =>
    holds({ low: value, high: value }, bounds) && holds(spread, bounds) ? { words, of: bounds.of } : [],
  )
}

function holds({ low, high }: Spread, { from, to }: Bounds): boolean {
  const [least, most] = [from[0] / from[1], to[0] / to[1]]
  const isAbove = from[2] === '+' ? low > least : low >= least - 1e-12
  return isAbove && (to[2] === '-' ? high < most : high <= most + 1e-12)
}
