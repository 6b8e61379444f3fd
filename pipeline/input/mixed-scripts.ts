/** A letter that is of another alphabet than most of its word. */
export interface StrangeLetter {
  readonly letter: string
  readonly index: number
  /** The alphabets: of the letter, and of its word. */
  readonly of: string
  readonly among: string
}

/** Alphabets with letters that look like those of another. Scripts such as Han are written together with others. */
const ALPHABETS: Readonly<Record<string, RegExp>> = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  // The sign of the ohm belongs to no word.
  Greek: /(?!\u2126)\p{sc=Greek}/u,
  Armenian: /\p{sc=Armenian}/u,
  Cherokee: /\p{sc=Cherokee}/u,
  Coptic: /\p{sc=Coptic}/u,
  Lisu: /\p{sc=Lisu}/u,
}

/** The letters in a text that stand in a word of another alphabet: a Cyrillic `А` in "Аlle". */
export function strangeLetters(text: string): StrangeLetter[] {
  if (!mayMixScripts(text)) return []
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu))
    .filter(([word]) => OTHERS.test(word))
    .flatMap(({ 0: word, index }) => inWord(word, index))
}

/** Whether a text has letters of other alphabets than Latin. */
export function mayMixScripts(text: string): boolean {
  return OTHERS.test(text)
}

/** Letters beyond those of Latin. */
const OTHERS = /[\u0370-\u1DBF\u1F00-\u1FFF\u2126\u2C80-\uABFF]/

function inWord(word: string, start: number): StrangeLetter[] {
  const letters = Array.from(word.matchAll(/./gsu), ({ 0: letter, index }) => ({
    letter,
    index: start + index,
    of: alphabetOf(letter) ?? '',
  })).filter(({ of }) => of !== '')
  const counts = Object.keys(ALPHABETS).map((name) => ({
    name,
    count: letters.filter(({ of }) => of === name).length,
  }))
  // Of as many letters of two alphabets, those that are not Latin are strange.
  const [main, other] = counts.toSorted((one, two) => two.count - one.count)
  if (main === undefined || other === undefined || other.count === 0) return []
  return letters.flatMap((each) => (each.of === main.name ? [] : [{ ...each, among: main.name }]))
}

function alphabetOf(letter: string): string | undefined {
  return Object.keys(ALPHABETS).find((name) => ALPHABETS[name]?.test(letter))
}
