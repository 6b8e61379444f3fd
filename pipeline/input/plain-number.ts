const PLUS = 0x2b
const MINUS = 0x2d
const ZERO = 0x30
/** Digits that a number surely holds exactly. */
const MOST_DIGITS = 15
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power)

/**
 * The number that bytes spell in digits, maybe after a sign; NaN when they spell anything else, also very many digits. It
 * is the one that `Number` makes of them: a quotient of two whole numbers that are exact is rounded once.
 *
 * @param mayHaveMark whether a decimal point or comma may stand between digits
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, mayHaveMark: boolean): number {
  const sign = bytes[start]
  const first = start < end && (sign === MINUS || sign === PLUS) ? start + 1 : start
  if (first === end || end - first > MOST_DIGITS) return Number.NaN
  let whole = 0
  let mark = -1
  for (let at = first; at < end; at += 1) {
    const digit = (bytes[at] as number) - ZERO
    if (digit >= 0 && digit <= 9) whole = 10 * whole + digit
    else if (mayHaveMark && isMark(bytes[at] as number) && mark < 0 && at > first) mark = at
    else return Number.NaN
  }
  if (mark === end - 1) return Number.NaN
  const value = mark < 0 ? whole : whole / (POWERS[end - mark - 1] as number)
  return sign === MINUS ? -value : value
}

/** What `markOf` tells of a mark: which it is, whether it may separate thousands, and from this bit on its decimals. */
export const POINT = 1
export const COMMA = 2
export const MAY_BE_THOUSANDS = 4
const DECIMALS_BIT = 3
export const MARKS = 1 << DECIMALS_BIT

const DOT = 0x2e
const THOUSAND = 3

/**
 * The mark in bytes that spell a number: 0 when there is none. It may separate thousands when one to three digits, the
 * first not 0, stand before it and three behind.
 */
export function markOf(bytes: Uint8Array, start: number, end: number): number {
  let mark = end - 1
  while (mark >= start && !isMark(bytes[mark] as number)) mark -= 1
  if (mark < start) return 0
  const kind = bytes[mark] === DOT ? POINT : COMMA
  const sign = bytes[start]
  const first = sign === MINUS || sign === PLUS ? start + 1 : start
  const decimals = end - mark - 1
  const mayBe = decimals === THOUSAND && mark - first <= THOUSAND && bytes[first] !== ZERO
  return kind | (mayBe ? MAY_BE_THOUSANDS : 0) | (Math.min(decimals, MOST_DIGITS) << DECIMALS_BIT)
}

/** A mark without how many decimals it has: one of `MARKS` kinds. */
export function markKind(mark: number): number {
  return mark & (MARKS - 1)
}

/** How many decimals stand behind a mark; of very many, some. */
export function decimalsOf(mark: number): number {
  return mark >> DECIMALS_BIT
}

/** Whether a byte is a decimal point or comma. */
function isMark(byte: number): boolean {
  return byte === DOT || byte === 0x2c
}
