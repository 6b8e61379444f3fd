import { defined } from '../core/defined.ts'
import type { Checked } from '../input/checked.ts'
import type { OpenCsv } from '../input/csv.ts'
import { type Batch, readBatches } from '../input/csv-batches.ts'
import type { CsvFile } from '../input/csv-file.ts'
import { compileSchema } from '../input/schema.ts'
import { answerReader, requestOf } from './responses/answer-reader.ts'
import { checkCells } from './responses/cell-check.ts'
import { withRoom } from './responses/codes.ts'
import { IdReader } from './responses/id-reader.ts'
import type { InterviewReaders, InterviewRules } from './responses/interview-readers.ts'
import { TextReader, type TextRules } from './responses/text-reader.ts'
import { UnitReader } from './responses/unit-reader.ts'
import { WrongRows } from './responses/wrong-rows.ts'
import { interviewCellSchema } from './row-schema.ts'
import type { Responses } from './study.ts'

/** The interviews of a wave, and what its other files are checked against. */
export interface InterviewTable {
  readonly responses: Responses
  /** Absent when any record could not be read. */
  readonly ids: Pick<ReadonlySet<string>, 'has'> | undefined
  /** The first line of each represented unit. */
  readonly lines: Pick<ReadonlyMap<string, number>, 'get'>
}

/** Columns of interviews.csv. */
export function interviewColumns(questions: readonly string[]): string[] {
  return ['interview', 'date', 'units', ...questions]
}

/**
 * Reads and checks the rows of interviews.csv, batch by batch. A row that may be wrong is read again, and judged by the
 * schema of rows. Ids, dates and open answers are not passed on.
 *
 * @throws InputError when the file cannot be read to its end
 */
export function readInterviews({ file, problems }: OpenCsv, rules: InterviewRules): Checked<InterviewTable> {
  const { readers, batches } = readersOf(file, rules)
  const checkCell = compileSchema(interviewCellSchema(rules))
  const wrongRows = new WrongRows(file, rules)
  let rows = new Int32Array(64)
  let size = 0
  for (const batch of batches) {
    checkCells(checkCell, [readers.ids, readers.dates, ...readers.answers], batch.size)
    rows = withRoom(rows, size + batch.size)
    rows.set(batch.lines.subarray(0, batch.size), size)
    keep(readers, batch, size)
    wrongRows.tell(readers, batch, size)
    size += batch.size
  }
  return {
    value: {
      responses: { interviews: size, rows: rows.slice(0, size), ...finish(readers, size) },
      ids: problems.length + file.problems.length === 0 ? readers.ids : undefined,
      lines: { get: (unit) => readers.units.lineOf(unit) },
    },
    problems: wrongRows.problems,
  }
}

function readersOf(file: CsvFile, { questions, codes }: InterviewRules) {
  const { columns, batches } = readBatches(file, [
    { name: 'interview' },
    { name: 'date' },
    { name: 'units', ...defined({ among: codes }) },
    ...questions.map(requestOf),
  ])
  const readers: InterviewReaders = {
    ids: new IdReader('interview', columns.get('interview')),
    dates: new TextReader('date', columns.get('date'), ANY_TEXT),
    units: new UnitReader(columns.get('units'), codes),
    answers: questions.map((question) => answerReader(question, columns.get(question.id))),
  }
  return { readers, batches }
}

/** Dates are checked, and not kept. */
const ANY_TEXT: TextRules = { valueOf: (texts, index) => texts.text(index), codeOf: () => 1 }

function keep({ ids, dates, units, answers }: InterviewReaders, { size, lines }: Batch, first: number): void {
  ids.keepOn(lines, size)
  dates.keep(size)
  units.keep(size, first, lines)
  for (const reader of answers) reader.keep(size, first)
}

function finish({ units, answers }: InterviewReaders, size: number) {
  const columns = answers.flatMap((reader) => {
    const column = reader.finish(size)
    return column === undefined ? [] : [[reader.name, column] as const]
  })
  return { ...units.finish(size), columns: Object.fromEntries(columns) }
}
