import { describe, expect, test } from 'vitest'
import type { Table } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { makeDocument, table } from './make-document.ts'
import { cell } from './span-table.ts'

describe('a table that is refused', () => {
  const base = table([])
  const faultOf = (changes: Partial<Table>) =>
    typeset(makeDocument([{ ...base, ...changes }])).then(
      () => 'no fault',
      (error: Error) => `${error.name}: ${error.message}`,
    )

  test.each([
    ['row 1 of a table, which begins with "een", has cells for 1 of 2 columns', [[cell('een')]]],
    [
      'row 1 of a table, which begins with "een", has cells for 3 of 2 columns',
      [[cell('een'), cell('twee', 1, 2)]],
    ],
    [
      'row 1 of a table, which begins with "een", has a cell that extends below the last row',
      [[cell('een', 2), cell('twee')]],
    ],
    ['row 2 of a table has no text of its own', [[cell('een', 2, 2)], []]],
    [
      'row 1 of a table, which begins with "een", has a cell that does not cover a whole number of rows and columns',
      [[cell('een', 0), cell('twee')]],
    ],
    [
      'row 1 of a table, which begins with "een", has a cell that does not cover a whole number of rows and columns',
      [[cell('een', 1, 1.5)]],
    ],
  ])('%s', async (problem, rows) => {
    expect(await faultOf({ rows })).toBe(`TypesettingError: ${problem}`)
  })

  test('has two cells in one place', async () => {
    const columns = [...base.columns, { width: 'content' } as const]
    const rows = [[cell('een'), cell('twee', 2), cell('drie')], [cell('vier', 1, 3)]]
    const header = [[cell('A'), cell('B'), cell('C')]]
    expect(await faultOf({ columns, header, rows })).toBe(
      'TypesettingError: row 2 of a table, which begins with "vier", has a column that two cells cover',
    )
  })

  test('has such a header, and counts all rows', async () => {
    expect(
      await faultOf({
        header: [[cell('A')]],
        rows: [[cell('een')], [cell('ja'), cell('1')], [cell('drie')]],
      }),
    ).toBe(
      [
        'TypesettingError: row 1 of the header of a table, which begins with "A", has cells for 1 of 2 columns',
        'row 1 of a table, which begins with "een", has cells for 1 of 2 columns',
        'row 3 of a table, which begins with "drie", has cells for 1 of 2 columns',
      ].join('\n'),
    )
  })
})
