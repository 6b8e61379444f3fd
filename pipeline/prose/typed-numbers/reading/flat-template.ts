import { memoizeByObject } from '../../../core/memoize.ts'
import type { TemplateFile } from '../../../report/report.ts'
import { BLANK_LINES, cutPiece, type FlatText, type Piece, paragraphsOf } from './flat-text.ts'
import { type Chain, type Part, partsOf } from './template-parts.ts'

/**
 * The paragraphs of a template, its partials within it, each once for every way in which its variants stand beside one
 * another. They are made once for all that reads them.
 */
export const flatTexts = memoizeByObject((template: TemplateFile) =>
  memoizeByObject((partials: readonly TemplateFile[]): readonly FlatText[] => {
    // The cells of a row of a table are held against one another, whatever sentences are in them.
    const hasTables = [template, ...partials].some(({ source }) => source.includes('|'))
    const flattener = new Flattener()
    const texts = new Map<string, FlatText>()
    const known = new Set<string>()
    const add = (pieces: readonly Piece[]) => {
      const key = keyOf(pieces)
      if (known.has(key)) return
      known.add(key)
      for (const text of paragraphsOf(pieces)) texts.set(keyOf(text.pieces.map(({ piece }) => piece)), text)
    }
    for (const stretch of stretchesIn(partsOf(template, partials), hasTables)) {
      flattener.open(stretch)
      do add(flattener.pieces())
      while (!flattener.isComplete)
      for (let choice = 1; choice < flattener.choices; choice += 1) add(flattener.pieces(choice))
    }
    return [...texts.values()]
  }),
)

/** Paragraphs of the same pieces are the same. */
function keyOf(pieces: readonly Piece[]): string {
  let key = ''
  for (const { template, start, end } of pieces) key += `${template.name}:${start}-${end} `
  return key
}

/** A stretch of a template whose variants go on with none in another, in parts of which the same holds of their sentences. */
type Stretch = readonly (readonly Part[])[]

/** With a word on either side, so that no variant is directly beside it. */
const SENTENCE_END = /[a-zß-ÿ]{2}[.!?]\s+\p{Lu}[\p{L}\s]/u

/** Some parts in stretches that end with a paragraph. */
function stretchesIn(parts: readonly Part[], hasTables: boolean): Stretch[] {
  let sentence: Part[] = []
  let stretch = [sentence]
  const stretches = [stretch]
  for (const part of parts) {
    const end = 'node' in part ? undefined : [...part.text.matchAll(BLANK_LINES)].at(-1)?.index
    if ('node' in part || end === undefined) {
      sentence.push(part)
      if ('node' in part || hasTables || !SENTENCE_END.test(part.text)) continue
      sentence = []
      stretch.push(sentence)
    } else {
      if (end > 0) sentence.push(cutPiece(part, 0, end))
      sentence = [cutPiece(part, end, part.text.length)]
      stretch = [sentence]
      stretches.push(stretch)
    }
  }
  return stretches
}

/** How many variants in a row are chosen each for itself; of long chains fewer. */
function digitsFor(most: number): number {
  if (most <= 2) return 3
  return most <= 5 ? 2 : 1
}

/** Chooses among the variants of a stretch. */
class Flattener {
  /** Whether every variant of every chain of a stretch was in some of its pieces so far. */
  isComplete = true
  /** The variants of each chain that were chosen, with all that is in them. */
  readonly #done = new Map<hbs.AST.Node, Set<number>>()
  #choice: number | undefined
  /** How many variants the longest chain of a stretch has, as far as is known. */
  #most = 1
  /** How many chains of variants came before in a sentence, and how many one of a stretch has, as far as is known. */
  #chains = 0
  #mostChains = 0
  #stretch: Stretch = []

  open(stretch: Stretch): void {
    this.#stretch = stretch
    this.#most = 1
    this.#mostChains = 0
  }

  /** How many choices there are of the stretch, once its pieces were taken. */
  get choices(): number {
    return this.#mostChains < 2 ? 1 : this.#most ** Math.min(this.#mostChains, digitsFor(this.#most))
  }

  /**
   * The pieces by a choice: a number of which each digit chooses among the variants of every third chain, or second. What
   * stands in another sentence changes nothing, so that its variants are chosen by the same digits. Without a choice,
   * variants that were in none before.
   */
  pieces(choice?: number): Piece[] {
    this.#choice = choice
    this.isComplete = true
    const pieces: Piece[] = []
    for (const sentence of this.#stretch) {
      this.#chains = 0
      this.#take(sentence, pieces)
    }
    return pieces
  }

  #take(parts: readonly Part[], pieces: Piece[]): void {
    for (const part of parts)
      if ('node' in part) this.#choose(part, pieces)
      else pieces.push(part)
  }

  /** Takes one of the variants of a chain. */
  #choose({ node, variants }: Chain, pieces: Piece[]): void {
    this.#most = Math.max(this.#most, variants.length)
    const digit = this.#chains % digitsFor(this.#most)
    this.#chains += 1
    this.#mostChains = Math.max(this.#mostChains, this.#chains)
    const take = (variant: number) => this.#take(variants[variant] ?? [], pieces)
    if (this.#choice !== undefined) {
      take((Math.floor(this.#choice / this.#most ** digit) % this.#most) % variants.length)
      return
    }
    const done = this.#done.get(node) ?? new Set()
    this.#done.set(node, done)
    const wasComplete = this.isComplete
    this.isComplete = true
    const variant = variants.findIndex((_, index) => !done.has(index))
    take(Math.max(variant, 0))
    if (this.isComplete) done.add(Math.max(variant, 0))
    this.isComplete = wasComplete && done.size === variants.length
  }
}
