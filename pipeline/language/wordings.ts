import { DEGREES } from './change-degree.ts'
import type { Wording } from './language.ts'
import { TIE } from './numerals.ts'
import { type Band, type Fraction, HANDFUL, type Hedge } from './quantifier.ts'

/** What a language provides for the table of its words for quantities. */
export interface WordingTexts {
  readonly bands: readonly Band[]
  /** Wider ones, for a sample that cannot back the word of a band. */
  readonly hedged: readonly Hedge[]
  readonly all: string
  readonly none: string
  readonly one: string
  /** "twee, drie of vier" */
  readonly handful: string
  digits(value: number): string
  /** "90%", from a number in digits. */
  percentage(number: string): string
  moreThan(edge: string): string
  lessThan(edge: string): string
  /** "4, en minder dan 20%" */
  and(one: string, other: string): string
  /** "10 procentpunt", from a number in digits. */
  points(amount: string): string
  /** The hedges of a fraction, and the bounds of each. */
  readonly hedges: Readonly<Record<'above' | 'about' | 'below', Omit<Wording, 'id'>>>
  /** The degrees of a change. */
  readonly degrees: Readonly<Record<'nearly' | 'slight' | 'plain' | 'sharp', string>>
}

/**
 * The words for quantities with bounds, made from the data that choose the words so that the two always agree.
 * "All", "one", "none" and exact fractions mean what they say and are not listed.
 */
export function wordingsOf(texts: WordingTexts): readonly Wording[] {
  return [...quantifierWordings(texts), ...fractionWordings(texts), ...changeWordings(texts)]
}

/** The id of the wording behind a quantifier; a named number has that of a handful. */
export function quantifierWording(text: string): string {
  return `quantifier/${text}`
}

export function fractionWording(side: string): string {
  return `fraction/${side}`
}

export function changeWording(degree: string): string {
  return `change/${degree}`
}

function quantifierWordings(texts: WordingTexts): Wording[] {
  const { bands, handful, digits, lessThan, and } = texts
  const { most, below } = HANDFUL
  const to = and(digits(most), lessThan(edge(below, texts)))
  return [
    ...bands.map((band, index) => bandRow(band, bands[index - 1], texts)),
    ...texts.hedged.map((hedge) => hedgeRow(hedge, texts)),
    { id: quantifierWording(handful), word: handful, from: digits(2), to },
  ]
}

/** A band ends below the one above it, or on its edge when the one above excludes that. */
function bandRow({ text, from, includes }: Band, above: Band | undefined, texts: WordingTexts): Wording {
  const { moreThan, lessThan } = texts
  const [lower, upper] = [edge(from, texts), edge(above?.from ?? [1, 1], texts)]
  const endsOnEdge = above !== undefined && !above.includes
  return {
    id: quantifierWording(text),
    word: text,
    from: includes ? lower : moreThan(lower),
    to: endsOnEdge ? upper : lessThan(upper),
  }
}

function hedgeRow({ text, from, to, includes }: Hedge, texts: WordingTexts): Wording {
  const { moreThan, lessThan } = texts
  const [lower, upper] = [edge(from, texts), edge(to, texts)]
  const ends = includes ? { from: lower, to: upper } : { from: moreThan(lower), to: lessThan(upper) }
  return { id: quantifierWording(text), word: text, ...ends }
}

function fractionWordings({ hedges }: WordingTexts): Wording[] {
  return Object.entries(hedges).map(([side, hedge]) => ({ id: fractionWording(side), ...hedge }))
}

function changeWordings({ degrees, points: pointsOf, moreThan, lessThan, digits }: WordingTexts): Wording[] {
  const points = (value: number) => pointsOf(digits(value))
  const row = (degree: keyof typeof degrees, from: string, to: string): Wording => ({
    id: changeWording(degree),
    word: degrees[degree],
    from,
    to,
  })
  const half = points(0.5)
  return [
    row('nearly', moreThan(digits(0)), lessThan(half)),
    row('slight', half, points(DEGREES.slight)),
    row('plain', moreThan(points(DEGREES.slight)), points(DEGREES.plain)),
    row('sharp', moreThan(points(DEGREES.plain)), points(100)),
  ]
}

/** As a percentage when that is exact in one decimal, otherwise with the fraction itself: "1/3 (33,3%)". */
function edge(
  [numerator, denominator]: Fraction,
  { digits, percentage }: Pick<WordingTexts, 'digits' | 'percentage'>,
): string {
  const thousandths = (1000 * numerator) / denominator
  const percent = percentage(digits(Math.round(thousandths) / 10))
  return Number.isInteger(thousandths) ? percent : `${numerator}/${denominator}${TIE}(${percent})`
}
