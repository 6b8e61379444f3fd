/** A number in digits with the language's own signs, at most two decimals. */
export function formatNumber(tag: string, value: number): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }).format(value)
}

/** "a, b en c" */
export function formatList(tag: string, items: readonly string[]): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(items)
}

/** "14 juli 2017", or "14 juli", from an ISO date. */
export function formatDate(tag: string, iso: string, { year = true } = {}): string {
  return format(tag, iso, { day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) })
}

/** "juli 2017", from an ISO date. */
export function formatMonth(tag: string, iso: string): string {
  return format(tag, iso, { month: 'long', year: 'numeric' })
}

function format(tag: string, iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))
}
