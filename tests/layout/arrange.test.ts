import { readFileSync } from 'node:fs'
import type { PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../pipeline/layout/arrange.ts'
import type { Footnote, Block as ReportBlock, ReportDocument } from '../../pipeline/prose/document.ts'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { Inline } from '../../pipeline/typesetting/inlines.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme

function text(value: string) {
  return { type: 'text', value } as const
}

function paragraph(...children: PhrasingContent[]): ReportBlock {
  return { type: 'paragraph', children }
}

function heading(depth: 1 | 2, id: string): ReportBlock {
  return { type: 'heading', depth, data: { id }, children: [text(id)] }
}

function report(
  sections: readonly (readonly ReportBlock[])[],
  footnotes: readonly Footnote[] = [],
): ReportDocument {
  const [first = [], ...others] = sections
  return {
    ...sampleReport(),
    sections: [
      { id: 'first', setting: 'text', blocks: first, footnotes },
      ...others.map((blocks, index) => ({
        id: `other-${index}`,
        setting: 'text' as const,
        blocks,
        footnotes: [],
      })),
    ],
  }
}

function blocksOf(...blocks: readonly ReportBlock[]): readonly Block[] {
  return arrange(report([blocks]), [sampleChart()], theme, sourceSans).blocks
}

function inlinesOf(...children: PhrasingContent[]): readonly Inline[] {
  const [block] = blocksOf(paragraph(...children))
  return block?.type === 'paragraph' ? block.content : []
}

/** Types of blocks, with their text where they have any. */
function outlineOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return block.type
    return `${block.type}: ${block.content.map((inline) => (inline.type === 'text' ? inline.text : '*')).join('')}`
  })
}

function exhibitIn([block]: readonly Block[]): string[] {
  return block?.type === 'float' ? outlineOf(block.blocks) : []
}

function tableIn([block]: readonly Block[]) {
  return block?.type === 'float' ? block.blocks.find((inner) => inner.type === 'table') : undefined
}

describe('arrange', () => {
  test('takes the information of the file from the report', () => {
    const { info, words } = arrange(report([]), [], theme, sourceSans)
    expect(info).toEqual({
      title: 'Sociale teams en samenwerking in het sociaal domein',
      author: 'Voorbeeldbureau voor onderzoek',
      subject: 'Derde meting onder 35 gemeenten in Groningen en Drenthe',
      language: 'nl-NL',
      created: new Date('2017-07-14T00:00:00Z'),
      creator: 'Peiling',
    })
    expect(words).toEqual({ and: 'en', to: 'tot en met', page: 'pagina', footnote: 'voetnoot' })
  })

  test('sets title, subtitle, publisher and month on the cover', () => {
    const { cover } = arrange(report([]), [], theme, sourceSans)
    expect(cover?.texts.map(({ blocks }) => outlineOf(blocks))).toEqual([
      [
        'paragraph: Sociale teams en samenwerking in het sociaal domein',
        'paragraph: Derde meting onder 35 gemeenten in Groningen en Drenthe',
      ],
      ['paragraph: Voorbeeldbureau voor onderzoek', 'paragraph: juli 2017'],
    ])
  })

  test('names the section above the text as far as the footer is below it, where the theme wants so', () => {
    const { runningHead, footer } = arrange(report([]), [], theme, sourceSans)
    expect(runningHead).toMatchObject({ level: 1, style: { size: 8.5 }, distance: footer?.distance })
    const { runningHead: _, ...page } = theme.page
    expect(arrange(report([]), [], { ...theme, page }, sourceSans)).not.toHaveProperty('runningHead')
  })

  test('lets the sections of a report without contents follow one another, each with its own charts and tables', () => {
    const { blocks } = arrange(report([[heading(1, 'a')], [heading(1, 'b')]]), [], theme, sourceSans)
    expect(outlineOf(blocks)).toEqual(['heading: a', 'pageBreak', 'heading: b'])
    expect(blocks[1]).toEqual({ type: 'pageBreak', isForFloats: true })
  })

  test('puts contents first and opens each section on a new page', () => {
    const sections = [[heading(1, 'a'), { type: 'contents', depth: 2 } as const], [heading(1, 'b')]]
    const { blocks } = arrange(report(sections), [], theme, sourceSans)
    expect(outlineOf(blocks)).toEqual([
      'heading: Inhoud',
      'contents',
      'pageBreak',
      'heading: a',
      'pageBreak',
      'heading: b',
    ])
    expect(blocks.filter(({ type }) => type === 'pageBreak')).toEqual(
      [0, 1].map(() => ({ type: 'pageBreak', openingSpace: theme.page.sink })),
    )
  })

  test('sets notes apart from the text', () => {
    const note = { number: 3, id: 'websites', blocks: [paragraph(text('Bron'))] }
    const mark = { type: 'footnoteReference', identifier: 'websites' } as const
    const arranged = arrange(report([[paragraph(text('Zie'), mark)]], [note]), [], theme, sourceSans)
    expect(outlineOf(arranged.blocks)).toEqual(['paragraph: Zie*'])
    expect(arranged.blocks[0]).toMatchObject({
      content: [{}, { type: 'footnoteMark', number: 3, target: 'footnote-3' }],
    })
    expect(arranged.notes).toMatchObject({
      notes: [{ id: 'footnote-3', number: 3, blocks: [{ type: 'paragraph' }] }],
      rule: { length: 60 },
    })
  })

  test('refuses text that it does not know', () => {
    expect(() => inlinesOf({ type: 'image', url: 'x.png' })).toThrow('No layout for text of type image')
  })

  test('refuses a heading without an id', () => {
    const bare: ReportBlock = { type: 'heading', depth: 2, children: [text('Kop')] }
    expect(() => blocksOf(bare)).toThrow('A heading has no id, so nothing can lead to it')
  })
})

describe('inlines', () => {
  test('carry emphasis and links to their words', () => {
    const link: PhrasingContent = { type: 'link', url: 'https://www.voorbeeld.nl/', children: [text('site')] }
    expect(
      inlinesOf(
        { type: 'strong', children: [text('vet '), { type: 'emphasis', children: [text('schuin')] }] },
        link,
      ),
    ).toEqual([
      { type: 'text', text: 'vet ', bold: true },
      { type: 'text', text: 'schuin', bold: true, italic: true },
      { type: 'text', text: 'site', colour: '#0B5563', link: { url: 'https://www.voorbeeld.nl/' } },
    ])
  })

  test('give the language of foreign words', () => {
    const words = { type: 'foreignWords', language: 'en', value: 'early warning' } as const
    expect(inlinesOf({ type: 'emphasis', children: [words] }, words)).toEqual([
      { type: 'text', text: 'early warning', italic: true, language: 'en' },
      { type: 'text', text: 'early warning', language: 'en' },
    ])
  })

  test('write the word page before a page number, and nothing before a name', () => {
    expect(
      inlinesOf(
        { type: 'crossReference', target: 'a', form: 'text', value: 'tabel 1' },
        { type: 'crossReference', target: 'b', form: 'page', value: '' },
        { type: 'crossReference', target: 'c', form: 'pages', value: 'Pagina' },
      ),
    ).toEqual([
      { type: 'text', text: 'tabel\u00A01', link: { target: 'a' } },
      { type: 'text', text: 'pagina\u00A0' },
      { type: 'pageReference', target: 'b', form: 'page' },
      { type: 'text', text: 'Pagina\u00A0' },
      { type: 'pageReference', target: 'c', form: 'pages' },
    ])
  })
})

describe('blocks', () => {
  test('a chart is below its caption, and what it rests on below both', () => {
    const caption = [text('Teams per provincie')]
    const blocks = blocksOf({
      type: 'chart',
      name: 'social-teams',
      id: 'chart-teams',
      number: 2,
      traceId: '1',
      caption,
      subtitle: 'Juni 2017 (n = 35)',
      source: 'Bron: gesprekken',
    })
    expect(exhibitIn(blocks)).toEqual([
      'rule',
      'paragraph: Figuur\u00A02. Teams per provincie*Juni 2017 (n = 35)',
      'figure',
      'paragraph: Bron: gesprekken',
    ])
    const [, named, figure] = blocks[0]?.type === 'float' ? blocks[0].blocks : []
    expect(named).toMatchObject({ role: 'caption', id: 'chart-teams', keepWithNext: true })
    expect(figure).toMatchObject({ alt: 'Staafdiagram: Drenthe 92%, Groningen 39%, totaal 57%.' })
  })

  test('a chart that is not drawn is a fault of the program', () => {
    const missing: ReportBlock = {
      type: 'chart',
      name: 'unknown',
      id: 'x',
      number: 1,
      traceId: '1',
      caption: [],
    }
    expect(() => blocksOf(missing)).toThrow('The chart unknown is not drawn')
  })

  test('a frequency table has a caption with its base above, a bar a row and a note below', () => {
    const blocks = blocksOf({
      type: 'resultTable',
      id: 'table-1',
      number: 1,
      traceId: '1',
      caption: [text('Thema’s')],
      columns: [
        { label: 'Antwoord', align: 'left' },
        { label: 'Aantal', align: 'right' },
      ],
      rows: [{ label: 'Integraal', description: 'In samenhang.', cells: ['12'], share: 0.48 }],
      subtitle: 'n = 25',
      note: 'Afgerond.',
    })
    expect(exhibitIn(blocks)).toEqual([
      'rule',
      'paragraph: Tabel\u00A01. Thema’s*n = 25',
      'table',
      'paragraph: Afgerond.',
    ])
    const table = tableIn(blocks)
    expect(table?.columns).toEqual([{ width: 'rest' }, { width: 'content' }, { width: 120 }])
    expect(table?.rows[0]?.[2]).toMatchObject({ type: 'bar', share: 0.48 })
    const cells = table?.rows[0]?.map((cell) => (cell.type === 'text' ? outlineOf(cell.paragraphs) : []))
    expect(cells).toEqual([['paragraph: Integraal', 'paragraph: In samenhang.'], ['paragraph: 12'], []])
  })

  test('a table in small print is as small as its text, with rows closer together', () => {
    const table: ReportBlock = {
      type: 'resultTable',
      id: 'table-1',
      number: 1,
      caption: [text('Woorden')],
      note: '',
      traceId: 'table-1',
      columns: [
        { label: 'Woord', align: 'left' },
        { label: 'Vanaf', align: 'left' },
      ],
      rows: [{ label: 'bijna alle', cells: ['90%'] }],
    }
    const lookIn = (blocks: readonly Block[]) => {
      const found = tableIn(blocks)
      const styles = found?.rows[0]?.map((cell) =>
        cell.type === 'text' ? cell.paragraphs[0]?.style : undefined,
      )
      return { sizes: styles?.map((style) => style?.size), padding: found?.style.rowPadding }
    }
    const { body, small } = theme.type
    const [large, tight] = [blocksOf(table), blocksOf({ type: 'smallPrint', children: [table] })].map(lookIn)
    expect(large?.sizes).toEqual([body.size, body.size])
    expect(tight?.sizes).toEqual([small.size, small.size])
    expect(tight?.padding).toBeLessThan(large?.padding ?? 0)
  })

  test('two short quotes are side by side, a long one alone', () => {
    const long = 'Dit is een lang citaat. '.repeat(8)
    const quotes = [{ text: 'Kort.' }, { text: 'Ook kort.' }, { text: long }, { text: 'Kort.' }]
    expect(outlineOf(blocksOf({ type: 'quotes', quotes }))).toEqual(['sideBySide', 'box', 'box'])
  })

  test('a note below a quote is in the box of the quote', () => {
    const [box] = blocksOf({ type: 'quotes', quotes: [{ text: 'Kort.', note: 'verzonnen voorbeeld' }] })
    expect(box?.type === 'box' ? outlineOf(box.blocks) : []).toEqual([
      'paragraph: Kort.',
      'paragraph: verzonnen voorbeeld',
    ])
  })

  test('a callout has a ground and its title in it', () => {
    const [box] = blocksOf({ type: 'callout', title: 'Let op', children: [paragraph(text('Tekst'))] })
    expect(box).toMatchObject({ type: 'box', role: 'callout', ground: '#E8F1F2' })
    expect(box?.type === 'box' ? outlineOf(box.blocks) : []).toEqual([
      'paragraph: Let op',
      'paragraph: Tekst',
    ])
  })

  test('a Markdown table keeps the alignment of its columns', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
    })
    const [table] = blocksOf({
      type: 'table',
      align: ['left', 'right'],
      children: [row('Periode', 'Aantal'), row('juni', '17')],
    })
    const cells = table?.type === 'table' ? table.rows.flat() : []
    expect(cells.map((cell) => (cell.type === 'text' ? cell.paragraphs[0]?.style.align : ''))).toEqual([
      'left',
      'right',
    ])
  })

  test.each([
    ['the last column', ['left', 'right', 'left'] as const, ['content', 'content', 'rest']],
    ['the last before figures', ['left', 'right', 'right'] as const, ['rest', 'content', 'content']],
    ['the last of words', ['left', 'left', 'right'] as const, ['content', 'rest', 'content']],
    ['the first of figures', ['right', 'right', 'right'] as const, ['rest', 'content', 'content']],
  ])('a Markdown table gives the rest of its width to %s', (_, align, widths) => {
    const cells = ['Wijk', 'Inwoners', 'Deelnemers'].map((value) => ({
      type: 'tableCell' as const,
      children: [text(value)],
    }))
    const [table] = blocksOf({
      type: 'table',
      align: [...align],
      children: [{ type: 'tableRow', children: cells }],
    })
    expect(table?.type === 'table' ? table.columns.map(({ width }) => width) : []).toEqual(widths)
  })

  test('a row of a Markdown table may leave out its last cells', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
    })
    const [table] = blocksOf({ type: 'table', children: [row('Periode', 'Aantal'), row('juni')] })
    const cells = table?.type === 'table' ? table.rows.flat() : []
    expect(cells.map((cell) => (cell.type === 'text' ? outlineOf(cell.paragraphs) : ''))).toEqual([
      ['paragraph: juni'],
      ['paragraph: '],
    ])
  })
})
