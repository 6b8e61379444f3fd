/** A word with a capital of its own in it, such as "iPhone" and "pH-meter", or an address. */
const KEEPS_ITS_LETTERS =
  /^(?:\p{Ll}+\p{Lu}|\S+:\/\/|mailto:|[^\s@]+@[^\s@]+\.\p{Ll}|[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)+(?:[/?#]\S*)?(?=\s|$))/u

/** Whether a text opens with a word that takes no other capital, wherever it is. */
export function opensInOwnCase(text: string): boolean {
  return KEEPS_ITS_LETTERS.test(text)
}

/** "I" and what it is joined to, and words of capitals such as "POH-jeugd". */
const KEEPS_ITS_CAPITAL = /^(?:I(?!\p{L})|(?!IJ\p{Ll})\p{Lu}\p{L}*\p{Lu})/u

/** Without the capital that begins a sentence; a capital that belongs to its word stays. */
export function lowered(text: string): string {
  if (KEEPS_ITS_CAPITAL.test(text)) return text
  const letters = text.startsWith('IJ') ? 2 : 1
  return text.slice(0, letters).toLowerCase() + text.slice(letters)
}
