import type { Files } from '../core/files.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type Columns, type CsvTable, readCsv } from '../input/csv.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import { checkDeskResearch, DESK_COLUMNS, type DeskRules } from './desk-research.ts'
import type { Frame } from './frame.ts'
import { type InterviewRules, type InterviewTable, interviewColumns, readInterviews } from './interviews.ts'
import type { NameGuard } from './names.ts'
import { addDeskRecords, type FoundAnswer } from './responses/desk-records.ts'
import { NO_RESPONSES } from './responses/select-interviews.ts'
import type { Responses } from './study.ts'
import { deskDays } from './wave-dates.ts'
import type { LoadedWaveFile, RowBasis } from './wave-file.ts'
import {
  decidedQuestions,
  knownIds,
  questionColumns,
  readRows,
  soundResponses,
  soundRows,
  type WaveRows,
} from './wave-rows.ts'

/** What the rows of a wave of a frame are checked against; a part that could not be read is absent. */
export interface FrameContext {
  readonly codebook: Codebook | undefined
  readonly frame: Frame | undefined
  readonly guard: NameGuard
}

/** Reads and checks interviews.csv, and desk-research.csv if it is there; `names` are the files in the folder. */
export async function loadInterviews(
  files: Files,
  folder: string,
  names: readonly string[],
  file: LoadedWaveFile,
  context: FrameContext,
): Promise<WaveRows> {
  const rules = rowRules(file, context)
  const { columns } = file
  const interviews = await readRows(
    files,
    `${folder}/${DATA_FILES.interviews.name}`,
    columns && columnsOf(columns, context),
    rules && ((opened) => readInterviews(opened, rules)),
  )
  const desk = names.includes(DATA_FILES.deskResearch.name)
    ? await loadDeskResearch(
        files,
        `${folder}/${DATA_FILES.deskResearch.name}`,
        deskRules(file.basis, rules, interviews.value),
      )
    : { value: [], problems: [] }
  return {
    ...allResponses(interviews, desk, context),
    ids: knownIds(interviews.value?.ids, interviews.problems),
    problems: [...interviews.problems, ...desk.problems],
  }
}

function columnsOf(asked: readonly string[], { codebook }: FrameContext): Columns {
  const { required, mayBeOthers } = questionColumns(asked, codebook)
  return { required: interviewColumns(required), mayBeOthers }
}

function rowRules({ basis, sound }: LoadedWaveFile, context: FrameContext): InterviewRules | undefined {
  const { codebook, frame, guard } = context
  if (basis === undefined || codebook === undefined || frame === undefined) return undefined
  return {
    questions: decidedQuestions(basis.questions, codebook),
    named: sound.questions ?? [],
    codes: frame.codes,
    // A million units would be a million texts, which only a row with a mistake needs.
    get units() {
      return frame.codes?.texts()
    },
    fieldwork: basis.fieldwork,
    guard,
  }
}

function allResponses(
  interviews: Checked<InterviewTable>,
  desk: Checked<readonly FoundAnswer[]>,
  { frame }: FrameContext,
) {
  // Rows of units that are not known cannot be counted.
  if (frame?.codes === undefined) return addDeskRecords(NO_RESPONSES, [], () => -1)
  const { codes } = frame
  const found = desk.value ?? []
  const isSoundDesk = soundRows(found.length, (index) => found[index]?.row ?? 0, desk.problems)
  return addDeskRecords(
    soundInterviews(interviews),
    found.filter((_, index) => isSoundDesk(index)),
    (code) => codes.indexOf(code),
  )
}

function soundInterviews({ value, problems }: Checked<InterviewTable>): Responses {
  return value === undefined ? NO_RESPONSES : soundResponses(value.responses, problems)
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
