import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../pipeline/layout/arrange.ts'
import { gridOf } from '../../pipeline/layout/grid.ts'
import type { Block as ReportBlock, ReportDocument, Section } from '../../pipeline/prose/document.ts'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

const readTheme = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Theme
const peiling = readTheme('templates/shared/peiling.theme.json')
const readingRoom = readTheme('tests/reports/libraries/templates/shared/reading-room.theme.json')

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (value: string): ReportBlock => ({ type: 'paragraph', children: [text(value)] })
const heading = (depth: 1 | 2, id: string): ReportBlock => ({
  type: 'heading',
  depth,
  data: { id },
  children: [text(id)],
})
const keyFigure: ReportBlock = {
  type: 'keyFigure',
  figure: '57%',
  of: '20 van de 35 gemeenten',
  traceId: '7',
  words: [text('werkt met sociale teams')],
}

function arranged(
  blocks: readonly ReportBlock[],
  { setting = 'text', theme = peiling, ...rest }: Partial<Section & ReportDocument & { theme: Theme }> = {},
) {
  const section = { id: 'one', setting, blocks, footnotes: [] }
  return arrange({ ...sampleReport(), ...rest, sections: [section] }, [sampleChart()], theme, sourceSans)
}

const typesOf = (blocks: readonly Block[]) => blocks.map(({ type }) => type)

describe('the grid', () => {
  test.each([
    ['at the left', peiling, { x: 140, width: 345 }, { x: 0, width: 120 }],
    ['at the right', readingRoom, { x: 0, width: 330 }, { x: 354, width: 126 }],
  ])('has its margin column %s of the text', (_side, theme, column, margin) => {
    expect(gridOf(theme)).toMatchObject({ text: column, margin })
  })

  test('keeps text and margin apart, within the page', () => {
    for (const theme of [peiling, readingRoom]) {
      const { width, text: column, margin } = gridOf(theme)
      const [left, right] = column.x < margin.x ? [column, margin] : [margin, column]
      expect(left.x + left.width + theme.page.gutter).toBe(right.x)
      expect(right.x + right.width).toBe(width)
    }
  })

  test('has no margin column on a page that is as wide as its text', () => {
    const theme = { ...peiling, page: { ...peiling.page, text: 600 } }
    expect(gridOf(theme)).toEqual({
      width: 485,
      text: { x: 0, width: 485 },
      margin: { x: 485, width: 0 },
    })
    const { blocks } = arranged([{ type: 'margin', children: [keyFigure] }, paragraph('Tekst')], { theme })
    expect(typesOf(blocks)).not.toContain('aside')
  })

  test.each([
    [peiling, { left: 140, right: 0 }],
    [readingRoom, { left: 0, right: 150 }],
  ])('keeps running text in its column', (theme, indent) => {
    expect(
      arranged([heading(1, 'a'), heading(2, 'b'), paragraph('Tekst')], { theme }).blocks.at(-1),
    ).toMatchObject({ indent })
  })
})

describe('a section', () => {
  test('opens with its first paragraph in large type', () => {
    const { blocks } = arranged([heading(1, 'a'), paragraph('Eerste'), paragraph('Tweede')])
    const sizes = blocks.map((block) =>
      'style' in block && 'size' in block.style ? block.style.size : undefined,
    )
    expect(sizes).toEqual([peiling.type.heading1.size, peiling.type.quote.size, peiling.type.body.size])
  })

  test('has no such paragraph where a heading follows its title', () => {
    const { blocks } = arranged([heading(1, 'a'), heading(2, 'b'), paragraph('Tekst')])
    expect(blocks.at(-1)).toMatchObject({ style: { size: peiling.type.body.size } })
  })

  test('in blocks has a rule above each theme, and beside its heading what is in the margin', () => {
    const margin: ReportBlock = { type: 'margin', children: [keyFigure] }
    const blocks = [heading(1, 'a'), heading(2, 'b'), margin, paragraph('Tekst'), heading(2, 'c')]
    expect(typesOf(arranged(blocks, { setting: 'blocks' }).blocks)).toEqual([
      ...['heading', 'rule', 'aside', 'heading', 'paragraph', 'rule', 'heading'],
    ])
  })

  test('in a small setting is as small as notes', () => {
    const { blocks } = arranged([heading(1, 'a'), heading(2, 'b'), paragraph('Tekst')], { setting: 'small' })
    expect(blocks.at(-1)).toMatchObject({ style: { size: peiling.type.small.size } })
  })
})

describe('an exhibit', () => {
  const chart: ReportBlock = {
    type: 'chart',
    name: 'social-teams',
    id: 'chart:social-teams',
    number: 1,
    traceId: '1',
    caption: [text('Teams')],
  }

  test('is closer to a heading right above it than to text', () => {
    const before = (blocks: readonly Block[]) => {
      const float = blocks.at(-1)
      return float?.type === 'float' ? (float.space?.before ?? 0) : Number.NaN
    }
    const [near, far] = [heading(2, 'a'), paragraph('Tekst')].map((above) =>
      before(arranged([above, chart]).blocks),
    )
    expect(near).toBeLessThan(far ?? 0)
  })

  test('that is no wider than the text is in its column', () => {
    const drawn = { ...sampleChart(), width: 300 }
    const document = { ...sampleReport(), sections: [] }
    const section = { id: 'one', setting: 'text' as const, blocks: [chart], footnotes: [] }
    const { blocks } = arrange({ ...document, sections: [section] }, [drawn], peiling, sourceSans)
    const [float] = blocks
    const figure = float?.type === 'float' ? float.blocks.find(({ type }) => type === 'figure') : undefined
    expect(figure).toMatchObject({ width: 300, indent: { left: 140 } })
  })
})

describe('a key figure', () => {
  test('is large beside its words', () => {
    const [rule, row] = arranged([keyFigure]).blocks
    expect(rule?.type).toBe('rule')
    expect(row).toMatchObject({
      type: 'sideBySide',
      widths: [120, 'rest'],
      boxes: [
        {
          blocks: [
            { content: [{ text: '57%', traceId: '7' }], style: { size: peiling.type.display.size } },
            { content: [{ text: '20 van de 35 gemeenten', traceId: '7/of' }] },
          ],
        },
        { blocks: [{ content: [{ text: 'werkt met sociale teams' }] }] },
      ],
    })
  })

  test('is above its words in the margin', () => {
    const [aside] = arranged([{ type: 'margin', children: [keyFigure] }, paragraph('Tekst')]).blocks
    expect(aside).toMatchObject({
      type: 'aside',
      x: 0,
      width: 120,
      blocks: [
        { content: [{ text: '57%' }], style: { size: peiling.type.heading1.size } },
        { content: [{ text: '20 van de 35 gemeenten' }] },
        { content: [{ text: 'werkt met sociale teams' }] },
      ],
    })
  })
})

describe('cover and back page', () => {
  test('the cover shows the chart that the report names', () => {
    const chart = { ...sampleChart(), name: 'cover' }
    const document = { ...sampleReport(), cover: { name: 'cover', traceId: '9' } }
    const { cover } = arrange(document, [sampleChart(), chart], peiling, sourceSans)
    expect(cover?.texts[1]?.blocks).toMatchObject([{ type: 'figure', traceId: '9', alt: chart.alt }])
    expect(() => arrange(document, [sampleChart()], peiling, sourceSans)).toThrow(
      'The chart cover is not drawn',
    )
  })

  test('the back page gives each entry of the colophon below its label', () => {
    const colophon = [{ label: 'Versie', text: '1.1', traceId: 'colophon/version' }]
    expect(arranged([], { colophon }).back?.texts).toMatchObject([
      {
        blocks: [
          { content: [{ text: 'Versie' }], keepWithNext: true },
          { content: [{ text: '1.1', traceId: 'colophon/version' }] },
        ],
      },
    ])
  })

  test('grounds take their colours from the theme', () => {
    for (const theme of [peiling, readingRoom]) {
      const { cover, back } = arranged([], { theme })
      expect(cover?.grounds[0]?.colour).toBe(theme.colours.lead)
      expect(back?.grounds[0]?.colour).toBe(theme.colours.tint)
    }
  })
})
