/** A table as CSV: cells and lines parted as RFC 4180 says, in UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  return new TextEncoder().encode(text)
}

function csvCell(text: string): string {
  const cell = harmless(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A spreadsheet would run what begins like a formula; an apostrophe makes it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/
