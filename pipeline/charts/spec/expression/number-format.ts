/** A format of d3-format, with a width of two digits at most: it would fill any width with spaces. */
const FORMAT = /^(?:.?[<>=^])?[-+( ]?[$#]?0?\d{0,2},?(?:\.\d{1,2})?~?[a-zA-Z%]?$/

const KINDS = 'deEfgGrsSbBoxXcp%'

/** Whether a text is a format of numbers, such as `.1f`. */
export function isNumberFormat(text: string): boolean {
  if (!FORMAT.test(text)) return false
  const [kind] = /[a-zA-Z%]$/.exec(text) ?? []
  return kind === undefined || kind === 'n' || KINDS.includes(kind)
}
