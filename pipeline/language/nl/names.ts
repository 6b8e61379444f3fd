import { type NameWords, withEndings } from '../names.ts'

/** "Assens", "Assense", "Assenaren" */
const ENDINGS = [
  ...['s', 'se', 'sen', 'er', 'ers', 'ster', 'sters'],
  ...['aar', 'aars', 'aren', 'enaar', 'enaars', 'enaren', 'naar', 'naars', 'naren'],
]
const OF_PEOPLE = ['er', 'ers']

export const NAMES: NameWords = {
  joiners: ['en'],
  forms: (word) => [
    ...withEndings(word, ENDINGS),
    // "Vlagtwedder"
    ...(word.endsWith('e') ? withEndings(word, ['r', 'rs']) : []),
    // "Gronings", "Groningse", "Groninger"
    ...(word.endsWith('ingen') ? withEndings(word.slice(0, -2), ['s', 'se', ...OF_PEOPLE]) : []),
    ...spellings(word).flatMap((stem) => withEndings(stem, OF_PEOPLE)),
  ],
}

/** How the last syllable is written before an ending: "Hoogevener", "Veendammer". */
function spellings(word: string): string[] {
  const [, head, vowel, consonant] = /^(.*?)([aeou])\2([bdfgklmnprst])$/.exec(word) ?? []
  if (head !== undefined && vowel !== undefined) return [`${head}${vowel}${consonant}`]
  return /(?:^|[^aeiou])[aeiou][bdfgklmnprst]$/.test(word) ? [word + word.slice(-1)] : []
}
