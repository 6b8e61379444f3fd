import fc from 'fast-check'
import type { Block, Heading, Paragraph } from '../../pipeline/typesetting/document.ts'
import { heading, paragraph, table } from './make-document.ts'

/** A document of random blocks; paragraphs and headings carry a mark of their own, so that each line tells whose it is. */
export interface RandomDocument {
  readonly blocks: readonly Block[]
  /** Marks of the paragraphs that stand in no other block. */
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
  /** All that is written, once. */
  readonly text: string
}

const WORDS = [
  ...[
    'gemeente',
    'de',
    'een',
    'samenwerking',
    'onderzoeksresultaten',
    'wijkverpleegkundige',
    'POH-jeugd',
    'in',
    'zorg',
  ],
  ...[
    'participatiesamenleving',
    'arbeidsongeschiktheidsverzekeringsmaatschappij',
    '2024-2025',
    '☃',
    'Ελλάδα',
    'שלום',
  ],
  ...['https://www.voorbeeld.nl/een/heel/lang/adres/zonder/spatie.html', 'één', '“citaat”', 'm²', 'e-mail'],
]

type Kind = 'heading' | 'paragraph' | 'list' | 'table' | 'figure' | 'callout' | 'quote'

interface Seed {
  readonly kind: Kind
  readonly words: readonly string[]
  readonly count: number
  readonly level: number
}

const KINDS: readonly Kind[] = [
  'heading',
  'paragraph',
  'paragraph',
  'paragraph',
  'list',
  'table',
  'figure',
  'callout',
  'quote',
]

export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }),
      count: fc.integer({ min: 1, max: 12 }),
      level: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 3, maxLength: 25 },
  )
  .map(compose)

function compose(seeds: readonly Seed[]): RandomDocument {
  const document = {
    blocks: [] as Block[],
    paragraphs: [] as string[],
    headings: [] as string[],
    texts: [] as string[],
  }
  const say = (text: string): string => {
    document.texts.push(text)
    return text
  }
  let level = 0
  for (const [index, seed] of seeds.entries()) {
    if (seed.kind === 'heading') {
      level = Math.min(seed.level, level + 1)
      document.headings.push(`h${index}h`)
      const text = say(marked(`h${index}h`, [...seed.words.slice(0, 4), 'kop']))
      document.blocks.push({ ...heading(`h${index}`, text, level as Heading['level']), keepWithNext: true })
    } else if (seed.kind === 'paragraph') {
      document.paragraphs.push(`p${index}p`)
      document.blocks.push(paragraph(say(marked(`p${index}p`, [...seed.words, 'slot']))))
    } else document.blocks.push(nested(seed, say))
  }
  const { blocks, paragraphs, headings, texts } = document
  return { blocks: [...blocks, paragraph(say('slot'))], paragraphs, headings, text: texts.join(' ') }
}

/** The mark stands between all words that fit a line, so that no line lacks it. */
function marked(mark: string, words: readonly string[]): string {
  return words
    .filter((word) => word.length < 30)
    .map((word) => `${mark}\u00a0${word}`)
    .join(' ')
}

function nested({ kind, words, count }: Seed, say: (text: string) => string): Block {
  const one = (): Paragraph => paragraph(say(words.join(' ')))
  switch (kind) {
    case 'list':
      return { type: 'list', ordered: false, items: times(count, () => [one()]), itemGap: 3, style: STYLE }
    case 'table':
      return { ...table(times(count, (index) => [one(), say(`${index}`)] as const)), header: HEADER }
    case 'figure':
      return { type: 'figure', svg: figureWith(say('vlak')), width: 120, alt: 'Vlak' }
    default:
      return {
        type: 'box',
        role: kind === 'quote' ? 'quote' : 'callout',
        blocks: times(Math.ceil(count / 4), one),
        padding: { top: 6, right: 6, bottom: 6, left: 6 },
        ...(kind === 'quote' ? { rule: { thickness: 1, colour: '#B4470B' } } : { ground: '#E8F1F2' }),
      }
  }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** A figure with text, so that it can be found on its page. */
function figureWith(text: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><text x="4" y="40">${text}</text></svg>`
}

/** Of characters that stand nowhere else, since every page repeats them. */
const HEADER = ['‡‡‡', '‡'].map((text) => ({ type: 'text' as const, paragraphs: [paragraph(text)] }))

const { style: STYLE } = paragraph('')
