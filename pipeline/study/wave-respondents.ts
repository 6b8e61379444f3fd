import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import type { Columns } from '../input/csv.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import type { NameGuard } from './names.ts'
import { sizeProblems } from './population-rules.ts'
import { type RespondentRules, type RespondentTable, readRespondents } from './respondents.ts'
import { NO_RESPONSES } from './responses/select-interviews.ts'
import { namesOfColumns, type SampleRules } from './sample-design.ts'
import type { Responses } from './study.ts'
import type { LoadedWaveFile } from './wave-file.ts'
import {
  decidedQuestions,
  knownIds,
  questionColumns,
  readRows,
  soundResponses,
  type WaveRows,
} from './wave-rows.ts'

/** What the rows of a wave of a sample are checked against; a part that could not be read is absent. */
export interface SampleContext {
  readonly codebook: Codebook | undefined
  readonly sample: SampleRules | undefined
  readonly guard: NameGuard
}

/** Reads and checks responses.csv, and holds it against the population of wave.json. */
export async function loadRespondents(
  files: Files,
  folder: string,
  file: LoadedWaveFile,
  context: SampleContext,
): Promise<WaveRows> {
  const { sample } = context
  const rules = rowRules(file, context)
  const { value, problems } = await readRows(
    files,
    `${folder}/${DATA_FILES.responses.name}`,
    columnsOf(file, context),
    rules && ((opened) => readRespondents(opened, rules)),
  )
  const isSound = problems.length === 0 && value !== undefined
  const identities = isSound && sample?.arePaired === true ? value.identities : undefined
  return {
    responses: value === undefined ? NO_RESPONDENTS : soundResponses(value.responses, problems),
    deskResearch: [],
    ids: knownIds(value?.ids, problems),
    ...defined({ identities }),
    problems: [...problems, ...(isSound ? sizes(file, sample, value) : [])],
  }
}

const NO_RESPONDENTS: Responses = { ...NO_RESPONSES, sample: { strata: {} } }

function columnsOf({ columns }: LoadedWaveFile, { sample, codebook }: SampleContext): Columns | undefined {
  if (columns === undefined || sample === undefined) return undefined
  const { required, mayBeOthers } = questionColumns(columns, codebook)
  return {
    required: [...namesOfColumns(sample.columns), ...required],
    mayBeOthers: mayBeOthers || !sample.areStrataKnown,
    hintOfExtra: HINT,
  }
}

const HINT = `if it holds weights or clusters, name it in \`design\` of ${DATA_FILES.study.name}`

function rowRules(
  { basis }: LoadedWaveFile,
  { codebook, sample, guard }: SampleContext,
): RespondentRules | undefined {
  if (basis === undefined || codebook === undefined || sample === undefined) return undefined
  const { fieldwork, questions } = basis
  return { questions: decidedQuestions(questions, codebook), fieldwork, guard, columns: sample.columns }
}

function sizes(
  { value }: LoadedWaveFile,
  sample: SampleRules | undefined,
  { responses }: RespondentTable,
): Problem[] {
  if (value === undefined || sample === undefined) return []
  return sizeProblems(value.document, value.wave, sample, responses)
}
