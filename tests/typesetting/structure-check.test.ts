import { describe, expect, test } from 'vitest'
import { StructureElement } from '../../pipeline/typesetting/structure.ts'
import { checkStructure } from '../../pipeline/typesetting/structure-check.ts'

const content = { kind: 'content', page: 0, number: 0 } as const
const area = { kind: 'area', page: 0, annotation: {}, key: 0 } as const

/** What is wrong with a document that is made by adding to a root with one good paragraph. */
function faultsOf(build: (root: StructureElement) => void): string[] {
  const root = StructureElement.document()
  root.add('P').place(content)
  build(root)
  try {
    checkStructure(root)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : []
  }
}

describe('checkStructure', () => {
  test('says what is wrong', () => {
    const root = StructureElement.document()
    expect(() => checkStructure(root)).toThrow('The structure of the document is wrong:\nDocument is empty')
  })

  test('finds text that nothing is drawn of', () => {
    expect(faultsOf((root) => root.add('H1', { text: 'Kop' }))).toEqual(['nothing is drawn of H1 "Kop"'])
  })

  test('finds elements in places where they may not be', () => {
    const faults = faultsOf((root) => {
      root.add('LI').add('LBody').place(content)
      root.add('L', { numbering: 'Disc' }).place(content)
      root.add('P').add('TD').place(content)
      root.add('TOC').add('TOCI').add('Link')
    })
    expect(faults).toEqual([
      'LI is in Document',
      'content is in L',
      'TD is in P',
      'Link is in TOCI',
      'Link does not say where it leads',
      'Link "" has no text',
      'Link "" has no area',
    ])
  })

  test('finds elements that lack what they must tell', () => {
    const faults = faultsOf((root) => {
      root.add('Figure').place(content)
      root.add('L')
      root.add('Note')
      const rows = root.add('Table').add('TBody')
      rows.add('TR').add('TH')
      const wider = rows.add('TR')
      wider.add('TD')
      wider.add('TD')
    })
    expect(faults).toEqual([
      'Figure has no alternative text',
      'Figure has no bounding box',
      'L does not say how it is numbered',
      'Note has no id',
      'Table has rows of 1 and 2 columns',
      'Table has no header',
      'TH has no scope',
    ])
  })

  test('counts the spans of cells', () => {
    const faults = faultsOf((root) => {
      const table = root.add('Table')
      table.add('THead').add('TR').add('TH', { scope: 'Column', columnSpan: 2 })
      const rows = table.add('TBody')
      const first = rows.add('TR')
      first.add('TH', { scope: 'Row', rowSpan: 2 })
      first.add('TD')
      rows.add('TR').add('TD')
    })
    expect(faults).toEqual([])
  })

  test('finds cells that reach below the rows or into others', () => {
    const faults = faultsOf((root) => {
      const table = root.add('Table')
      const header = table.add('THead').add('TR')
      header.add('TH', { scope: 'Column', rowSpan: 2 })
      header.add('TH', { scope: 'Column' })
      const rows = table.add('TBody')
      const first = rows.add('TR')
      first.add('TH', { scope: 'Row' })
      first.add('TD', { rowSpan: 2 })
      rows.add('TR').add('TD', { columnSpan: 2 })
    })
    expect(faults).toEqual([
      'Table has two cells in one place',
      'Table has a cell that extends below the last row',
    ])
  })

  test('finds links without text or area', () => {
    const faults = faultsOf((root) => {
      root.add('Link', { contents: 'leeg' }).place(area)
      root.add('Link', { contents: 'dood' }).place(content)
    })
    expect(faults).toEqual(['Link "leeg" has no text', 'Link "dood" has no area'])
  })

  test('finds ids that two elements have', () => {
    const faults = faultsOf((root) => {
      root.add('Note', { id: 'noot' })
      root.add('Note', { id: 'noot' })
    })
    expect(faults).toEqual(['two elements have the id noot'])
  })
})

describe('prune', () => {
  test('takes out what is empty, but for cells', () => {
    const root = StructureElement.document()
    const row = root.add('Table').add('TBody').add('TR')
    row.add('TH', { scope: 'Row' }).add('P')
    row.add('TD')
    root.add('Sect').add('P')
    root.prune()
    expect(root.elements.map(({ role }) => role)).toEqual(['Table'])
    expect(row.elements.map(({ role, kids }) => [role, kids.length])).toEqual([
      ['TH', 0],
      ['TD', 0],
    ])
  })

  test('leaves text that was to be drawn, so that the check finds it', () => {
    const root = StructureElement.document()
    root.add('P', { text: 'Verloren' })
    root.prune()
    expect(() => checkStructure(root)).toThrow('nothing is drawn of P "Verloren"')
  })
})
