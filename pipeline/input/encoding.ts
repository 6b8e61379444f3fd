const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ['\xff\xfe\0\0', 'UTF-32 LE'],
  ['\0\0\xfe\xff', 'UTF-32 BE'],
  ['\xff\xfe', 'UTF-16 LE'],
  ['\xfe\xff', 'UTF-16 BE'],
  ['PK\x03\x04', 'a workbook (.xlsx or .ods)'],
  ['\xd0\xcf\x11\xe0', 'an old workbook (.xls)'],
  ['%PDF', 'a PDF'],
]

/** The likely encoding of bytes that are not UTF-8, in words: `windows-1252`, `UTF-16 LE`. */
export function looksLike(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  const signature = SIGNATURES.find(([begin]) => start.startsWith(begin))
  if (signature !== undefined) return signature[1]
  if (bytes.includes(0)) return withZeros(bytes)
  return westernPage(bytes)
}

/** Half the bytes of Western text in UTF-16 are zero: the odd ones when the low byte comes first. */
function withZeros(bytes: Uint8Array): string {
  const odd = count(bytes, (byte, index) => byte === 0 && index % 2 === 1)
  const even = count(bytes, (byte, index) => byte === 0 && index % 2 === 0)
  if (odd > bytes.length / 4) return 'UTF-16 LE'
  if (even > bytes.length / 4) return 'UTF-16 BE'
  return 'binary data'
}

/** Accented letters are above 0x9f in windows-1252, and below it in the code pages of DOS and the old Mac. */
function westernPage(bytes: Uint8Array): string {
  const above = count(bytes, (byte) => byte > 0x9f)
  const below = count(bytes, (byte) => byte > 0x7f && byte < 0xa0 && !isPunctuation1252(byte))
  return below > above ? 'code page 850 or Mac Roman' : 'windows-1252'
}

/** Euro sign, ellipsis, curly quotes, bullet and dashes of windows-1252. */
function isPunctuation1252(byte: number): boolean {
  return byte === 0x80 || byte === 0x85 || (byte > 0x90 && byte < 0x98)
}

function count(bytes: Uint8Array, test: (byte: number, index: number) => boolean): number {
  return bytes.reduce((total, byte, index) => (test(byte, index) ? total + 1 : total), 0)
}
