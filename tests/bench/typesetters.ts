import { createRequire } from 'node:module'
import type { Block, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { heading, makeDocument, paragraph, table } from '../typesetting/make-document.ts'
import type { Chapter } from './chapters.ts'

/** Sets chapters on A4 pages. */
export type Typesetter = (chapters: readonly Chapter[]) => Promise<Uint8Array>

const PAGE = { width: 595.28, height: 841.89, margins: { top: 70, right: 70, bottom: 70, left: 70 } }
const STYLE = { size: 10, leading: 15, colour: '#000000' }

/** Ours: tagged, hyphenated, nothing stranded. */
export const ours: Typesetter = async (chapters) => {
  const blocks: Block[] = [
    heading('report', 'Verslag'),
    ...chapters.flatMap(({ title, paragraphs, items, rows, chart }, index): Block[] => [
      heading(`chapter-${index}`, title, 2),
      ...paragraphs.map((text) => spaced(paragraph(text))),
      {
        type: 'list',
        ordered: false,
        itemGap: 2,
        style: STYLE,
        items: items.map((item) => [paragraph(item)]),
      },
      table(rows.map(([answer, share]) => [paragraph(answer), share])),
      {
        type: 'figure',
        svg: chart,
        width: 300,
        alt: 'Staafdiagram van zes antwoorden.',
        space: { before: 8 },
      },
    ]),
  ]
  return (await typeset(makeDocument(blocks, { page: PAGE }))).pdf
}

function spaced(block: Paragraph): Paragraph {
  return { ...block, space: { after: 8 } }
}

/** pdfmake as it comes: the same content, without tags, bookmarks or hyphens. */
export const stock: Typesetter = (chapters) => {
  const { left, top, right, bottom } = PAGE.margins
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setFonts({ Sans: fontFiles() })
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'Sans', fontSize: STYLE.size, lineHeight: 1.2 },
    content: [
      { text: 'Verslag' },
      ...chapters.flatMap(({ title, paragraphs, items, rows, chart }) => [
        { text: title },
        ...paragraphs.map((text) => ({ text, margin: [0, 0, 0, 8] })),
        { ul: items },
        {
          table: { headerRows: 1, widths: ['*', 'auto'], body: [['Antwoord', 'Aantal'], ...rows] },
          layout: 'lightHorizontalLines',
        },
        { svg: chart.replace('Source Sans 3', 'Sans'), width: 300, margin: [0, 8, 0, 0] },
      ]),
    ],
  })
  return document.getBuffer()
}

interface Pdfmake {
  setUrlAccessPolicy(allows: () => boolean): void
  setLocalAccessPolicy(allows: () => boolean): void
  setFonts(fonts: Readonly<Record<string, object>>): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const require = createRequire(import.meta.url)
const pdfmake = require('pdfmake') as Pdfmake

/** It takes the paths of fonts, not their bytes. */
function fontFiles() {
  const path = (file: string) => require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`)
  const normal = path('400Regular/SourceSans3_400Regular')
  const bold = path('600SemiBold/SourceSans3_600SemiBold')
  return { normal, bold, italics: normal, bolditalics: bold }
}
