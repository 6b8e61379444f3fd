import { defined } from '../core/defined.ts'
import type { Language } from './language.ts'

/** Explains how a text got its words, in the report's language. A function, because few explanations are read. */
export type Rule = () => string

/** Which number of its results a figure shows: the figure itself, their base or a part of it, or the interval of a sample. */
export type Shows = 'figure' | 'base' | 'desk-research' | 'missing' | 'interval'

/** Words that show results. */
export interface Figure {
  readonly text: string
  /** Ids of the results; of a change the later one first. */
  readonly results: readonly string[]
  readonly shows: Shows
  readonly rule: Rule
}

/** Words that show no result: a number that the program made, or a name, which may contain one. */
export interface Other {
  readonly text: string
  /** What it is. */
  readonly reason: string
  /** Whether it is a number, even without a digit. */
  readonly isNumber?: true
}

/** A part of a phrase; a string is plain words. */
type Part = string | Figure | Other

/**
 * Words with their origin, which stays with them from where they are made to the page and every file that lists
 * them.
 */
export interface Phrase {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly others: readonly Other[]
  /** The parts of the text, in order. */
  readonly parts: readonly Part[]
  /** When a quantity chose words with bounds: the id of their wording, `quantifier/bijna alle`. */
  readonly wording?: string
  /** Whether the data choose the words, such as "bijna alle", and not only the numbers. */
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

/** A phrase that is one figure of results, by their ids; plain words when there are none. */
export function figure(
  text: string,
  results: readonly string[],
  rule: Rule,
  shows: Shows = 'figure',
): Phrase {
  return results.length === 0 ? phrase(text) : phrase({ text, results: [...new Set(results)], shows, rule })
}

/** A phrase whose words were chosen by the data, with the id of the wording when that has bounds. */
export function worded(whole: Phrase, wording?: string): Phrase {
  return { ...whole, isWorded: true, ...defined({ wording }) }
}

/** A name, or other words that the program did not write. */
export function named(text: string, reason: string): Phrase {
  return phrase({ text, reason })
}

/** A number that is not a finding. */
export function number(text: string, reason: string): Phrase {
  return phrase({ text, reason, isNumber: true })
}

/** Whether other words are reported: numbers, and names that contain one. */
export function isReported({ text, isNumber }: Other): boolean {
  return isNumber === true || /\d/.test(text)
}

/** Letters that are read from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Unicode's marks around text that has a direction of its own: FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE. */
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069']

/** A text whose words from right to left, if it has any, leave numbers and brackets beside them where they are. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END_ISOLATE}` : text
}

/** The same of a phrase. */
export function isolatedPhrase(whole: Phrase): Phrase {
  if (!RIGHT_TO_LEFT.test(whole.text)) return whole
  return { ...whole, ...phrase(ISOLATE, ...whole.parts, END_ISOLATE) }
}

/**
 * Combines phrases into one with the words of a language. `say` never sees their texts, only a placeholder for
 * each, so that texts need not be found again and cannot be confused.
 */
export function weave(phrases: readonly Phrase[], say: (texts: readonly string[]) => string): Phrase {
  const said = say(phrases.map((_, index) => String.fromCharCode(FIRST_MARK + index)))
  return phrase(
    ...said.split(MARK).flatMap((words, index): readonly Part[] => {
      const inner = index % 2 === 1 ? phrases[words.charCodeAt(0) - FIRST_MARK] : undefined
      if (inner === undefined) return words === '' ? [] : [words]
      return said.length === 1 ? inner.parts : isolatedPhrase(inner).parts
    }),
  )
}

/** Half a surrogate pair, which no decoded text contains. */
const FIRST_MARK = 0xdc00
const MARK = /([\uDC00-\uDFFF])/u

/** With the capital that begins a sentence, also after a quotation mark. */
export function capitalised(whole: Phrase, { capitalise }: Pick<Language, 'capitalise'>): Phrase {
  const [first = '', ...others] = whole.parts
  const [, mark = '', words = ''] = /^([‘“]?)(.*)$/su.exec(textOf(first)) ?? []
  const text = `${mark}${capitalise(words)}`
  return { ...whole, ...phrase(typeof first === 'string' ? text : { ...first, text }, ...others) }
}

/** The same phrase in another form, in which all of it is the one figure or number. */
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
