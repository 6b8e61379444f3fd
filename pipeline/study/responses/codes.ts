import type { Codes } from '../study.ts'

/** An array for so many codes from 0 to the largest. */
export function emptyCodes(size: number, largest: number): Codes {
  if (largest <= 0xff) return new Uint8Array(size)
  return largest <= 0xffff ? new Uint16Array(size) : new Int32Array(size)
}

/** The first codes of an array, in as few bytes as hold them. */
export function narrowed(codes: Codes, size: number, largest: number): Codes {
  const narrow = emptyCodes(size, largest)
  narrow.set(codes.subarray(0, size))
  return narrow
}

type Numbers = Codes | Float64Array

/** The array, or a larger one with the same numbers when it has no room for so many. */
export function withRoom<T extends Numbers>(numbers: T, size: number): T {
  if (size <= numbers.length) return numbers
  const larger = new (numbers.constructor as new (length: number) => T)(Math.max(size, 2 * numbers.length))
  larger.set(numbers)
  return larger
}
