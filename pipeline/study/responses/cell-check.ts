import type { ValidateFunction } from 'ajv'
import type { ColumnReader } from './reader.ts'

/**
 * Checks what is new in the columns of a batch, and tells each reader which of its values break a rule. A check takes one
 * value of each column at once, as if they were a row: there are as many checks as the column with most values has.
 */
export function checkCells(check: ValidateFunction, readers: readonly ColumnReader[], size: number): void {
  const found = readers.map((reader) => ({ reader, values: reader.toCheck(size) }))
  let open = found.filter(({ values }) => values.length > 0)
  const cells: Record<string, unknown> = Object.fromEntries(readers.map(({ name }) => [name, undefined]))
  for (let index = 0; open.length > 0; index += 1) {
    for (const { reader, values } of open) cells[reader.name] = values[index]
    if (!check(cells)) for (const name of wrongColumns(check)) readerOf(readers, name)?.refuse(index)
    for (const { reader, values } of open) if (index + 1 === values.length) cells[reader.name] = undefined
    open = open.filter(({ values }) => index + 1 < values.length)
  }
}

function wrongColumns({ errors }: ValidateFunction): Set<string> {
  return new Set((errors ?? []).map(({ instancePath }) => instancePath.split('/')[1] ?? ''))
}

function readerOf(readers: readonly ColumnReader[], name: string): ColumnReader | undefined {
  return readers.find((reader) => reader.name === name)
}
