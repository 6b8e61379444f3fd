/** Two neighbouring quotes of at most this many characters go side by side. */
const SHORT_QUOTE = 180

/** Quotes in their order, in rows: two short ones that follow one another share a row. */
export function quoteRows<Quote extends { readonly text: string }>(
  quotes: readonly Quote[],
): (readonly Quote[])[] {
  const rows: Quote[][] = []
  for (const quote of quotes) {
    const row = rows.at(-1)
    if (row?.length === 1 && row.every(isShort) && isShort(quote)) row.push(quote)
    else rows.push([quote])
  }
  return rows
}

function isShort({ text }: { readonly text: string }): boolean {
  return text.length <= SHORT_QUOTE
}
