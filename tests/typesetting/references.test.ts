import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { Inline } from '../../pipeline/typesetting/inlines.ts'
import { referenceText } from '../../pipeline/typesetting/page-numbers.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, lines, makeDocument, paragraph } from './make-document.ts'

const style = { size: 10, leading: 15, colour: '#000000' }

async function pagesOf(blocks: readonly Block[]) {
  const { pdf } = await typeset(makeDocument(blocks))
  return (await readPdf(pdf)).pages
}

function pageOf(target: string): Inline {
  return { type: 'pageReference', target, form: 'page' }
}

function pagesFor(target: string): Inline {
  return { type: 'pageReference', target, form: 'pages' }
}

const words = { and: 'en', to: 'tot en met' }

describe('referenceText', () => {
  const cases = [
    { form: 'page', last: 22, text: '19' },
    { form: 'pages', last: 19, text: '19' },
    { form: 'pages', last: 20, text: '19 en 20' },
    { form: 'pages', last: 22, text: '19 tot en met 22' },
  ] as const
  test.each(cases)('$form of 19 to $last: $text', ({ form, last, text }) => {
    const numbers = new Map([['x', { first: 19, last }]])
    expect(referenceText({ type: 'pageReference', target: 'x', form }, numbers, words)).toBe(text)
  })
})

describe('page references', () => {
  test('are right on the third line of a paragraph, without a gap', async () => {
    const before =
      'Deze alinea is zo lang dat de verwijzing die erin staat pas op de derde regel van de alinea komt, '
    const blocks = [
      paragraph(before, 'namelijk pagina ', pageOf('later'), ' en verder.'),
      ...Array.from({ length: 11 }, (): Block[] => [{ type: 'pageBreak' }, lines(1)]).flat(),
      heading('later', 'Later'),
    ]
    const [first] = await pagesOf(blocks)
    expect(first).toBe(`${before}namelijk pagina 12 en verder.`)
  })

  test('are right after a page break inside their paragraph', async () => {
    const reference: Inline[] = [{ type: 'lineBreak' }, { type: 'text', text: 'zie pagina ' }, pageOf('end')]
    const long = paragraph(...lines(4).content, ...reference, ' voor het slot.')
    const pages = await pagesOf([lines(17), long, { type: 'pageBreak' }, heading('end', 'Einde')])
    expect(pages[1]).toBe('regel 4 zie pagina 3 voor het slot.')
  })

  test('cover a whole section, deeper headings included, and not the page break after it', async () => {
    const blocks = [
      paragraph(
        'Eerste op pagina ',
        pagesFor('one'),
        ', tweede op pagina ',
        pagesFor('two'),
        ', derde op ',
        pagesFor('three'),
        '.',
      ),
      { type: 'pageBreak' } as const,
      heading('one', 'Een'),
      { type: 'pageBreak' } as const,
      heading('one-more', 'Dieper', 2),
      { type: 'pageBreak' } as const,
      heading('two', 'Twee'),
      lines(50),
      { type: 'pageBreak' } as const,
      heading('three', 'Drie'),
    ]
    const [first] = await pagesOf(blocks)
    expect(first).toBe('Eerste op pagina 2 en 3, tweede op pagina 4 tot en met 6, derde op 7.')
  })

  test('find a target inside a box', async () => {
    const inner = { ...paragraph('Doel'), id: 'inner' }
    const box: Block = {
      type: 'box',
      role: 'callout',
      blocks: [inner],
      padding: { top: 5, right: 5, bottom: 5, left: 5 },
    }
    const pages = await pagesOf([paragraph('Zie pagina ', pageOf('inner'), '.'), { type: 'pageBreak' }, box])
    expect(pages).toEqual(['Zie pagina 2.', 'Doel'])
  })

  test('contents name the page of every listed heading down to their depth', async () => {
    const contents: Block = {
      type: 'contents',
      levels: [
        { style, indent: 0, before: 5 },
        { style, indent: 10, before: 0 },
      ],
    }
    const pages = await pagesOf([
      { ...heading('contents', 'Inhoud'), listed: false },
      contents,
      { type: 'pageBreak' },
      heading('one', 'Een'),
      lines(18),
      heading('two', 'Twee', 2),
      lines(2),
      heading('three', 'Drie', 3),
    ])
    expect(pages[0]).toBe('Inhoud Een 2 Twee 3')
  })
})
