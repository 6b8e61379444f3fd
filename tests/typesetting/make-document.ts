import { HYPHENATIONS } from '../../pipeline/language/languages.ts'
import type { Block, Heading, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { Footnotes } from '../../pipeline/typesetting/furniture.ts'
import type { Inline } from '../../pipeline/typesetting/inlines.ts'
import { sourceSans } from '../support/fonts.ts'

const style = { size: 10, leading: 15, colour: '#000000' }

/** A document on small pages: 20 lines of 15 points, 240 points wide. */
export function makeDocument(
  blocks: readonly Block[],
  changes: Partial<TypesetDocument> = {},
): TypesetDocument {
  return {
    info: {
      title: 'Teams & netwerken',
      author: 'Bureau',
      subject: 'Proef',
      language: 'nl-NL',
      created: new Date('2017-07-14'),
      creator: 'Peiling',
    },
    page: { width: 300, height: 360, margins: { top: 30, right: 30, bottom: 30, left: 30 } },
    fonts: sourceSans,
    words: { and: 'en', to: 'tot en met', page: 'pagina', footnote: 'voetnoot' },
    hyphenations: HYPHENATIONS,
    blocks,
    ...changes,
  }
}

/** Notes in lines of 15 points, 17 points of which a page's first needs for the rule above it. */
export function notes(texts: Readonly<Record<string, readonly Block[]>>): Footnotes {
  const stroke = { thickness: 1, colour: '#888888' }
  return {
    notes: Object.entries(texts).map(([id, blocks], index) => ({ id, number: index + 1, blocks })),
    style,
    numberWidth: 12,
    gap: 5,
    rule: { stroke, length: 60, before: 10, after: 6 },
  }
}

export function mark(target: string, number = 1): Inline {
  return { type: 'footnoteMark', number, target }
}

export function heading(id: string, text: string, level: Heading['level'] = 1): Heading {
  return { type: 'heading', level, id, content: [{ type: 'text', text }], style }
}

export function paragraph(...content: (string | Inline)[]): Paragraph {
  const inlines = content.map((part) =>
    typeof part === 'string' ? ({ type: 'text', text: part } as const) : part,
  )
  return { type: 'paragraph', content: inlines, style }
}

/** A paragraph of so many lines, each with a word of its own. */
export function lines(count: number, word = 'regel'): Paragraph {
  const parts = Array.from({ length: count }, (_, index) => [
    ...(index === 0 ? [] : [{ type: 'lineBreak' } as const]),
    `${word} ${index + 1}`,
  ])
  return paragraph(...parts.flat())
}

/** A table with a header and rows of one label and one number. */
export function table(
  rows: readonly (readonly [label: Paragraph, number: string])[],
): Block & { type: 'table' } {
  const stroke = { thickness: 0.5, colour: '#888888' }
  const cell = (...paragraphs: Paragraph[]) => ({ type: 'text', paragraphs }) as const
  return {
    type: 'table',
    columns: [{ width: 'rest' }, { width: 'content' }],
    header: [[cell(paragraph('Antwoord')), cell(paragraph('Aantal'))]],
    rows: rows.map(([label, number]) => [cell(label), cell(paragraph(number))]),
    style: { headerRule: stroke, rowRule: stroke, columnGap: 10, rowPadding: 2 },
  }
}
