import type { PhrasingContent } from 'mdast'
import type { Place } from '../../core/problem.ts'
import type { Wording } from '../../language/language.ts'
import type { Phrase } from '../../language/phrase.ts'
import type { Block, CrossReference } from '../document.ts'
import type { Trace } from './trace.ts'

/**
 * The forms that a figure can be shown in. Its sentence decides: a sentence opens with no digit, and has its numbers
 * all in words or all in digits; "procent" is written out, except in brackets.
 */
export interface NumberForms {
  /** A number in digits: "11 van de 12". */
  readonly digits?: string
  /** In words, however large: "vijfentwintig gemeenten"; still in digits from a million on. */
  readonly words?: string
  /** A percentage in running text: "57 procent". */
  readonly prose?: string
}

/**
 * What a helper puts into the text. It never passes through the Markdown parser: a token takes its place until
 * the text is a tree, so that no value can become markup, a directive or template code, whatever it contains.
 */
export type Insertion =
  | TextInsertion
  | {
      /** Words in another language than the report's. */
      readonly kind: 'foreign'
      readonly text: string
      readonly language: string
    }
  | {
      readonly kind: 'reference'
      readonly target: string
      readonly form: CrossReference['form']
      readonly place: Place
    }
  | BlockInsertion

export interface TextInsertion {
  readonly kind: 'text'
  readonly phrase: Phrase
  /** Of a number; a name from the data has none, whatever it holds. */
  readonly forms?: NumberForms
}

export interface BlockInsertion {
  readonly kind: 'block'
  readonly helper: string
  readonly place: Place
  /** What references call it, and the series it is numbered in. */
  readonly target?: { readonly id: string; readonly series: 'table' | 'chart' }
  /** What it shows of results, for `results.json`. */
  readonly shows: readonly Phrase[]
  /** Makes the block, given its number and what it may draw on. */
  make(number: number, frame: BlockFrame): Block
}

/** What a block is made with. */
export interface BlockFrame {
  /** Reads a caption written in Markdown. */
  readonly readCaption: ReadCaption
  /** What a reader sees of filled Markdown, on one line. */
  readonly wordsIn: (markdown: string) => string
  /** Notes the figures in it. */
  readonly trace: Trace
  /** The words for quantities that the report uses. */
  readonly wordings: readonly Wording[]
  /** Whether the report says of its quotes that they were invented, so that none of them need say it. */
  readonly saysQuotesAreInvented: boolean
}

/** Its kind is `caption` unless the words go on after a figure. */
export type ReadCaption = (markdown: string, kind?: 'caption' | 'continuation') => PhrasingContent[]

const OPEN = '\uE000'
const CLOSE = '\uE001'
const TOKEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u')

/** Characters that mark tokens; a template may not contain them. */
export const TOKEN_CHARACTERS = [OPEN, CLOSE] as const

/** In place of one insertion while the text is a string. Handlebars takes both its forms for markup of its own. */
export class Token {
  readonly #text: string

  constructor(index: number) {
    this.#text = `${OPEN}${index}${CLOSE}`
  }

  toString(): string {
    return this.#text
  }

  toHTML(): string {
    return this.#text
  }
}

/** A stretch of plain text, or the index of an insertion. */
export type Segment = string | number

/** Cuts a text at its tokens. */
export function segmentsOf(text: string): Segment[] {
  return text
    .split(TOKEN)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((segment) => segment !== '')
}
