import fc from 'fast-check'
import { randomWord } from './random-words.ts'

/** Words, with footnotes to some of them. */
export interface TextSeed {
  readonly words: readonly string[]
  readonly notes: readonly NoteSeed[]
}

export interface NoteSeed {
  /** The word after which its mark stands, counted round. */
  readonly place: number
  readonly paragraphs: readonly TextSeed[]
}

export interface BlockSeed {
  readonly kind: (typeof KINDS)[number]
  /** Of a heading, a table or a figure. */
  readonly title: TextSeed
  readonly texts: readonly TextSeed[]
  readonly level: number
}

const KINDS = [
  ...(['heading', 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph'] as const),
  ...(['list', 'table', 'spans', 'figure', 'callout', 'quote'] as const),
  ...(['aside', 'aside', 'float', 'float', 'sink'] as const),
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

const randomBlock: fc.Arbitrary<BlockSeed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  title: randomTitle,
  texts: fc.array(randomText, { minLength: 1, maxLength: 5 }),
  level: fc.integer({ min: 1, max: 3 }),
})

/** Blocks, and the distance of lines on the page's grid, where it has one. */
export const randomSeeds: fc.Arbitrary<{ blocks: readonly BlockSeed[]; grid: number | undefined }> =
  fc.record({
    blocks: fc.array(randomBlock, { minLength: 3, maxLength: 12 }),
    grid: fc.constantFrom(undefined, 15),
  })
