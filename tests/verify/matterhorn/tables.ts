import type { Finding } from './finding.ts'
import type { PdfObjects } from './pdf-objects.ts'
import { attributeOf, childrenOf, type Element } from './structure.ts'

const GRID = 'ISO 32000-1 14.8.4.3.4'
const SCOPES: ReadonlySet<string | undefined> = new Set(['Row', 'Column', 'Both'])

/** Whether a table is a full grid with header cells that say what they head. */
export function checkTable(pdf: PdfObjects, table: Element): Finding[] {
  const findings: Finding[] = []
  const rows = rowsOf(table).map(childrenOf)
  const cells = rows.flat()
  for (const cell of cells) {
    if (cell.type !== 'TH') continue
    const scope = pdf.name(attributeOf(pdf, cell, 'Table', '/Scope'))
    const headers = pdf.list(attributeOf(pdf, cell, 'Table', '/Headers'))
    if (!SCOPES.has(scope) && headers.length === 0) {
      findings.push({ checkpoint: '15-003', message: 'TH without Scope', object: cell.object })
    }
  }
  const tell = (message: string) => findings.push({ checkpoint: GRID, message, object: table.object })
  if (!cells.some(({ type }) => type === 'TH')) tell('a table without header cells')
  for (const message of gridFaults(pdf, rows)) tell(message)
  return findings
}

function rowsOf(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => (child.type === 'TR' ? [child] : rowsOf(child)))
}

function gridFaults(pdf: PdfObjects, rows: readonly (readonly Element[])[]): Set<string> {
  const faults = new Set<string>()
  const taken = rows.map(() => new Set<number>())
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const column = firstFree(taken[row])
      for (let down = 0; down < spanOf(pdf, cell, '/RowSpan'); down += 1) {
        const places = taken[row + down]
        if (places === undefined) faults.add('a cell spans rows that are not there')
        for (let right = 0; right < spanOf(pdf, cell, '/ColSpan'); right += 1) {
          if (places?.has(column + right)) faults.add('two cells of a table take one place')
          places?.add(column + right)
        }
      }
    }
  })
  if (new Set(taken.map(({ size }) => size)).size > 1) faults.add('the rows of a table are not of one length')
  return faults
}

function firstFree(places: ReadonlySet<number> | undefined): number {
  let column = 0
  while (places?.has(column)) column += 1
  return column
}

function spanOf(pdf: PdfObjects, cell: Element, name: '/RowSpan' | '/ColSpan'): number {
  return pdf.number(attributeOf(pdf, cell, 'Table', name)) ?? 1
}
