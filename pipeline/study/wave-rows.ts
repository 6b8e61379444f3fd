import type { WaveFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type Columns, type OpenCsv, openCsv } from '../input/csv.ts'
import type { TextTable } from '../input/text-table.ts'
import type { Codebook } from './codebook.ts'
import { namesOfColumns } from './question-columns.ts'
import { selectInterviews } from './responses/select-interviews.ts'
import type { DeskAnswer, Question, Responses } from './study.ts'
import { mayBeQuestion } from './unread.ts'

/** What tells that a respondent, or a cluster, is also in another wave. */
export interface Identities {
  /** The ids of the respondents in their order. */
  readonly respondents: TextTable
  /** The names of their clusters, each at its number. */
  readonly clusters?: TextTable
}

/** What the rows of a wave hold, as far as they could be read. */
export interface WaveRows {
  readonly responses: Responses
  readonly deskResearch: readonly DeskAnswer[]
  /** The ids of its interviews or respondents; absent when one of them is wrong, and may be another. */
  readonly ids: Pick<ReadonlySet<string>, 'has'> | undefined
  /** Where waves are paired and nothing is wrong with this one. */
  readonly identities?: Identities
  readonly problems: readonly Problem[]
}

/** The questions that a wave asks, of which it is known whom each was asked. */
export function decidedQuestions(asked: WaveFile['questions'], codebook: Codebook): Question[] {
  const questions = codebook.questions.filter(({ id }) => asked.includes(id))
  return questions.filter((question) => isDecided(question, questions, codebook))
}

/** Columns for the questions of a wave. How many one has that could not be read is not known. */
export function questionColumns(
  asked: readonly string[],
  codebook: Codebook | undefined,
): Required<Pick<Columns, 'required' | 'mayBeOthers'>> {
  const known = (codebook?.questions ?? []).filter(({ id }) => asked.includes(id))
  return { required: known.flatMap(namesOfColumns), mayBeOthers: known.length < asked.length }
}

/** Whether it is known of whom a question was asked: not when it depends on a question that could not be read. */
function isDecided(
  { askedOf }: Question,
  asked: readonly Question[],
  { unread }: Pick<Codebook, 'unread'>,
): boolean {
  if (askedOf === undefined) return true
  const earlier = asked.find(({ id }) => id === askedOf.question)
  return earlier === undefined
    ? !mayBeQuestion(askedOf.question, unread)
    : isDecided(earlier, asked, { unread })
}

/**
 * Reads a table whose rows become columns.
 *
 * @param read absent when nothing can be checked but how many cells each row has
 */
export async function readRows<T>(
  files: Files,
  path: string,
  columns: Columns | undefined,
  read: ((opened: OpenCsv) => Checked<T>) | undefined,
): Promise<Checked<T>> {
  const { value, problems } = await checked(async () => {
    const opened = await openCsv(files, path, columns)
    return { opened, rows: read === undefined ? passRows(opened) : read(opened) }
  })
  if (value === undefined) return { value: undefined, problems }
  const { opened, rows } = value
  return { value: rows.value, problems: [...opened.problems, ...opened.file.problems, ...rows.problems] }
}

function passRows({ file }: OpenCsv): Checked<never> {
  while (file.next() !== undefined);
  return { value: undefined, problems: [] }
}

/** In a table with more problems than these, no rows without any are looked for. */
const MOST_KNOWN = 50

/** The records in whose rows nothing is wrong: others cannot be counted. */
export function soundResponses(responses: Responses, problems: readonly Problem[]): Responses {
  if (problems.length === 0) return responses
  const lineOf = (index: number) => responses.rows[index] ?? 0
  return selectInterviews(responses, soundRows(responses.interviews, lineOf, problems))
}

/**
 * The rows in which nothing is wrong.
 *
 * @param lineOf the line on which a row starts
 */
export function soundRows(
  size: number,
  lineOf: (index: number) => number,
  problems: readonly Problem[],
): (index: number) => boolean {
  // Which rows those are in that are not told is not known.
  if (problems.length > MOST_KNOWN || problems.some(({ more }) => more !== undefined)) return () => false
  const endOf = (index: number) => (index + 1 < size ? lineOf(index + 1) : Number.POSITIVE_INFINITY)
  return (index) => !problems.some(({ line }) => line >= lineOf(index) && line < endOf(index))
}

/** The ids of a table, unless one of them is wrong. */
export function knownIds<T>(ids: T, problems: readonly Problem[]): T | undefined {
  return problems.some(({ rule }) => OF_IDS.includes(rule)) ? undefined : ids
}

const OF_IDS: readonly string[] = [
  ...['interview-id', 'interview-twice'],
  ...['respondent-id', 'respondent-twice', 'no-responses'],
]
