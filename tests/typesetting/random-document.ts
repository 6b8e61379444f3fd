import type fc from 'fast-check'
import type { Block, Cell, Heading, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { Footnote, Footnotes } from '../../pipeline/typesetting/furniture.ts'
import type { Inline } from '../../pipeline/typesetting/inlines.ts'
import { withFallback } from '../support/fonts.ts'
import { heading, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { type BlockSeed, type NoteSeed, randomSeeds, type TextSeed } from './random-seeds.ts'
import { allTagged, countTags, tagged } from './random-words.ts'
import { cell } from './span-table.ts'

/** A document of random blocks. Each text has a tag of its own before every word, so that each line tells whose it is. */
export interface RandomDocument {
  readonly blocks: readonly Block[]
  readonly footnotes: Footnotes
  /** Tags of the paragraphs that stand in no other block. */
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
  /** In the order of their marks. */
  readonly notes: readonly RandomNote[]
  /** Each with the text that it stands beside, where that is a paragraph or a heading. */
  readonly asides: readonly { readonly tag: string; readonly beside: string | undefined }[]
  /** Tags of the last words of floats. */
  readonly floats: readonly string[]
  /** All that is written, once. */
  readonly text: string
  readonly grid: number | undefined
}

export interface RandomNote {
  readonly tag: string
  /** How often the tag stands in it. */
  readonly words: number
  /** The word before its mark. */
  readonly mark: string
  /** Tag of the text that its mark stands in. */
  readonly owner: string
  /** Whether its mark may come to stand after later ones. */
  readonly floats: boolean
}

export const randomDocument: fc.Arbitrary<RandomDocument> = randomSeeds.map(({ blocks, grid }) =>
  new Composer().compose(blocks, grid),
)

/** A page with a margin column beside the text. */
export const PAGE = { ...makeDocument([]).page, width: 400 }
export const ASIDE = 80
/** How far the text is indented beside asides. */
const BESIDE = 100

/** Without its fonts, which nobody wants to read when it fails. */
export function documentOf({ blocks, footnotes, grid }: RandomDocument): TypesetDocument {
  const page = grid === undefined ? PAGE : { ...PAGE, grid }
  return makeDocument(blocks, { page, fonts: withFallback, notes: footnotes })
}

/** A text, by its tag, at the beginning of a page, with all that it may not be parted from: asides above it too. */
export function groupOf({ blocks, footnotes, grid }: RandomDocument, tag: string): RandomDocument {
  const own = blocks.findIndex((block) => isOf(block, tag))
  const start = blocks.findLastIndex((block, index) => index < own && block.type !== 'aside') + 1
  const end = blocks.findIndex((block, index) => index >= own && !isKept(block))
  const group = blocks
    .slice(start, end + 1)
    .map((block) => (block.type === 'heading' ? ({ ...block, level: 1 } as const) : block))
  const kept: Footnote[] = []
  for (const note of footnotes.notes) {
    if (JSON.stringify([group, kept]).includes(`"target":"${note.id}"`)) kept.push(note)
  }
  const isHeading = blocks[own]?.type === 'heading'
  return {
    blocks: group,
    footnotes: { ...footnotes, notes: kept },
    paragraphs: isHeading ? [] : [tag],
    headings: isHeading ? [tag] : [],
    notes: [],
    asides: [],
    floats: tag.startsWith('f') ? [tag] : [],
    text: '',
    grid,
  }
}

/** Whether a block of the main column has this tag, or holds the text that has it. */
function isOf(block: Block, tag: string): boolean {
  if (block.type === 'aside' || block.type === 'float') return JSON.stringify(block.blocks).includes(tag)
  return 'id' in block && block.id === tag
}

/** An aside stands beside the next block. */
function isKept(block: Block): boolean {
  return block.type === 'aside' || (block.type !== 'pageBreak' && block.keepWithNext === true)
}

/** Writes the blocks of a document one after the other, and keeps what it has written. */
class Composer {
  readonly #written: string[] = []
  readonly #notes: RandomNote[] = []
  readonly #noteBlocks = new Map<string, readonly Paragraph[]>()
  readonly #paragraphs: string[] = []
  readonly #headings: string[] = []
  readonly #asides: { tag: string; beside: string | undefined }[] = []
  readonly #floats: string[] = []
  #level = 0
  #isFloating = false

  compose(seeds: readonly BlockSeed[], grid: number | undefined): RandomDocument {
    const blocks = seeds.flatMap((seed, index) => {
      const next = seeds[index + 1]
      this.#isFloating = seed.kind === 'float' || (seed.kind === 'aside' && next?.kind === 'float')
      // One aside beside a block: more might be higher than a page.
      return seed.kind === 'aside' && next?.kind === 'aside' ? [] : this.#blocks(seed, index, next)
    })
    this.#isFloating = false
    return {
      blocks: [...blocks, beside(paragraph(this.#say('slot')))],
      footnotes: notes(Object.fromEntries(this.#noteBlocks)),
      paragraphs: this.#paragraphs,
      headings: this.#headings,
      notes: this.#notes,
      asides: this.#asides,
      floats: this.#floats,
      grid,
      text: this.#written.join(' '),
    }
  }

  #blocks({ kind, title, texts, level }: BlockSeed, index: number, next?: BlockSeed): Block[] {
    const [first = NO_TEXT] = texts
    const each = texts.map((text, item) => () => this.#paragraph(`i${index}x${item}i`, text))
    switch (kind) {
      case 'heading':
        return [beside(this.#heading(`h${index}h`, title, level))]
      case 'paragraph':
        this.#paragraphs.push(`p${index}p`)
        return [
          beside(this.#paragraph(`p${index}p`, { ...first, words: allTagged(first.words) }, `p${index}p`)),
        ]
      case 'list':
        return [
          beside({
            type: 'list',
            ordered: false,
            itemGap: 3,
            style: STYLE,
            items: each.map((make) => [make()]),
          }),
        ]
      case 'aside':
        return [this.#aside(`a${index}a`, title, index + 1, next)]
      case 'float':
        return [this.#float(each.slice(0, 2), title, index)]
      case 'sink':
        return [{ type: 'pageBreak', openingSpace: 20 * level }]
      case 'table':
      case 'spans': {
        const caption = { ...this.#caption(`c${index}c`, title), keepWithNext: true }
        return [caption, kind === 'table' ? this.#table(each) : this.#spanTable(texts, index)]
      }
      case 'figure': {
        const figure = {
          type: 'figure',
          svg: figureWith(this.#say('vlak')),
          width: 120,
          alt: 'Vlak',
        } as const
        return [{ ...figure, keepWithNext: true }, this.#caption(`c${index}c`, title)]
      }
      default: {
        const look = kind === 'quote' ? { rule: { thickness: 1, colour: '#B4470B' } } : { ground: '#E8F1F2' }
        return [{ type: 'box', role: kind, blocks: each.map((make) => make()), padding: PADDING, ...look }]
      }
    }
  }

  /** Short words: an aside may not be higher than a page. */
  #aside(tag: string, { words, notes }: TextSeed, below: number, next?: BlockSeed): Block {
    const kind = next?.kind
    const isText = kind === 'heading' || kind === 'paragraph'
    const letter = kind?.charAt(0)
    this.#asides.push({ tag, beside: isText ? `${letter}${below}${letter}` : undefined })
    const short = words.filter((word) => !word.startsWith('https:')).slice(0, 4)
    const blocks = [this.#paragraph(tag, { words: allTagged(short), notes })]
    return { type: 'aside', x: 0, width: ASIDE, blocks, space: { after: 6 } }
  }

  /** A caption and a table, and a line that ends it; it keeps some white space from the text below it. */
  #float(labels: readonly (() => Paragraph)[], title: TextSeed, index: number): Block {
    const caption = { ...this.#caption(`c${index}c`, title), keepWithNext: true }
    const rows = this.#table(labels)
    const tag = `f${index}f`
    this.#floats.push(tag)
    return {
      type: 'float',
      blocks: [caption, rows, paragraph(this.#say(tag))],
      space: { before: 7, after: 8 },
    }
  }

  #heading(tag: string, { words, notes }: TextSeed, level: number): Heading {
    this.#level = Math.min(level, this.#level + 1)
    this.#headings.push(tag)
    const { content } = this.#paragraph(tag, { words: allTagged(words), notes })
    return { ...heading(tag, '', this.#level as Heading['level']), content, keepWithNext: true }
  }

  #caption(tag: string, text: TextSeed): Paragraph {
    return { ...this.#paragraph(tag, text), role: 'caption' }
  }

  /** The header is of characters that stand nowhere else, since every page repeats it. */
  #table(labels: readonly (() => Paragraph)[]): Block {
    const rows = labels.map((make, index) => [make(), this.#say(`${index}`)] as const)
    return { ...table(rows), header: [[cell('‡‡‡'), cell('‡')]] }
  }

  /** Each text goes into a cell that covers up to three rows, and the cells beside it, of which some cover two columns. */
  #spanTable(texts: readonly TextSeed[], index: number): Block {
    const rows = texts.flatMap(({ words, notes }, item) => {
      const tag = `i${index}x${item}i`
      const count = 1 + (words.length % 3)
      const label = cell(this.#paragraph(tag, { words: words.slice(0, 6), notes: notes.slice(0, 1) }), count)
      return times(count, (row): Cell[] => {
        const own = { words: words.slice(row, row + 8), notes: row === count - 1 ? notes.slice(1) : [] }
        const isWide = (item + row) % 3 === 0
        const answer = cell(this.#paragraph(tag, own), 1, isWide ? 2 : 1)
        return [...(row === 0 ? [label] : []), answer, ...(isWide ? [] : [cell(this.#say(`${row}`))])]
      })
    })
    const header = [
      [cell('‡‡‡', 2), cell('‡', 1, 2)],
      [cell('‡'), cell('‡')],
    ]
    return { ...table([]), columns: SPAN_COLUMNS, header, rows }
  }

  #paragraph(tag: string, { words, notes }: TextSeed, id?: string): Paragraph {
    const content = words.flatMap((word, index): (string | Inline)[] => [
      `${index === 0 ? '' : ' '}${this.#say(tagged(tag, word))}`,
      ...notes
        .filter(({ place }) => place % words.length === index)
        .flatMap((note) => this.#footnote(note, tag)),
    ])
    // Every third text or so is spaced.
    const look = words.length % 3 === 0 ? { style: { ...STYLE, letterSpacing: 0.4 } } : {}
    return { ...paragraph(...content), ...look, ...(id === undefined ? {} : { id }) }
  }

  /** A word with the mark of the note to it. */
  #footnote({ paragraphs }: NoteSeed, owner: string): (string | Inline)[] {
    const number = this.#notes.length + 1
    const [tag, word] = [`n${number}n`, `m${number}m`]
    const texts = paragraphs.map((text) => ({ ...text, words: allTagged(text.words) }))
    // A mark in a note brings a word of its own.
    const words = texts.map((text) => countTags(text.words) + text.notes.length)
    this.#notes.push({
      tag,
      words: words.reduce((sum, count) => sum + count, 0),
      mark: word,
      owner,
      floats: this.#isFloating,
    })
    // Its place among the notes is before those that it has marks of.
    this.#noteBlocks.set(tag, [])
    this.#noteBlocks.set(
      tag,
      texts.map((text) => this.#paragraph(tag, text)),
    )
    // The number stands at the mark and before the note.
    this.#say(`${number} ${number}`)
    return [` ${this.#say(tagged(owner, word))}`, mark(tag, number)]
  }

  #say(text: string): string {
    this.#written.push(text)
    return text
  }
}

/** In the text column, where asides have room. */
function beside<Of extends Block & { type: 'heading' | 'paragraph' | 'list' }>(block: Of): Of {
  return { ...block, indent: { left: BESIDE } }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** A figure with text, so that it can be found on its page. */
function figureWith(text: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><text x="4" y="40">${text}</text></svg>`
}

const NO_TEXT: TextSeed = { words: [], notes: [] }
const PADDING = { top: 6, right: 6, bottom: 6, left: 6 }
const SPAN_COLUMNS = [{ width: 'rest' }, { width: 'rest' }, { width: 'content' }] as const

const { style: STYLE } = paragraph('')
