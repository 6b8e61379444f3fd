import { memoize, memoizeByObject } from '../../../core/memoize.ts'
import { own } from '../../../core/own.ts'
import type { FieldworkFigure } from '../../../language/naming-words.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { FIGURE, type FlatText, lowered, written } from '../reading/flat-text.ts'
import { whole } from './small-letters.ts'
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
    const [said = ''] = clause.exec(lowered(flat).slice(at + 1)) ?? []
    const found = others(call.about ?? '').exec(said)
    if (found === null || negation.test(said.slice(0, found.index))) return []
    const start = at + 1 + found.index
    return [
      {
        ...{ start, end: start + found[0].length, side: 'after', figure: call },
        message: `\`${flat.text.slice(start, start + found[0].length).replace(/\s+/g, ' ')}\` is not what ${written(call)} counts`,
        hint: `\`${call.about}\` counts ${meaning}: write that, or show another figure`,
      },
    ]
  })
}

/** For small letters. */
const patternsOf = memoizeByObject(({ naming, statements: { turns, negations } }: QuantityWords) => ({
  /** What is said of another figure than the one with this name. */
  others: memoize(
    Object.keys(COUNTED).length,
    (name) => new RegExp(whole(own(naming.fieldwork, name) ?? naming.fieldwork['response.interviews'])),
  ),
  /** To the next figure, or to a clause of its own. */
  clause: new RegExp(`^(?:(?!\\s(?:${turns.clauses.join('|')})\\s)[^.,;:!?()${FIGURE}])*`),
  negation: new RegExp(whole([...negations, "[a-z]+n['’]t"])),
}))
