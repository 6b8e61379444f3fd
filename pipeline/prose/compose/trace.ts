import type { PhrasingContent } from 'mdast'
import { defined } from '../../core/defined.ts'
import type { Place } from '../../core/problem.ts'
import { isReported, type Other, type Phrase } from '../../language/phrase.ts'
import type { OtherNumber, ShownFigure } from '../document.ts'

/** What put a phrase into the report. */
export interface Origin {
  /** A helper's name, or what of a chart or table it is. */
  readonly as: string
  readonly place: Place
}

/** Notes, while a report is composed, what every mark in it means. */
export class Trace {
  readonly figures: ShownFigure[] = []
  readonly others: OtherNumber[] = []
  #marks = 0

  /** A mark that nothing has yet. */
  newMark(): string {
    this.#marks += 1
    return `${this.#marks}`
  }

  /** Notes what a phrase shows, under a mark that it may share with others. */
  phrase(mark: string, phrase: Phrase, origin: Origin): void {
    this.shown(mark, phrase, origin)
    for (const other of phrase.others) this.other(mark, other, origin.place)
  }

  /** Notes the figures alone of a phrase. */
  shown(mark: string, { figures, isWorded }: Phrase, { as, place }: Origin): void {
    for (const { text, results, shows, rule } of figures)
      this.figures.push({
        mark,
        text,
        as,
        place,
        results,
        shows,
        rule: rule(),
        ...defined({ isWorded }),
      })
  }

  /** Notes words that show no result, if they are or hold a number. */
  other(mark: string, other: Other, place: Place | undefined): void {
    const { text, reason } = other
    if (isReported(other)) this.others.push({ mark, text, reason, ...defined({ place }) })
  }

  /** Notes what a phrase shows under a mark of its own; gives none if it shows nothing to be noted. */
  ownMark(phrase: Phrase, origin: Origin | undefined): string | undefined {
    if (phrase.figures.length === 0 && !phrase.others.some(isReported)) return undefined
    const mark = this.newMark()
    if (origin !== undefined) this.shown(mark, phrase, origin)
    for (const other of phrase.others) this.other(mark, other, origin?.place)
    return mark
  }

  /** A phrase as a node of the tree, with a mark of its own if it shows something to be noted. */
  node(phrase: Phrase, origin: Origin): PhrasingContent[] {
    const mark = this.ownMark(phrase, origin)
    return [{ type: 'text', value: phrase.text, ...(mark === undefined ? {} : { data: { mark } }) }]
  }

  /** Notes words that the program did not make under a mark of their own, if they hold a number. */
  words(text: string, reason: string, place?: Place): string | undefined {
    const other: Other = { text, reason }
    if (!isReported(other)) return undefined
    const mark = this.newMark()
    this.other(mark, other, place)
    return mark
  }
}

/** A mark for a part of a block. */
export function partOf(mark: string, ...path: readonly (string | number)[]): string {
  return [mark, ...path].join('/')
}

/** Why a number that a template types is there. */
export const TYPED = 'typed in the template'
