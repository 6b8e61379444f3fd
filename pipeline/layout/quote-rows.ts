/** Two neighbouring quotes of at most this many characters go side by side. */
const SHORT_QUOTE = 180

/** Quotes in their order, in rows: two short ones that follow one another share a row. */
export function quoteRows<Quote extends { readonly text: string }>(
  quotes: readonly Quote[],
): (readonly Quote[])[] {
  const [first, second] = quotes
  if (first === undefined) return []
  const row = second !== undefined && isShort(first) && isShort(second) ? [first, second] : [first]
  return [row, ...quoteRows(quotes.slice(row.length))]
}

function isShort({ text }: { readonly text: string }): boolean {
  return text.length <= SHORT_QUOTE
}
