import type { Problem } from '../../core/problem.ts'
import type { Batch } from '../../input/csv-batches.ts'
import type { CsvFile } from '../../input/csv-file.ts'
import { compileSchema } from '../../input/schema.ts'
import { checkCells } from './cell-check.ts'
import { withRoom } from './codes.ts'
import type { TableReaders } from './table-readers.ts'
import { type RowJudge, WrongRows } from './wrong-rows.ts'

/** How many rows a table has, on which lines, and what is wrong with them. */
export interface ReadTable {
  readonly size: number
  readonly rows: Int32Array
  readonly problems: readonly Problem[]
}

/**
 * Reads the rows of a table, batch by batch. A row that may be wrong is read again, and judged by the schema of rows.
 *
 * @throws InputError when the file cannot be read to its end
 */
export function readTable(
  file: CsvFile,
  batches: Iterable<Batch>,
  readers: TableReaders,
  judge: RowJudge,
): ReadTable {
  const checkCell = compileSchema(judge.cellSchema)
  const wrongRows = new WrongRows(file, judge)
  let rows = new Int32Array(64)
  let size = 0
  for (const batch of batches) {
    checkCells(checkCell, readers.checked, batch.size)
    rows = withRoom(rows, size + batch.size)
    rows.set(batch.lines.subarray(0, batch.size), size)
    readers.keep(batch, size)
    wrongRows.tell(readers, batch)
    size += batch.size
  }
  return { size, rows: rows.slice(0, size), problems: wrongRows.problems }
}
