import { defined } from '../core/defined.ts'
import type { Language } from './language.ts'

/** How a text came by its words, in the report's language. Told when it is asked for: few are. */
export type Rule = () => string

/** Which number of its results a figure is: the figure itself, their base, or a part of that. */
export type Shows = 'figure' | 'base' | 'desk-research' | 'missing'

/** Words that show results. */
export interface Figure {
  readonly text: string
  /** Ids of the results; of a change the later one first. */
  readonly results: readonly string[]
  readonly shows: Shows
  readonly rule: Rule
}

/** Words that show no result: a number of the program's own, or a name, which may hold one. */
export interface Other {
  readonly text: string
  /** What it is. */
  readonly reason: string
  /** Whether it is a number, also where no digit shows it. */
  readonly isNumber?: true
}

/** A stretch of a phrase; a text of its own is words alone. */
type Part = string | Figure | Other

/** Words with their origin: made where the words are made, and carried unchanged to all that shows or tells them. */
export interface Phrase {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly others: readonly Other[]
  /** Of which the text consists, in order. */
  readonly parts: readonly Part[]
  /** Where a quantity chose words with bounds: the id of their wording, `quantifier/bijna alle`. */
  readonly wording?: string
  /** Whether the data choose its words, such as "bijna alle", and not its numbers alone. */
  readonly isWorded?: true
}

/** A phrase of these parts. */
export function phrase(...parts: readonly Part[]): Phrase {
  return {
    parts,
    text: parts.map(textOf).join(''),
    figures: parts.filter(isFigure),
    others: parts.filter(isOther),
  }
}

/** A phrase that is one figure of some results, by their ids; words alone where there are none. */
export function figure(
  text: string,
  results: readonly string[],
  rule: Rule,
  shows: Shows = 'figure',
): Phrase {
  return results.length === 0 ? phrase(text) : phrase({ text, results: [...new Set(results)], shows, rule })
}

/** A phrase whose words the data choose; with the id of their wording where that has bounds. */
export function worded(whole: Phrase, wording?: string): Phrase {
  return { ...whole, isWorded: true, ...defined({ wording }) }
}

/** A name, or other words that the program did not make. */
export function named(text: string, reason: string): Phrase {
  return phrase({ text, reason })
}

/** A number that is no finding. */
export function number(text: string, reason: string): Phrase {
  return phrase({ text, reason, isNumber: true })
}

/** Whether other words are to be told: a number is, and a name that holds one. */
export function isTold({ text, isNumber }: Other): boolean {
  return isNumber === true || /\d/.test(text)
}

/**
 * One phrase of several, put together by words of the language. `say` never sees their texts but only what stands for each, so
 * that no text has to be found again, and none can be taken for another.
 */
export function weave(phrases: readonly Phrase[], say: (texts: readonly string[]) => string): Phrase {
  const said = say(phrases.map((_, index) => String.fromCharCode(FIRST_MARK + index)))
  return phrase(
    ...said.split(MARK).flatMap((words, index): readonly Part[] => {
      const inner = index % 2 === 1 ? phrases[words.charCodeAt(0) - FIRST_MARK] : undefined
      return inner?.parts ?? (words === '' ? [] : [words])
    }),
  )
}

/** Half of a pair, which no text that was decoded from a file can hold. */
const FIRST_MARK = 0xdc00
const MARK = /([\uDC00-\uDFFF])/u

/** With the capital that opens a sentence, also behind a quotation mark. */
export function capitalised(whole: Phrase, { capitalise }: Pick<Language, 'capitalise'>): Phrase {
  const [first = '', ...others] = whole.parts
  const [, mark = '', words = ''] = /^([‘“]?)(.*)$/su.exec(textOf(first)) ?? []
  const text = `${mark}${capitalise(words)}`
  return { ...whole, ...phrase(typeof first === 'string' ? text : { ...first, text }, ...others) }
}

/** The same phrase in another form of its words, of which all is one figure or other number. */
export function inForm(whole: Phrase, text: string): Phrase {
  const [part] = whole.parts
  if (part === undefined || text === whole.text) return whole
  return { ...whole, ...phrase(typeof part === 'string' ? text : { ...part, text }) }
}

function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.text
}

function isFigure(part: Part): part is Figure {
  return typeof part === 'object' && 'results' in part
}

function isOther(part: Part): part is Other {
  return typeof part === 'object' && 'reason' in part
}
