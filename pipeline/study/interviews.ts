import { defined } from '../core/defined.ts'
import type { Finding } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import type { OpenCsv, Row } from '../input/csv.ts'
import { readBatches } from '../input/csv-batches.ts'
import type { CsvFile } from '../input/csv-file.ts'
import type { TextTable } from '../input/text-table.ts'
import { answerReader, answersIn, columnsOf, requestsOf } from './responses/answer-reader.ts'
import { IdReader } from './responses/id-reader.ts'
import { readTable } from './responses/read-table.ts'
import type { RepeatedCell, TableReaders } from './responses/table-readers.ts'
import { TextReader, type TextRules } from './responses/text-reader.ts'
import { UnitReader } from './responses/unit-reader.ts'
import type { RowContext } from './row-findings.ts'
import { interviewCellSchema, interviewRowSchema, type RowRules } from './row-schema.ts'
import { filled } from './rows.ts'
import type { Question, Responses } from './study.ts'
import { itemsOf } from './values.ts'

/** What interviews are checked against. */
export interface InterviewRules extends RowRules, RowContext {
  /** Codes of the frame; absent when it could not be read completely. */
  readonly codes: TextTable | undefined
}

/** The interviews of a wave, and what its other files are checked against. */
export interface InterviewTable {
  readonly responses: Responses
  /** Absent when any record could not be read. */
  readonly ids: Pick<ReadonlySet<string>, 'has'> | undefined
  /** The first line of each represented unit. */
  readonly lines: Pick<ReadonlyMap<string, number>, 'get'>
}

/** Columns of interviews.csv, with those of its questions. */
export function interviewColumns(questions: readonly string[]): string[] {
  return ['interview', 'date', 'units', ...questions]
}

/**
 * Reads and checks the rows of interviews.csv. Ids, dates and open answers are not passed on.
 *
 * @throws InputError when the file cannot be read to its end
 */
export function readInterviews({ file, problems }: OpenCsv, rules: InterviewRules): Checked<InterviewTable> {
  const { readers, batches } = readersOf(file, rules)
  const { ids, units, answers } = readers
  const read = readTable(file, batches, tableOf(readers), {
    cellSchema: interviewCellSchema(rules),
    rowSchema: () => interviewRowSchema(rules),
    valuesOf: (row) => rowValues(row, rules.questions),
    context: rules,
  })
  const { size, rows } = read
  return {
    value: {
      responses: { interviews: size, rows, ...units.finish(size), columns: columnsOf(answers, size) },
      ids: problems.length + file.problems.length === 0 ? ids : undefined,
      lines: { get: (unit) => units.lineOf(unit) },
    },
    problems: read.problems,
  }
}

function readersOf(file: CsvFile, { questions, codes }: InterviewRules) {
  const { columns, batches } = readBatches(file, [
    { name: 'interview' },
    { name: 'date' },
    { name: 'units', ...defined({ among: codes }) },
    ...questions.flatMap(requestsOf),
  ])
  const readers = {
    ids: new IdReader('interview', columns.get('interview')),
    dates: new TextReader('date', columns.get('date'), ANY_TEXT),
    units: new UnitReader(columns.get('units'), codes),
    answers: questions.map((question) => answerReader(question, columns)),
  }
  return { readers, batches }
}

/** Dates are checked, and not kept. */
const ANY_TEXT: TextRules = { valueOf: (texts, index) => texts.text(index) || undefined, codeOf: () => 1 }

function tableOf({ ids, dates, units, answers }: ReturnType<typeof readersOf>['readers']): TableReaders {
  return {
    checked: [ids, dates, ...answers.flatMap(({ parts }) => parts)],
    needed: [ids, dates, units],
    answers,
    keep({ size, lines }, first) {
      ids.keepOn(lines, size)
      dates.keep(size)
      units.keep(size, first, lines)
      for (const reader of answers) reader.keep(size, first)
    },
    repeated: () => [
      ...ids.repeated.map(({ row, line }) => ({ row, column: 'interview', finding: idTwice(line) })),
      ...units.repeated.flatMap(({ row, lines }): RepeatedCell[] =>
        lines.map((line) => ({ row, column: 'units', finding: unitTwice(line) })),
      ),
    ],
  }
}

function rowValues(row: Row, questions: readonly Question[]): Record<string, unknown> {
  return filled<unknown>([
    ['interview', row.get('interview')?.text || undefined],
    ['date', row.get('date')?.text || undefined],
    ['units', itemsOf(row.get('units')?.text ?? '')],
    ...answersIn(row, questions),
  ])
}

function idTwice(line: number): Finding {
  return {
    rule: 'interview-twice',
    message: `this interview id is also on line ${line}`,
    expected: 'an id that no other interview has',
  }
}

function unitTwice(line: number): Finding {
  return {
    rule: 'unit-represented-twice',
    message: `this cell has a unit that is already represented by the interview on line ${line}`,
    expected: 'each unit in one interview of the wave',
  }
}
