/**
 * The most that an input may hold. What is larger is refused with its place, before it takes time and memory that
 * nobody expects: a mistake such as an endless file is told at once, and a build fits in 2 GB.
 */
export const LIMITS = {
  /** Of any file, told before it is read. A million respondents with 40 questions take some 260 MB. */
  fileBytes: 500_000_000,
  /** Of a file that is read as one text. */
  textBytes: 100_000_000,
  /** Of JSON, whose every value is kept with its place, in some twenty times its size. 20,000 quotes take 5 MB. */
  jsonBytes: 10_000_000,
  /** Of a template. A book of 500 pages takes 2 MB. */
  templateBytes: 5_000_000,
  /** Of any text. */
  lines: 2_000_000,
  /** Lists and objects within one another. A chart has some 10, and a reader of JSON takes more stack for each. */
  jsonDepth: 100,
  /** Of a CSV file. */
  columns: 5_000,
  /** Of a CSV file that is read row by row, such as names; each cell takes some 200 bytes until the file is checked. */
  cells: 5_000_000,
  /** Of a CSV file that is read column by column: answers and units. Each takes a byte or two, a number eight. */
  columnCells: 100_000_000,
  /** UTF-16 units of a cell: an answer of ten pages. Longer ones are mostly a quote that is never closed. */
  cellLength: 20_000,
  /** UTF-16 units of a row of CSV. */
  rowLength: 5_000_000,
  /** Names in a folder. */
  names: 10_000,
  /** Waves of a study: a weekly one for twenty years. */
  waves: 1_000,
} as const

/** `5,000,000` */
export function counted(count: number): string {
  return count.toLocaleString('en-US')
}
