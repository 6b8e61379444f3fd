/** The middle one, or halfway between the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (below === undefined || above === undefined) throw new Error('There is no median of no numbers')
  return (below + above) / 2
}

/**
 * How many times as much, run by run: a machine that is slow for a while slows both of a pair.
 *
 * @param others measured in turn with `numbers`, in the same order
 */
export function pairedRatios(numbers: readonly number[], others: readonly number[]): number[] {
  if (numbers.length !== others.length) throw new Error('Only runs in pairs can be compared')
  return numbers.map((number, index) => number / (others[index] ?? Number.NaN))
}

/** `1.27 (1.11–1.99)`: median, least and most; one number stands alone. */
export function spread(numbers: readonly number[], digits: number): string {
  if (numbers.length === 1) return median(numbers).toFixed(digits)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(digits))
  return `${median(numbers).toFixed(digits)} (${least}–${most})`
}

/** A table in Markdown, its columns as wide as their widest cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  )
  const lineOf = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n')
}
