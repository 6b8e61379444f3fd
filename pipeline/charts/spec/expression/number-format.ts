/**
 * A format of d3-format that writes a number as the language does: with its signs, and so many decimals. No sign is put
 * before it, no unit behind it, and nothing is rounded away.
 */
const FORMAT = /^,?(?:\.\d{1,2})?~?[dfn%]?$/

/** Whether a text is a format of numbers, such as `.1f`. */
export function isNumberFormat(text: string): boolean {
  return FORMAT.test(text)
}
