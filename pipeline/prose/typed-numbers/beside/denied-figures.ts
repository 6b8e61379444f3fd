import { memoizeByObject } from '../../../core/memoize.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { type Call, CLAIM_END, FIGURE, type FlatText, lowered } from '../reading/flat-text.ts'
import { whole } from './small-letters.ts'
import type { TurnedFigure } from './turned-figure.ts'

/**
 * Sentences that say of others that they are not so: "the following is untrue:", "not true." directly after a sentence with
 * a figure, "this figure is wrong"; and ends of their own sentence, such as "which is a lie".
 */
export function deniedFigures(flat: FlatText, words: QuantityWords): TurnedFigure[] {
  const text = lowered(flat)
  return patternsOf(words)
    .filter(({ mayBeIn }) => mayBeIn(text))
    .flatMap(({ pattern }) =>
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

/** A way to deny what figures say. */
interface Denial {
  readonly pattern: RegExp
  /** Whether a text may have it: most texts have not, and need not be searched. */
  mayBeIn(text: string): boolean
}

const FIGURES = `[${FIGURE}${CLAIM_END}]`

const patternsOf = memoizeByObject(({ statements }: QuantityWords): Denial[] => {
  const { before, after, within, ofFigures, figures } = statements.takenBack
  const [anyFigure, figureName] = [new RegExp(FIGURES), new RegExp(figures.join('|'))]
  return [
    {
      pattern: new RegExp(`(?<words>${whole(before)})(?=\\s*:)`, 'g'),
      mayBeIn: (text) => text.includes(':'),
    },
    {
      pattern: new RegExp(
        `${FIGURES}[^.!?]*[.!?][*_\\s${CLAIM_END}]+(?<words>${whole(after)})(?=[*_]*(?:[.!]|\\s*$))`,
        'g',
      ),
      mayBeIn: (text) => anyFigure.test(text),
    },
    {
      pattern: new RegExp(
        `${FIGURES}[^.!?]*[,;–—-]?\\s+(?<words>${whole(within)})(?=[*_]*(?:[.!?]|\\s*$))`,
        'g',
      ),
      mayBeIn: (text) => anyFigure.test(text),
    },
    { pattern: new RegExp(`(?<words>${whole(ofFigures)})`, 'g'), mayBeIn: (text) => figureName.test(text) },
  ]
})
