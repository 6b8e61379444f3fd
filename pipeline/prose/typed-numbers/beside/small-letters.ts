/** A letter or digit in small letters; a class of Unicode takes long to compile. */
export const LETTER = '[0-9a-z\\u00AD\\u00C0-\\u024F]'

/**
 * The pattern of whole words or phrases in small letters: patterns that ignore case take long to compile.
 *
 * @param space between the words of a phrase
 */
export function whole(phrases: readonly string[], space = '\\s+'): string {
  return `(?<!${LETTER})(?:${anyOf(phrases, space)})(?!${LETTER})`
}

/** The same, also within words. */
export function anyOf(phrases: readonly string[], space = '\\s+'): string {
  return (phrases.join('|') || '(?!)').replaceAll(' ', space)
}
