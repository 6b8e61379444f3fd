import type { Result, Results } from '../../analysis/results.ts'
import type { Place } from '../../core/problem.ts'
import type { OtherNumber, ShownFigure } from '../document.ts'
import { LIMIT } from './percent-notes.ts'
import { ruleOf, ruleOfText } from './rules.ts'

/** The call of a helper that a piece of text comes from. */
export interface PieceOrigin {
  readonly helper: string
  readonly place: Place
  readonly hash: Readonly<Record<string, unknown>>
  /** The results that it shows, in the helper's order. */
  readonly results: readonly Result[]
}

/** What a figure in a table or chart is noted with; its place is that of the block's helper. */
export interface FigureNote {
  readonly as: string
  readonly place: Place
  readonly results: readonly (Result | undefined)[]
  readonly shows?: ShownFigure['shows']
  /** How it came by its wording, where the text alone does not tell. */
  readonly rule?: string
}

/** Notes, while a report is composed, what every mark in it stands for. */
export class Trace {
  readonly figures: ShownFigure[] = []
  readonly others: OtherNumber[] = []
  readonly #results: Results
  #marks = 0

  constructor(results: Results) {
    this.#results = results
  }

  /** A mark that nothing has yet. */
  newMark(): string {
    this.#marks += 1
    return `${this.#marks}`
  }

  /** Notes what a helper put into running text; without a mark when that is no number. */
  piece(text: string, origin: PieceOrigin | undefined): string | undefined {
    if (origin === undefined) return this.number(text, FROM_DATA)
    const { helper, place, hash, results } = origin
    if (results.length === 0) return this.#noFigure(text, helper, place)
    const mark = this.newMark()
    const rule = ruleOf(helper, hash, results, this.#results)
    this.figures.push({
      ...{ mark, text, as: helper, place, results: idsOf(results), shows: 'figure' },
      ...(rule === undefined ? {} : { rule }),
    })
    return mark
  }

  /** A number that a helper shows may be in words: "derde". */
  #noFigure(text: string, helper: string, place: Place): string | undefined {
    const reason = REASONS[helper]
    if (reason === undefined) return this.number(text, `from \`${helper}\``, place)
    const mark = this.newMark()
    this.others.push({ mark, text, reason, place })
    return mark
  }

  /** Notes a figure that stands under a mark together with others. */
  figure(mark: string, text: string, note: FigureNote): void {
    const { as, place, results, shows = 'figure' } = note
    const known = results.filter((result) => result !== undefined)
    const rule = note.rule ?? ruleOfText(text, shows, known, this.#results.language)
    this.figures.push({
      ...{ mark, text, as, place, results: idsOf(known), shows },
      ...(rule === undefined ? {} : { rule }),
    })
  }

  /** Notes a text that is no finding under a mark of its own, if it holds a number. */
  number(text: string, reason: string, place?: Place): string | undefined {
    if (!/\d/.test(text)) return undefined
    const mark = this.newMark()
    this.other(mark, text, reason, place)
    return mark
  }

  /** Notes a text that is no finding. */
  other(mark: string, text: string, reason: string, place?: Place): void {
    if (/\d/.test(text)) this.others.push({ mark, text, reason, ...(place === undefined ? {} : { place }) })
  }
}

/** A mark for a part of a block. */
export function partOf(mark: string, ...path: readonly (string | number)[]): string {
  return [mark, ...path].join('/')
}

function idsOf(results: readonly Result[]): string[] {
  return [...new Set(results.map(({ id }) => id))]
}

/** Why a number stands there that a template types. */
export const TYPED = 'typed in the template'
const FROM_DATA = 'a title or name from the data'

/** What helpers show that is no finding. */
const REASONS: Readonly<Record<string, string>> = {
  period: 'the period of the fieldwork',
  published: 'the date of publication',
  'wave-label': 'the name of a wave',
  'wave-count': 'which wave of the study it is',
  'small-base': LIMIT,
}
