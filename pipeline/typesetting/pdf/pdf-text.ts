/** Text as pdfkit writes it as a string; it takes plain strings for names. */
export function pdfText(text: string): object {
  return Object(text) as object
}

/** Text without characters that XML and viewers cannot hold. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
