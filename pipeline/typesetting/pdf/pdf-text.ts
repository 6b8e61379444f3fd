/** Text that pdfkit writes as a string; it writes plain strings as names. */
export function pdfText(text: string): object {
  return Object(text) as object
}

/** Text without the characters that XML and viewers cannot contain. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
