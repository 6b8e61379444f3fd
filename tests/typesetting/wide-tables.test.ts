import { describe, expect, test } from 'vitest'
import type { Cell, Table, TableForm } from '../../pipeline/typesetting/blocks.ts'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { linesOf, readItems } from '../support/read-items.ts'
import { readStructure } from '../support/read-structure.ts'
import { makeDocument, table } from './make-document.ts'

const STYLE: TextStyle = { size: 10, leading: 15, colour: '#000000' }

function cells(texts: readonly string[], size: number): Cell[] {
  return texts.map((text) => ({
    type: 'text',
    paragraphs: [{ type: 'paragraph', content: [{ type: 'text', text }], style: { ...STYLE, size } }],
  }))
}

/** A table of these rows, the first of which is its header; pages are 240 points wide. */
function formOf([header = [], ...rows]: readonly (readonly string[])[], size = 10): TableForm {
  return {
    columns: header.map((_text, index) => ({ width: index === 0 ? 'rest' : 'content' })),
    header: [cells(header, size)],
    rows: rows.map((row) => cells(row, size)),
    style: table([]).style,
  }
}

const tableOf = (form: TableForm, more: Partial<Table> = {}): Table => ({ type: 'table', ...form, ...more })

async function set(block: Table): Promise<{ lines: string[][]; structure: string[] }> {
  const { pdf } = await typeset(makeDocument([block]))
  const [page = []] = await readStructure(pdf)
  return {
    lines: (await readItems(pdf)).map(linesOf),
    structure: page.map((line) => line.trim()).filter((line) => /^T|^P /.test(line)),
  }
}

const faultOf = (block: Table) =>
  set(block).then(
    () => 'no fault',
    (error: Error) => `${error.name}: ${error.message}`,
  )

/** One row of figures below so many places. */
const towns = (count: number) => [
  ['Antwoord', ...Array.from({ length: count }, (_, index) => `Plaats${index + 1}`)],
  ['ja', ...Array.from({ length: count }, (_, index) => `${index + 1}0%`)],
]

describe('a table with narrower forms', () => {
  const turned = formOf([
    ['Plaats', 'Antwoord'],
    ['Plaats1', '10%'],
  ])

  test('keeps its own form where that fits', async () => {
    const { lines } = await set(tableOf(formOf(towns(3)), { narrower: [turned] }))
    expect(lines).toEqual([['Antwoord Plaats1 Plaats2 Plaats3', 'ja 10% 20% 30%']])
  })

  test('takes the first form that fits, and only that is read aloud', async () => {
    const small = formOf(towns(6), 6)
    const { lines, structure } = await set(tableOf(formOf(towns(6)), { narrower: [small, turned] }))
    expect(lines[0]?.[0]).toBe('Antwoord Plaats1 Plaats2 Plaats3 Plaats4 Plaats5 Plaats6')
    expect(structure.filter((line) => line === 'THead' || line === 'TBody')).toEqual(['THead', 'TBody'])
    expect(structure.filter((line) => line === 'P Plaats1')).toHaveLength(1)
    const { lines: other } = await set(tableOf(formOf(towns(9)), { narrower: [formOf(towns(9), 9), turned] }))
    expect(other).toEqual([['Plaats Antwoord', 'Plaats1 10%']])
  })

  test('breaks words with hyphens only when no form fits with whole words', async () => {
    const long = [
      ['Antwoord', 'arbeidsongeschiktheid', 'gemeentebestuurders'],
      ['ja', '10%', '20%'],
    ]
    const { lines } = await set(tableOf(formOf(long, 12), { narrower: [formOf(long, 8)] }))
    expect(lines.flat()[0]).toBe('Antwoord arbeidsongeschiktheid gemeentebestuurders')
    const { lines: alone } = await set(tableOf(formOf(long, 12)))
    expect(alone).toEqual([['Antwoord arbeidsonge- gemeentebe-', 'schiktheid stuurders', 'ja 10% 20%']])
  })
})

describe('a table whose columns may be parted', () => {
  const parted = (count: number) => tableOf(formOf(towns(count)), { isPartible: true })

  test('is set in as few parts as fit, each beside the first column', async () => {
    const { lines } = await set(parted(6))
    expect(lines).toEqual([
      [
        'Antwoord Plaats1 Plaats2 Plaats3',
        'ja 10% 20% 30%',
        'Antwoord Plaats4 Plaats5 Plaats6',
        'ja 40% 50% 60%',
      ],
    ])
  })

  test('is one table for who hears it, with the first column once', async () => {
    const { structure } = await set(parted(6))
    const texts = structure.filter((line) => line.startsWith('P '))
    expect(structure.filter((line) => line === 'Table')).toHaveLength(1)
    expect(texts).toEqual([...(towns(6)[0] ?? []), ...(towns(6)[1] ?? [])].map((text) => `P ${text}`))
  })

  test('goes on on the next page, below the header of the part that is broken there', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => [
      `rij ${index + 1}`,
      ...(towns(6)[1] ?? []).slice(1),
    ])
    const { lines } = await set(tableOf(formOf([towns(6)[0] ?? [], ...rows]), { isPartible: true }))
    const part = (header: string, figures: string, from: number, to: number) => [
      header,
      ...Array.from({ length: to - from + 1 }, (_, index) => `rij ${from + index} ${figures}`),
    ]
    const [one, other] = ['Antwoord Plaats1 Plaats2 Plaats3', 'Antwoord Plaats4 Plaats5 Plaats6']
    expect(lines).toEqual([
      [...part(one, '10% 20% 30%', 1, 9), ...part(other, '40% 50% 60%', 1, 3)],
      part(other, '40% 50% 60%', 4, 9),
    ])
  })
})

describe('a table that fits in no form', () => {
  test('is refused: a number is never broken', async () => {
    const figures = ['ja', ...Array.from({ length: 9 }, () => '12\u00A0(100%)')]
    expect(await faultOf(tableOf(formOf([towns(9)[0] ?? [], figures])))).toBe(
      'TypesettingError: a table, which begins with "Antwoord", has more columns than fit beside one another',
    )
  })

  test('but not for an address, which may be broken anywhere', async () => {
    const address = 'https://voorbeeld.example/eenheelanglangpadzonderstreepjesoflijnen'.repeat(2)
    expect(
      await faultOf(
        tableOf(
          formOf([
            ['Plaats', 'Adres'],
            ['Plaats1', address],
          ]),
        ),
      ),
    ).toBe('no fault')
  })

  test('may be set in parts', async () => {
    const figures = ['ja', ...Array.from({ length: 9 }, () => '12\u00A0(100%)')]
    expect(await faultOf(tableOf(formOf([towns(9)[0] ?? [], figures]), { isPartible: true }))).toBe(
      'no fault',
    )
  })
})
