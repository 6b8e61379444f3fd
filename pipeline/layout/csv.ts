/** A table as CSV: cells and lines parted as RFC 4180 says, in UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  return new TextEncoder().encode(text)
}

function csvCell(text: string): string {
  const cell = NUMBER.test(text) ? text.replace('\u2212', '-') : text.split(PARTS).map(harmless).join('')
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** What some spreadsheet or other parts cells or lines at, whatever is between quotes: each keeps it. */
const PARTS = /(?<=[,;\t\r\n])/

/** A spreadsheet would run what begins like a formula; an apostrophe makes it text. */
function harmless(part: string): string {
  return /^[=+\-@\t\r]/.test(part) && !NUMBER.test(part) ? `'${part}` : part
}

/** With the sign that readers see, or the one that machines read, which a cell gets. */
const NUMBER = /^[+\-\u2212]?\d+(?:[.,]\d+)*\s?%?$/
