import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../pipeline/layout/arrange.ts'
import type { Block as ReportBlock } from '../../pipeline/prose/document.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'

const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme

function arranged(...blocks: readonly ReportBlock[]) {
  const report = {
    ...sampleReport(),
    sections: [{ id: 'one', setting: 'text' as const, blocks, footnotes: [] }],
  }
  const { attachments = [], ...document } = arrange(report, [sampleChart()], theme, sourceSans)
  const files = attachments.map(({ bytes, ...file }) => ({ ...file, text: new TextDecoder().decode(bytes) }))
  return { files, blocks: document.blocks }
}

function chart(number: number): ReportBlock {
  const caption = [{ type: 'text', value: 'Teams per provincie' } as const]
  return { type: 'chart', name: 'social-teams', id: `chart-${number}`, number, traceId: `${number}`, caption }
}

const table: ReportBlock = {
  type: 'resultTable',
  id: 'table-1',
  number: 1,
  traceId: '1',
  caption: [{ type: 'text', value: 'Thema’s' }],
  columns: [
    { label: 'Antwoord', align: 'left' },
    { label: 'Aantal', align: 'right' },
  ],
  rows: [{ label: '=1+1', description: 'In samenhang.', cells: ['12'], share: 0.48 }],
  note: '',
}

describe('the data behind a report', () => {
  test('is attached for each chart and table, in order, also inside a callout', () => {
    const { files } = arranged(table, { type: 'callout', children: [chart(2)] })
    expect(files).toEqual([
      {
        name: 'tabel-1.csv',
        mediaType: 'text/csv',
        description: 'Tabel\u00A01. Thema’s',
        text: "Antwoord,Aantal\r\n'=1+1,12\r\n",
      },
      {
        name: 'figuur-2.csv',
        mediaType: 'text/csv',
        description: 'Figuur\u00A02. Teams per provincie',
        text: 'provincie,aandeel\r\nDrenthe,92%\r\n',
      },
    ])
  })

  test('has the note as its last line', () => {
    const note = 'n = 3 dorpen; door afronding tellen de percentages op tot 99%.'
    const { files } = arranged({ ...table, note })
    expect(files[0]?.text).toBe(`Antwoord,Aantal\r\n'=1+1,12\r\n${note},\r\n`)
  })

  test('is named by the block that shows it', () => {
    const named = arranged(table, chart(2)).blocks.flatMap((block) =>
      block.type !== 'float'
        ? []
        : block.blocks.flatMap((inner) => ('attachment' in inner ? [[inner.type, inner.attachment]] : [])),
    )
    expect(named).toEqual([
      ['table', 'tabel-1.csv'],
      ['figure', 'figuur-2.csv'],
    ])
  })
})
