import { memoizeByObject } from '../../core/memoize.ts'
import type { QuantityWords } from '../../language/quantity-words.ts'
import { type Call, CLAIM_END, FIGURE, type FlatText } from './flat-text.ts'
import type { TurnedFigure } from './turned-figure.ts'

/**
 * Sentences that say of others that they are not so: "the following is untrue:", "not true." directly after a sentence with
 * a figure, "this figure is wrong".
 */
export function deniedFigures(flat: FlatText, words: QuantityWords): TurnedFigure[] {
  const small = flat.text.toLowerCase()
  // Offsets stay, but for a text with a letter that is longer when it is small.
  const text = small.length === flat.text.length ? small : flat.text
  return patternsOf(words).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found): TurnedFigure => {
      const said = found.groups?.words ?? ''
      const start = found.index + found[0].lastIndexOf(said)
      const end = start + said.length
      const written = flat.text.slice(start, end).replace(/\s+/g, ' ')
      return {
        ...{ start, end, side: 'after', figure: flat.origin(found.index).call ?? NO_FIGURE },
        message: `\`${written}\` takes back what figures say`,
        hint: 'claim what is so, with `(not (…))` or another condition, or leave it out',
      }
    }),
  )
}

/** Of a text without a figure of its own, such as a note. */
const NO_FIGURE: Call = { name: '', hash: undefined }

/** In small letters, since patterns that ignore case take long to compile. */
const patternsOf = memoizeByObject(({ statements }: QuantityWords): RegExp[] => {
  const { before, after, ofFigures } = statements.takenBack
  const figure = `[${FIGURE}${CLAIM_END}]`
  return [
    new RegExp(`(?<words>${whole(before)})(?=\\s*:)`, 'g'),
    new RegExp(
      `${figure}[^.!?]*[.!?][*_\\s${CLAIM_END}]+(?<words>${whole(after)})(?=[*_]*(?:[.!]|\\s*$))`,
      'g',
    ),
    new RegExp(`(?<words>${whole(ofFigures)})`, 'g'),
  ]
})

const LETTER = '[0-9a-z\\u00AD\\u00C0-\\u024F]'

function whole(phrases: readonly string[]): string {
  return `(?<!${LETTER})(?:${phrases.join('|').replaceAll(' ', '\\s+') || '(?!)'})(?!${LETTER})`
}
