import { memoizeByObject, once } from '../../../core/memoize.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import type { Quantity } from '../grammar/find.ts'
import { seenText } from '../reading/tokens.ts'
import { type Statement, statementsIn } from './statement.ts'

/** How far from a word for a change it is looked for how much that is. */
const REACH = 120

/**
 * Words beside a change that say how much something changed: "sharply" in "rose sharply". They say so of the words for a
 * change in the same clause alone.
 *
 * @param quantities those of the text that a claim is about
 */
export function degreesIn(text: string, quantities: readonly Quantity[], words: QuantityWords): Quantity[] {
  const changes = quantities.filter((quantity) => statementsIn(text, quantity, words).some(saysDirection))
  if (changes.length === 0) return []
  const { before, after } = patternsOf(words)()
  return changes.flatMap(({ start, end }) => [
    ...placed(before, text.slice(Math.max(0, start - REACH), start), Math.max(0, start - REACH)),
    ...placed(after, text.slice(end, end + REACH), end),
  ])
}

const DIRECTIONS: readonly string[] = ['rises', 'falls', 'unchanged', 'more', 'less']

function saysDirection(statement: Statement): boolean {
  return (
    statement.kind === 'change' ||
    (statement.kind === 'direction' && DIRECTIONS.includes(statement.direction))
  )
}

/** Where the words of a pattern stand in a stretch that begins at a place. */
function placed(pattern: RegExp, stretch: string, from: number): Quantity[] {
  const { seen, offset } = seenText(stretch)
  const match = pattern.exec(seen.toLowerCase())
  const said = match?.groups?.words
  if (match === null || said === undefined) return []
  const start = match.index + match[0].indexOf(said)
  return [{ kind: 'change', start: from + offset(start), end: from + offset(start + said.length - 1) + 1 }]
}

/** Both are made when first needed, in small letters. */
const patternsOf = memoizeByObject(({ classes, statements }: QuantityWords) =>
  once(() => {
    const { degrees, degreesBefore, turns } = statements
    const be = (classes?.be ?? []).join('|') || '(?!)'
    const word = `(?!${wholeWords(turns.clauses).source})[\\p{L}\\p{M}-]+`
    return {
      before: new RegExp(
        `(?<words>${wholeWords([...degrees, ...degreesBefore]).source})(?:\\s+(?:${be}))?\\s+$`,
        'u',
      ),
      after: new RegExp(`^,?(?:\\s+${word}){0,3}?\\s+(?<words>${wholeWords(degrees).source})`, 'u'),
    }
  }),
)
