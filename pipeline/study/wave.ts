import { posix } from 'node:path'
import type { WaveFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { askedIndexes } from './asked-questions.ts'
import type { Codebook } from './codebook.ts'
import { DATA_FILES } from './data-files.ts'
import type { Frame } from './frame.ts'
import type { NameGuard } from './names.ts'
import type { WaveDesign } from './population-rules.ts'
import { loadQuotes, type QuoteContext } from './quotes.ts'
import { withIndexes } from './responses/indexes.ts'
import type { Wave } from './study.ts'
import type { Spoken } from './translations.ts'
import type { Unread } from './unread.ts'
import { loadWaveFile, type WaveDocument } from './wave-file.ts'
import { loadInterviews } from './wave-interviews.ts'
import { loadRespondents } from './wave-respondents.ts'
import type { Identities } from './wave-rows.ts'

/** What a wave is checked against; a part that could not be read is absent. */
export interface WaveContext {
  readonly design: WaveDesign
  readonly codebook: Codebook | undefined
  /** Of no unit in a sample. */
  readonly frame: Frame | undefined
  readonly guard: NameGuard
  /** Absent when it cannot be known. */
  readonly spoken?: Spoken
}

/** A wave as far as it could be read, and its wave.json for checks between waves. */
export interface LoadedWave {
  readonly folder: string
  readonly value: Wave
  readonly problems: readonly Problem[]
  readonly document: WaveDocument | undefined
  /** Where waves are paired and all could be read. */
  readonly identities?: Identities
  readonly unread: Pick<Unread, 'figures' | 'quotes' | 'reports'>
}

/** Reads and checks the files of one wave; `names` are the files in its folder. */
export async function loadWave(
  files: Files,
  folder: string,
  names: readonly string[],
  context: WaveContext,
): Promise<LoadedWave> {
  const { design, codebook, guard } = context
  const file = await loadWaveFile(files, `${folder}/${DATA_FILES.wave.name}`, context)
  const rows =
    design.kind === 'sample'
      ? await loadRespondents(files, folder, file, { ...context, sample: design.sample })
      : await loadInterviews(files, folder, names, file, context)
  const quotes = names.includes(DATA_FILES.quotes.name)
    ? await loadQuotes(files, `${folder}/${DATA_FILES.quotes.name}`, {
        topics: codebook?.topics,
        ids: rows.ids,
        idsFrom: idsFrom(design),
        kind: design.kind,
        guard,
      })
    : { value: [], problems: [] }
  const { responses, deskResearch, identities } = rows
  return {
    folder,
    document: file.value,
    value: {
      ...aboutWave(posix.basename(folder), file.sound, codebook),
      responses: withIndexes(responses, codebook?.questions ?? []),
      deskResearch,
      quotes: quotes.value ?? [],
    },
    ...defined({ identities }),
    problems: [file, rows, quotes].flatMap(({ problems }) => problems),
    unread: {
      figures: [file, rows].some(({ problems }) => problems.length > 0),
      quotes: quotes.problems.length > 0,
      reports: !file.isReportKnown,
    },
  }
}

/** Where the ids stand of those who can be quoted. */
function idsFrom({ kind, sample }: WaveDesign): QuoteContext['idsFrom'] {
  return kind === 'frame'
    ? { file: DATA_FILES.interviews.name, column: 'interview', who: 'an interview that is' }
    : {
        file: DATA_FILES.responses.name,
        column: sample?.columns.respondent ?? '',
        who: 'a respondent who is',
      }
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
    population,
    invited,
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
    questions:
      (questions && [...questions, ...askedIndexes(questions, codebook)]) ??
      codebook?.questions.map((question) => question.id) ??
      [],
    ...defined({ population, invited }),
    assumptions: assumptions.map(({ question, reason }) => ({ question, reason })),
  }
}
