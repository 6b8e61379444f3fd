import { defined } from '../core/defined.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import type { OpenCsv, Row } from '../input/csv.ts'
import { readBatches } from '../input/csv-batches.ts'
import type { CsvFile } from '../input/csv-file.ts'
import { answerReader, answersIn, columnsOf, requestsOf } from './responses/answer-reader.ts'
import { ClusterReader } from './responses/cluster-reader.ts'
import { IdReader } from './responses/id-reader.ts'
import { NumberReader } from './responses/number-reader.ts'
import { readTable } from './responses/read-table.ts'
import { StratumReader } from './responses/stratum-reader.ts'
import type { TableReaders } from './responses/table-readers.ts'
import type { RowContext } from './row-findings.ts'
import { respondentCellSchema, respondentRowSchema } from './row-schema.ts'
import { filled } from './rows.ts'
import type { RespondentColumns } from './sample-design.ts'
import { stratumValue } from './stratum-values.ts'
import type { Question, Responses, SampleColumns } from './study.ts'
import type { Identities } from './wave-rows.ts'

/** What the rows of responses.csv are checked against. */
export interface RespondentRules extends RowContext {
  readonly columns: RespondentColumns
}

/** The respondents of a wave. */
export interface RespondentTable {
  readonly responses: Responses
  /** Those of all respondents, in their order; absent when any record could not be read. */
  readonly ids: Pick<IdReader, 'has'> | undefined
  /** Of all respondents, as `ids`. */
  readonly identities: Identities | undefined
}

/**
 * Reads and checks the rows of responses.csv. Ids, names of clusters and open answers are not passed on.
 *
 * @throws InputError when the file cannot be read to its end
 */
export function readRespondents(
  { file, problems }: OpenCsv,
  rules: RespondentRules,
): Checked<RespondentTable> {
  const { columns } = rules
  const numbered = [...weightsIn(columns), ...rules.questions]
  const { readers, batches } = readersOf(file, rules)
  const { size, rows, ...read } = readTable(file, batches, tableOf(readers, columns.respondent), {
    cellSchema: respondentCellSchema(columns, numbered),
    rowSchema: () => respondentRowSchema(columns, numbered),
    valuesOf: (row) => rowValues(row, columns, numbered),
    context: { ...rules, questions: numbered },
  })
  const isWhole = problems.length + file.problems.length === 0
  return {
    value: {
      responses: {
        interviews: size,
        rows,
        units: new Int32Array(0),
        unitStarts: new Int32Array(size + 1),
        columns: columnsOf(readers.answers, size),
        sample: sampleOf(readers, size),
      },
      ids: isWhole ? readers.ids : undefined,
      identities: isWhole ? identitiesOf(readers) : undefined,
    },
    problems: isWhole && size === 0 ? [noResponse(file.path)] : read.problems,
  }
}

/** Weights are read as the answers to a question that everyone must answer with a number above 0. */
function weightsIn({ weights }: RespondentColumns): Question[] {
  if (weights === undefined) return []
  return [
    {
      id: weights,
      label: weights,
      type: 'number',
      unitOfAnalysis: 'interview',
      answers: [],
      isOrdered: false,
      nets: [],
      classes: [],
      percentages: 'nearest',
      number: { integer: false, minimum: Number.MIN_VALUE, maximum: Number.MAX_VALUE },
      required: true,
      deskResearch: false,
    },
  ]
}

function readersOf(file: CsvFile, { columns, questions }: RespondentRules) {
  const { respondent, strata, clusters } = columns
  const [weights] = weightsIn(columns)
  const read = readBatches(file, [
    ...namesOfTexts(columns).map((name) => ({ name })),
    ...[...weightsIn(columns), ...questions].flatMap(requestsOf),
  ])
  const columnOf = (name: string) => read.columns.get(name)
  const readers = {
    ids: new IdReader(respondent, columnOf(respondent)),
    groups: strata.map((stratum) => new StratumReader(stratum, columnOf(stratum.id))),
    clusters: clusters === undefined ? undefined : new ClusterReader(clusters, columnOf(clusters)),
    weights: weights && new NumberReader(weights, columnOf(weights.id)),
    answers: questions.map((question) => answerReader(question, read.columns)),
  }
  return { readers, batches: read.batches }
}

type Readers = ReturnType<typeof readersOf>['readers']

/** The columns that hold texts and are no questions. */
function namesOfTexts({ respondent, strata, clusters }: RespondentColumns): string[] {
  return [respondent, ...strata.map(({ id }) => id), ...(clusters === undefined ? [] : [clusters])]
}

function tableOf({ ids, groups, clusters, weights, answers }: Readers, respondent: string): TableReaders {
  const own = [...groups, ...(clusters === undefined ? [] : [clusters])]
  const numbered = [...(weights === undefined ? [] : [weights]), ...answers]
  return {
    checked: [ids, ...own, ...numbered.flatMap(({ parts }) => parts)],
    needed: [ids, ...own],
    answers: numbered,
    keep({ size, lines }, first) {
      ids.keepOn(lines, size)
      for (const reader of [...own, ...numbered]) reader.keep(size, first)
    },
    repeated: () => ids.repeated.map(({ row, line }) => ({ row, column: respondent, finding: twice(line) })),
  }
}

function identitiesOf({ ids, clusters }: Readers): Identities | undefined {
  return ids.texts && { respondents: ids.texts, ...defined({ clusters: clusters?.texts }) }
}

function sampleOf({ groups, clusters, weights }: Readers, size: number): SampleColumns {
  return {
    strata: Object.fromEntries(groups.map((group) => [group.name, group.finish(size)])),
    ...(weights === undefined ? {} : { weights: weights.finish(size).numbers }),
    ...(clusters === undefined ? {} : { clusters: clusters.finish(size) }),
  }
}

function rowValues(
  row: Row,
  columns: RespondentColumns,
  numbered: readonly Question[],
): Record<string, unknown> {
  return filled<unknown>([
    ...namesOfTexts(columns).map((name) => [name, textIn(row, name, columns)] as const),
    ...answersIn(row, numbered),
  ])
}

/** What a column that is no question holds in a row. */
function textIn(row: Row, name: string, { strata }: RespondentColumns): string | undefined {
  const text = row.get(name)?.text ?? ''
  const stratum = strata.find(({ id }) => id === name)
  return stratum === undefined ? text || undefined : stratumValue(stratum, text)
}

function twice(line: number): Finding {
  return {
    rule: 'respondent-twice',
    message: `this respondent is also on line ${line}`,
    expected: 'an id that no other respondent of the wave has',
  }
}

function noResponse(file: string): Problem {
  return { file, line: 1, column: 1, rule: 'no-responses', message: 'there is no respondent in this file' }
}
