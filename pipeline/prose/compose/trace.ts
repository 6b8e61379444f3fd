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

/** Notes, while a report is composed, what every trace id in it means. */
export class Trace {
  readonly figures: ShownFigure[] = []
  readonly others: OtherNumber[] = []
  #ids = 0

  /** An id that nothing has yet. */
  newId(): string {
    this.#ids += 1
    return `${this.#ids}`
  }

  /** Notes what a phrase shows, under an id that it may share with others. */
  phrase(traceId: string, phrase: Phrase, origin: Origin): void {
    this.shown(traceId, phrase, origin)
    for (const other of phrase.others) this.other(traceId, other, origin.place)
  }

  /** Notes the figures alone of a phrase. */
  shown(traceId: string, { figures, isWorded }: Phrase, { as, place }: Origin): void {
    for (const { text, results, shows, rule } of figures)
      this.figures.push({
        traceId,
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
  other(traceId: string, other: Other, place: Place | undefined): void {
    const { text, reason } = other
    if (isReported(other)) this.others.push({ traceId, text, reason, ...defined({ place }) })
  }

  /** Notes what a phrase shows under an id of its own; none if it shows nothing to be noted. */
  ownId(phrase: Phrase, origin: Origin | undefined): string | undefined {
    if (phrase.figures.length === 0 && !phrase.others.some(isReported)) return undefined
    const traceId = this.newId()
    if (origin !== undefined) this.shown(traceId, phrase, origin)
    for (const other of phrase.others) this.other(traceId, other, origin?.place)
    return traceId
  }

  /** A phrase as a node of the tree, with a trace id of its own if it shows something to be noted. */
  node(phrase: Phrase, origin: Origin): PhrasingContent[] {
    const traceId = this.ownId(phrase, origin)
    return [{ type: 'text', value: phrase.text, ...(traceId === undefined ? {} : { data: { traceId } }) }]
  }

  /** Notes words that the program did not make under an id of their own, if they hold a number. */
  words(text: string, reason: string, place?: Place): string | undefined {
    const other: Other = { text, reason }
    if (!isReported(other)) return undefined
    const traceId = this.newId()
    this.other(traceId, other, place)
    return traceId
  }
}

/** The trace id of a part of a block. */
export function partOf(traceId: string, ...path: readonly (string | number)[]): string {
  return [traceId, ...path].join('/')
}

/** Why a number that a template types is there. */
export const TYPED = 'typed in the template'
