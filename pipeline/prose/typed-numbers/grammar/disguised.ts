import type { WordKind } from '../../../language/quantity-words.ts'
import type { Range } from '../reading/prose-text.ts'
import { type Grammar, longestAt, type Reading } from './grammar.ts'

/** Words that are read as a quantity although they are not spelled like one: "séven", "mo-st". */
export function disguisedIn(
  { tokens, classes }: Reading,
  quantities: Grammar<WordKind>,
): (Range & { readonly kind: WordKind })[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'word' || PLAIN.test(token.text)) return []
    const text = withoutSigns(token.text)
    if (text === token.text || text.length > LONGEST) return []
    const word = longestAt(quantities, { tokens: [{ ...token, text }], classes }, 0)
    // "Rosé" is no rise.
    return word === undefined || word.kind === 'change'
      ? []
      : [{ kind: word.kind, start: token.start, end: token.end }]
  })
}

const PLAIN = /^[a-z]+$/
/** Longer words are compounds. */
const LONGEST = 14

/** Without what may be on or between the letters of a word. */
function withoutSigns(word: string): string {
  return word.normalize('NFD').replace(/\p{M}|['-]/gu, '')
}
