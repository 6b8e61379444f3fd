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

/** Whether a byte is a decimal point or comma. */
function isMark(byte: number): boolean {
  return byte === 0x2e || byte === 0x2c
}
