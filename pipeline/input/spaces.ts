/**
 * How many bytes of UTF-8 the white space at a place takes; 0 when there is none. White space is what `trim` of a
 * string removes.
 */
export function spaceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]
  if (first === undefined) return 0
  if (first < 0x80) return first === 0x20 || (first >= 0x09 && first <= 0x0d) ? 1 : 0
  if (first === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0
  return isWide(first, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) ? 3 : 0
}

/** How many bytes the white space takes that ends before a place; 0 when there is none. */
export function spaceBefore(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return 0
  const last = bytes[end - 1] as number
  if (last < 0x80) return spaceAt(bytes, end - 1)
  if (end - start >= 2 && last === 0xa0 && bytes[end - 2] === 0xc2) return 2
  return end - start >= 3 && isWide(bytes[end - 3] ?? 0, bytes[end - 2] ?? 0, last) ? 3 : 0
}

/** U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000 and U+FEFF. */
function isWide(first: number, second: number, third: number): boolean {
  if (first === 0xe2 && second === 0x80)
    return (third >= 0x80 && third <= 0x8a) || third === 0xa8 || third === 0xa9 || third === 0xaf
  if (first === 0xe2) return second === 0x81 && third === 0x9f
  if (first === 0xe1) return second === 0x9a && third === 0x80
  if (first === 0xe3) return second === 0x80 && third === 0x80
  return first === 0xef && second === 0xbb && third === 0xbf
}
