import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type CsvTable, readCsv } from '../input/csv.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES, type DataFile } from './data-files.ts'
import { checkDeskResearch, DESK_COLUMNS, type DeskRules } from './desk-research.ts'
import type { Frame } from './frame.ts'
import { checkInterviews, type InterviewTable, interviewColumns } from './interviews.ts'
import type { NameGuard } from './names.ts'
import { loadQuotes } from './quotes.ts'
import type { RowContext } from './row-findings.ts'
import type { RowRules } from './row-schema.ts'
import type { DeskAnswer, Wave } from './study.ts'
import { deskDays } from './wave-dates.ts'
import { loadWaveFile, type RowBasis, type WaveDocument } from './wave-file.ts'

/** What a wave is checked against; a part that could not be read is absent. */
export interface WaveContext {
  readonly codebook: Codebook | undefined
  readonly frame: Frame | undefined
  readonly guard: NameGuard
}

/** A wave, and its wave.json for checks between waves. */
export interface LoadedWave extends Checked<Wave> {
  readonly folder: string
  readonly document: WaveDocument | undefined
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
  const rules = rowRules(file.basis, context)
  const interviews = await loadInterviews(files, pathTo(DATA_FILES.interviews), file.basis, rules)
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
        interviews: interviews.value?.ids,
        guard: context.guard,
      })
    : { value: [], problems: [] }
  return {
    folder,
    document: file.value,
    value: file.value && {
      ...aboutWave(posix.basename(folder), file.value),
      interviews: interviews.value?.interviews ?? [],
      deskResearch: desk.value ?? [],
      quotes: quotes.value ?? [],
    },
    problems: [file, interviews, desk, quotes].flatMap(({ problems }) => problems),
  }
}

function rowRules(basis: RowBasis | undefined, context: WaveContext): (RowRules & RowContext) | undefined {
  const { codebook, frame, guard } = context
  if (basis === undefined || codebook === undefined || frame === undefined) return undefined
  const { fieldwork, questions } = basis
  return {
    questions: codebook.questions.filter(({ id }) => questions.includes(id)),
    units: frame.codes,
    fieldwork,
    guard,
  }
}

async function loadInterviews(
  files: Files,
  path: string,
  basis: RowBasis | undefined,
  rules: (RowRules & RowContext) | undefined,
): Promise<Checked<InterviewTable>> {
  const columns = basis && { required: interviewColumns(basis.questions) }
  const table = await checked(() => readCsv(files, path, columns))
  return checkTable(table, rules && ((value) => checkInterviews(value, rules)))
}

function deskRules(
  basis: RowBasis | undefined,
  rules: (RowRules & RowContext) | undefined,
  interviews: InterviewTable | undefined,
): DeskRules | undefined {
  return basis && rules && { ...rules, interviewed: interviews?.lines, days: deskDays(basis) }
}

async function loadDeskResearch(
  files: Files,
  path: string,
  rules: DeskRules | undefined,
): Promise<Checked<readonly DeskAnswer[]>> {
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

function aboutWave(id: string, { wave }: WaveDocument): Omit<Wave, 'interviews' | 'deskResearch' | 'quotes'> {
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
  } = wave
  return {
    id,
    label,
    title,
    ...defined({ subtitle }),
    fieldwork,
    published,
    version,
    ...defined({ report }),
    questions,
    assumptions: assumptions.map(({ question, reason }) => ({ question, reason })),
  }
}
