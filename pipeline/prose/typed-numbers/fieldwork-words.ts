import { memoizeByObject } from '../../core/memoize.ts'
import { own } from '../../core/own.ts'
import type { FieldworkFigure } from '../../language/naming-words.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import { FIGURE, type FlatText, written } from './flat-text.ts'
import type { TurnedFigure } from './turned-figure.ts'

/** What figures of the fieldwork count. */
const COUNTED: Readonly<Record<FieldworkFigure, string>> = {
  'frame.units': 'all units that there are, whoever took part',
  'response.units': 'units that somebody spoke for',
  'response.interviews': 'those who were interviewed',
  'response.joint-interviews': 'those who were interviewed for more than one unit',
  'response.desk-research': 'units that were looked up, for whatever reason',
}

/** Where the words after a figure of the fieldwork are those of another: "{{counted "frame.units"}} took part". */
export function fieldworkWords(flat: FlatText, words: QuantityWords): TurnedFigure[] {
  return flat.pieces.flatMap(({ piece: { call }, at }): TurnedFigure[] => {
    const meaning = own(COUNTED, call?.about ?? '')
    if (call === undefined || meaning === undefined) return []
    const { others, clause, negation } = patternsOf(words)
    const [said = ''] = clause.exec(flat.text.slice(at + 1)) ?? []
    const found = others[call.about as FieldworkFigure].exec(said)
    if (found === null || negation.test(said.slice(0, found.index))) return []
    const start = at + 1 + found.index
    return [
      {
        ...{ start, end: start + found[0].length, side: 'after', figure: call },
        message: `\`${found[0].replace(/\s+/g, ' ')}\` is not what ${written(call)} counts`,
        hint: `\`${call.about}\` counts ${meaning}: write that, or show another figure`,
      },
    ]
  })
}

const patternsOf = memoizeByObject(
  ({ naming: { fieldwork }, statements: { turns, negations } }: QuantityWords) => ({
    others: {
      'frame.units': wholeWords(fieldwork['frame.units'], 'iu'),
      'response.units': wholeWords(fieldwork['response.units'], 'iu'),
      'response.interviews': wholeWords(fieldwork['response.interviews'], 'iu'),
      'response.joint-interviews': wholeWords(fieldwork['response.interviews'], 'iu'),
      'response.desk-research': wholeWords(fieldwork['response.desk-research'], 'iu'),
    },
    /** To the next figure, or to a clause of its own. */
    clause: new RegExp(`^(?:(?!\\s(?:${turns.clauses.join('|')})\\s)[^.,;:!?()${FIGURE}])*`, 'iu'),
    negation: wholeWords([...negations, "\\p{L}+n[’']t"], 'iu'),
  }),
)
