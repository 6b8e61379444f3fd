/** Kinds of characters, as parts of a class in a regular expression. */
export interface Characters {
  readonly letter: string
  /** On letters. */
  readonly mark: string
  readonly number: string
}

/** With the flag `u`; these take milliseconds to compile, and longer to try. */
export const ALL_CHARACTERS: Characters = { letter: '\\p{L}', mark: '\\p{M}', number: '\\p{N}' }

/** All that there are in a Latin text. */
export const LATIN_CHARACTERS: Characters = {
  letter: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  mark: '',
  number: '0-9²³¹¼-¾',
}

/** Whether a text has no letters and numbers but the usual Latin ones, whatever signs are beside them; most texts have not. */
export function isLatin(text: string): boolean {
  return LATIN_TEXT.test(text)
}

const LATIN_TEXT = /^[\0-\u00ff\u2010-\u2027\u2030-\u205e\u2060\u20a0-\u20bf\u2190-\u22ff\ue000-\uf8ff]*$/
