/** How a language uses the names of places and people. All words are in lower case and without accents. */
export interface NameWords {
  /** Words that a name may be written without: "Aa en Hunze", "Aa & Hunze". */
  readonly joiners: readonly string[]
  /** Other forms of the last word of a name, such as its genitive and the words for who lives there. */
  forms(word: string): readonly string[]
}

/** Words of two letters get no endings, because those would make other words. */
const MIN_LENGTH = 3

/** A word with each of some endings. */
export function withEndings(word: string, endings: readonly string[]): string[] {
  return word.length < MIN_LENGTH ? [] : endings.map((ending) => word + ending)
}
