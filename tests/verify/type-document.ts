import type { BarCell, Block, Box, Figure, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { withFallback, withLight } from '../support/fonts.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from '../typesetting/make-document.ts'

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }
const PADDING = { top: 6, right: 6, bottom: 6, left: 6 }
const rule = { thickness: 2, colour: '#0B5563' }
const LABEL = { letterSpacing: 0.4, smallCapitals: true } as const

/** Every kind of type: spaced, in small capitals, thin, of other sizes; captions on both sides; groups and columns. */
export function typeDocument(): TypesetDocument {
  const cover = {
    grounds: [{ x: 0, y: 0, width: 300, height: 360, colour: '#0B5563' }],
    texts: [
      { x: 30, y: 40, width: 240, blocks: [styled({ light: true, size: 30, leading: 34 }, 'Peiling ☃')] },
      { x: 30, y: 150, width: 240, blocks: [figure('Een omslag', 'cover')] },
    ],
  }
  return makeDocument([heading('one', 'Eén'), ...texts(), ...captions(), ...boxes(), bars()], {
    fonts: { ...withFallback, ...withLight },
    cover,
    notes: notes({ note: [styled(LABEL, 'Bron van de figuur')] }),
    footer: { text: 'Rapport', style: style(LABEL), distance: 5 },
  })
}

function texts(): Block[] {
  const link = { url: 'https://www.voorbeeld.nl/' }
  return [
    styled(LABEL, 'Kapı, straße & ☃ een wijkverpleegkundige '.repeat(3), {
      type: 'text',
      text: 'op het web',
      link,
    }),
    styled(
      { letterSpacing: 1 },
      'Effect q\u0301 ',
      { type: 'text', text: 'היו 35 ערים', language: 'he' },
      ' fijn',
    ),
    styled({ light: true, italic: true }, 'Schuin ', { type: 'text', text: 'vet', bold: true }),
    paragraph(
      'Klein ',
      { type: 'text', text: 'onderschrift ', size: 7 },
      { type: 'text', text: '82%', size: 24 },
    ),
  ]
}

function captions(): Block[] {
  const above = caption(paragraph('Figuur 1. Boven', mark('note'), { type: 'lineBreak' }, 'in procenten'))
  return [
    above,
    figure('Drenthe 92%', 'one'),
    caption(paragraph('Figuur 2.')),
    figure('Drenthe 82%', 'two'),
    figure('Drenthe 72%', 'three'),
    caption(styled(LABEL, 'Figuur 3.')),
  ]
}

function boxes(): Block[] {
  const group = (...blocks: Block[]): Box => ({ type: 'box', role: 'group', padding: NO_PADDING, blocks })
  const ruled: Box = { ...group(lines(24)), rule, ruleSide: 'top', padding: PADDING }
  const figures = styled({ light: true, size: 30, leading: 34 }, '82%')
  const row: Block = {
    type: 'sideBySide',
    boxes: [group(figures), group(paragraph('van de inwoners kent het sociaal team'))],
    widths: [80, 'rest'],
    gap: 10,
  }
  return [row, ruled]
}

function bars(): Block {
  const plain = table([[paragraph('ja'), '12']])
  const bar: BarCell = {
    type: 'bar',
    share: 0.4,
    width: 40,
    thickness: 6,
    drop: 4,
    colour: '#333333',
    ground: '#EEEEEE',
    outline: '#777777',
  }
  return {
    ...plain,
    columns: [...plain.columns, { width: 40 }],
    header: plain.header.map((row) => [...row, { type: 'text', paragraphs: [paragraph('')] }]),
    rows: plain.rows.map((row) => [...row, bar]),
  }
}

function figure(alt: string, name: string): Figure {
  const root = 'xmlns="http://www.w3.org/2000/svg" width="100" height="20" font-family="Source Sans 3"'
  return {
    type: 'figure',
    svg: `<svg ${root}><text y="12">${alt}</text></svg>`,
    width: 100,
    alt,
    traceId: name,
  }
}

function caption(block: Paragraph): Paragraph {
  return { ...block, role: 'caption', keepWithNext: true }
}

function styled(changes: Partial<TextStyle>, ...content: Parameters<typeof paragraph>): Paragraph {
  return { ...paragraph(...content), style: style(changes) }
}

function style(changes: Partial<TextStyle>): TextStyle {
  return { ...paragraph().style, ...changes }
}
