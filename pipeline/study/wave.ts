import { posix } from 'node:path'
import type { WaveFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type CsvTable, openCsv, readCsv } from '../input/csv.ts'
import type { CsvFile } from '../input/csv-file.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { checkDeskResearch, DESK_COLUMNS, type DeskRules } from './desk-research.ts'
import type { Frame } from './frame.ts'
import { type InterviewTable, interviewColumns, readInterviews } from './interviews.ts'
import type { NameGuard } from './names.ts'
import { loadQuotes } from './quotes.ts'
import { addDeskRecords, type FoundAnswer } from './responses/desk-records.ts'
import type { InterviewRules } from './responses/interview-readers.ts'
import { NO_RESPONSES, selectInterviews } from './responses/select-interviews.ts'
import type { Question, Responses, Wave } from './study.ts'
import { mayBeQuestion, type Unread } from './unread.ts'
import { deskDays } from './wave-dates.ts'
import { type LoadedWaveFile, loadWaveFile, type RowBasis, type WaveDocument } from './wave-file.ts'

/** What a wave is checked against; a part that could not be read is absent. */
export interface WaveContext {
  readonly codebook: Codebook | undefined
  readonly frame: Frame | undefined
  readonly guard: NameGuard
}

/** A wave as far as it could be read, and its wave.json for checks between waves. */
export interface LoadedWave {
  readonly folder: string
  readonly value: Wave
  readonly problems: readonly Problem[]
  readonly document: WaveDocument | undefined
  readonly unread: Pick<Unread, 'figures' | 'quotes' | 'reports'>
}

/** Reads and checks the files of one wave; `names` are the files in its folder. */
export async function loadWave(
  files: Files,
  folder: string,
  names: readonly string[],
  context: WaveContext,
): Promise<LoadedWave> {
  const pathTo = ({ name }: DataFile) => `${folder}/${name}`
  const file = await loadWaveFile(files, pathTo(DATA_FILES.wave), context.codebook, context.guard)
  const rules = rowRules(file, context)
  const interviews = await loadInterviews(files, pathTo(DATA_FILES.interviews), file, rules)
  const desk = names.includes(DATA_FILES.deskResearch.name)
    ? await loadDeskResearch(
        files,
        pathTo(DATA_FILES.deskResearch),
        deskRules(file.basis, rules, interviews.value),
      )
    : { value: [], problems: [] }
  const quotes = names.includes(DATA_FILES.quotes.name)
    ? await loadQuotes(files, pathTo(DATA_FILES.quotes), {
        topics: context.codebook?.topics,
        interviews: knownIds(interviews),
        guard: context.guard,
      })
    : { value: [], problems: [] }
  return {
    folder,
    document: file.value,
    value: {
      ...aboutWave(posix.basename(folder), file.sound, context.codebook),
      ...allResponses(interviews, desk, context),
      quotes: quotes.value ?? [],
    },
    problems: [file, interviews, desk, quotes].flatMap(({ problems }) => problems),
    unread: {
      figures: [file, interviews, desk].some(({ problems }) => problems.length > 0),
      quotes: quotes.problems.length > 0,
      reports: !file.isReportKnown,
    },
  }
}

/** The ids of interviews; undefined when one of them is wrong, and may be another. */
function knownIds({ value, problems }: Checked<InterviewTable>): InterviewTable['ids'] {
  return problems.some(({ rule }) => OF_IDS.includes(rule)) ? undefined : value?.ids
}

const OF_IDS: readonly string[] = ['interview-id', 'interview-twice']

/** In a table with more problems than these, no rows without any are looked for. */
const MOST_KNOWN = 50

function allResponses(
  interviews: Checked<InterviewTable>,
  desk: Checked<readonly FoundAnswer[]>,
  { frame }: WaveContext,
) {
  const found = desk.value ?? []
  const isSoundDesk = soundRows(found.length, (index) => found[index]?.row ?? 0, desk.problems, frame)
  return addDeskRecords(
    soundInterviews(interviews, frame),
    found.filter((_, index) => isSoundDesk(index)),
    (code) => frame?.codes?.indexOf(code) ?? -1,
  )
}

function soundInterviews({ value, problems }: Checked<InterviewTable>, frame: Frame | undefined): Responses {
  if (value === undefined) return NO_RESPONSES
  const { responses } = value
  const isSound = soundRows(responses.interviews, (index) => responses.rows[index] ?? 0, problems, frame)
  return problems.length === 0 && frame?.codes !== undefined
    ? responses
    : selectInterviews(responses, isSound)
}

/**
 * The rows of known units in which nothing is wrong: others cannot be counted.
 *
 * @param lineOf the line on which a row starts
 */
function soundRows(
  size: number,
  lineOf: (index: number) => number,
  problems: readonly Problem[],
  frame: Frame | undefined,
): (index: number) => boolean {
  if (frame?.codes === undefined || problems.length > MOST_KNOWN) return () => false
  // Which rows those are in that are not told is not known.
  if (problems.some(({ more }) => more !== undefined)) return () => false
  const endOf = (index: number) => (index + 1 < size ? lineOf(index + 1) : Number.POSITIVE_INFINITY)
  return (index) => !problems.some(({ line }) => line >= lineOf(index) && line < endOf(index))
}

function rowRules({ basis, sound }: LoadedWaveFile, context: WaveContext): InterviewRules | undefined {
  const { codebook, frame, guard } = context
  if (basis === undefined || codebook === undefined || frame === undefined) return undefined
  const { fieldwork, questions } = basis
  const asked = codebook.questions.filter(({ id }) => questions.includes(id))
  return {
    questions: asked.filter((question) => isDecided(question, asked, codebook)),
    named: sound.questions ?? [],
    codes: frame.codes,
    // A million units would be a million texts, which only a row with a mistake needs.
    get units() {
      return frame.codes?.texts()
    },
    fieldwork,
    guard,
  }
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

async function loadInterviews(
  files: Files,
  path: string,
  { sound }: LoadedWaveFile,
  rules: InterviewRules | undefined,
): Promise<Checked<InterviewTable>> {
  const columns = sound.questions && { required: interviewColumns(sound.questions) }
  const { value, problems } = await checked(async () => {
    const opened = await openCsv(files, path, columns)
    const read = rules === undefined ? passRows(opened.file) : readInterviews(opened, rules)
    return { opened, read }
  })
  if (value === undefined) return { value: undefined, problems }
  const { opened, read } = value
  return { value: read.value, problems: [...opened.problems, ...opened.file.problems, ...read.problems] }
}

/** Goes through rows of which nothing can be checked but how many cells they have. */
function passRows(file: CsvFile): Checked<InterviewTable> {
  while (file.next() !== undefined);
  return { value: undefined, problems: [] }
}

function deskRules(
  basis: RowBasis | undefined,
  rules: InterviewRules | undefined,
  interviews: InterviewTable | undefined,
): DeskRules | undefined {
  return basis && rules && { ...rules, interviewed: interviews?.lines, days: deskDays(basis) }
}

async function loadDeskResearch(
  files: Files,
  path: string,
  rules: DeskRules | undefined,
): Promise<Checked<readonly FoundAnswer[]>> {
  const table = await checked(() => readCsv(files, path, { required: DESK_COLUMNS, isShown: true }))
  return checkTable(table, rules && ((value) => checkDeskResearch(value, rules)))
}

/** The problems of a table and of its rows, as far as enough could be read to check them. */
function checkTable<T>(
  table: Checked<CsvTable>,
  check: ((table: CsvTable) => Checked<T>) | undefined,
): Checked<T> {
  if (table.value === undefined) return { value: undefined, problems: table.problems }
  const rows = check?.(table.value)
  return { value: rows?.value, problems: [...table.value.problems, ...(rows?.problems ?? [])] }
}

/** Takes the place of what is wrong; a wave with such a part is not published. */
const SOME_DAY = '1970-01-01'
const NOTHING = {
  label: '',
  title: '',
  published: SOME_DAY,
  fieldwork: { start: SOME_DAY, end: SOME_DAY },
}

function aboutWave(
  id: string,
  wave: Partial<WaveFile>,
  codebook: Codebook | undefined,
): Omit<Wave, 'responses' | 'deskResearch' | 'quotes'> {
  const {
    label,
    title,
    subtitle,
    fieldwork,
    published,
    version = 1,
    report,
    questions,
    assumptions = [],
  } = {
    ...NOTHING,
    ...wave,
  }
  return {
    id,
    label,
    title,
    ...defined({ subtitle }),
    fieldwork,
    published,
    version,
    ...defined({ report }),
    // Any question may be asked in a wave that does not tell.
    questions: questions ?? codebook?.questions.map((question) => question.id) ?? [],
    assumptions: assumptions.map(({ question, reason }) => ({ question, reason })),
  }
}
