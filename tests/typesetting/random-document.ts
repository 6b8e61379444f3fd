import fc from 'fast-check'
import type {
  Block,
  Cell,
  Footnote,
  Footnotes,
  Heading,
  Inline,
  Paragraph,
  TypesetDocument,
} from '../../pipeline/typesetting/document.ts'
import { withFallback } from '../support/fonts.ts'
import { heading, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { allTagged, countTags, randomWord, tagged } from './random-words.ts'
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
  /** All that is written, once. */
  readonly text: string
}

export interface RandomNote {
  readonly tag: string
  /** How often the tag stands in it. */
  readonly words: number
  /** The word before its mark. */
  readonly mark: string
  /** Tag of the text that its mark stands in. */
  readonly owner: string
}

/** Words, with footnotes to some of them. */
interface TextSeed {
  readonly words: readonly string[]
  readonly notes: readonly NoteSeed[]
}

interface NoteSeed {
  /** The word after which its mark stands, counted round. */
  readonly place: number
  readonly paragraphs: readonly TextSeed[]
}

interface BlockSeed {
  readonly kind: (typeof KINDS)[number]
  /** Of a heading, a table or a figure. */
  readonly title: TextSeed
  readonly texts: readonly TextSeed[]
  readonly level: number
}

const KINDS = [
  ...(['heading', 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph'] as const),
  ...(['list', 'table', 'spans', 'figure', 'callout', 'quote'] as const),
]

const words = (maxLength: number) => fc.array(randomWord, { minLength: 1, maxLength })
const noteOf = (paragraphs: fc.Arbitrary<readonly TextSeed[]>) =>
  fc.record({ place: fc.nat({ max: 60 }), paragraphs })
const plain = (maxLength: number) => fc.record({ words: words(maxLength), notes: fc.constant([]) })
const shortNote = noteOf(fc.tuple(plain(6)))
/** Of one word up to half a page. */
const note = noteOf(fc.array(plain(25), { minLength: 1, maxLength: 2 }))
const noteWithNote = noteOf(fc.tuple(fc.record({ words: words(12), notes: fc.tuple(shortNote) })))
const someNotes: fc.Arbitrary<readonly NoteSeed[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.tuple(note) },
  { weight: 1, arbitrary: fc.array(shortNote, { minLength: 2, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.tuple(noteWithNote) },
)
const randomText: fc.Arbitrary<TextSeed> = fc.record({ words: words(35), notes: someNotes })
const randomTitle: fc.Arbitrary<TextSeed> = fc.record({
  words: words(6),
  notes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(shortNote) }),
})

export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      title: randomTitle,
      texts: fc.array(randomText, { minLength: 1, maxLength: 5 }),
      level: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((seeds) => new Composer().compose(seeds))

/** Without its fonts, which nobody wants to read when it fails. */
export function documentOf({ blocks, footnotes }: RandomDocument): TypesetDocument {
  return makeDocument(blocks, { fonts: withFallback, notes: footnotes })
}

/** A text, by its tag, at the beginning of a page, with all that it may not be parted from. */
export function groupOf({ blocks, footnotes }: RandomDocument, tag: string): RandomDocument {
  const start = blocks.findIndex((block) => 'id' in block && block.id === tag)
  const end = blocks.findIndex((block, index) => index >= start && !isKept(block))
  const group = blocks
    .slice(start, end + 1)
    .map((block) => (block.type === 'heading' ? ({ ...block, level: 1 } as const) : block))
  const kept: Footnote[] = []
  for (const note of footnotes.notes) {
    if (JSON.stringify([group, kept]).includes(`"target":"${note.id}"`)) kept.push(note)
  }
  const isHeading = group[0]?.type === 'heading'
  return {
    blocks: group,
    footnotes: { ...footnotes, notes: kept },
    paragraphs: isHeading ? [] : [tag],
    headings: isHeading ? [tag] : [],
    notes: [],
    text: '',
  }
}

function isKept(block: Block): boolean {
  return block.type !== 'pageBreak' && block.keepWithNext === true
}

/** Writes the blocks of a document one after the other, and keeps what it has written. */
class Composer {
  readonly #written: string[] = []
  readonly #notes: RandomNote[] = []
  readonly #noteBlocks = new Map<string, readonly Paragraph[]>()
  readonly #paragraphs: string[] = []
  readonly #headings: string[] = []
  #level = 0

  compose(seeds: readonly BlockSeed[]): RandomDocument {
    const blocks = [
      ...seeds.flatMap((seed, index) => this.#blocks(seed, index)),
      paragraph(this.#say('slot')),
    ]
    return {
      blocks,
      footnotes: notes(Object.fromEntries(this.#noteBlocks)),
      paragraphs: this.#paragraphs,
      headings: this.#headings,
      notes: this.#notes,
      text: this.#written.join(' '),
    }
  }

  #blocks({ kind, title, texts, level }: BlockSeed, index: number): Block[] {
    const [first = NO_TEXT] = texts
    const each = texts.map((text, item) => () => this.#paragraph(`i${index}x${item}i`, text))
    switch (kind) {
      case 'heading':
        return [this.#heading(`h${index}h`, title, level)]
      case 'paragraph':
        this.#paragraphs.push(`p${index}p`)
        return [this.#paragraph(`p${index}p`, { ...first, words: allTagged(first.words) }, `p${index}p`)]
      case 'list':
        return [
          { type: 'list', ordered: false, items: each.map((make) => [make()]), itemGap: 3, style: STYLE },
        ]
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
    this.#notes.push({ tag, words: words.reduce((sum, count) => sum + count, 0), mark: word, owner })
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
