import { nothingKept } from '../memory.ts'
import type { Question, Study, Wave } from '../study/study.ts'
import { addUp } from './add-up.ts'
import { casesIn, casesOf, collectCases } from './cases.ts'
import type { Language } from './language/language.ts'
import { languageOf } from './language/languages.ts'
import { countResponse } from './response.ts'
import type { FrequencyTable, Result, Results, WaveSummary } from './results.ts'
import { rowFinder } from './rows.ts'
import { subgroupsOf } from './subgroups.ts'
import { type Tabulation, tabulate } from './tabulate.ts'

/**
 * Counts every question of a wave and of the waves before it: for all cases, for each stratum and for each answer to
 * each single question.
 *
 * @param waveId the reported wave; later waves are left out
 * @throws RangeError when the study has no such wave
 */
export function analyse(study: Study, waveId: string, memory = nothingKept): Results {
  const last = study.waves.findIndex((wave) => wave.id === waveId)
  const wave = study.waves[last]
  if (wave === undefined) throw new RangeError(`no wave ${waveId} in study ${study.id}`)
  const waves = study.waves.slice(0, last + 1)
  const frame = memory.call(
    study.id,
    frameOf,
    ...([study.strata, study.units, study.questions, study.unitNoun, study.interviewNoun] as const),
    ...([study.language, study.numbers] as const),
  )
  const { language } = frame
  const tabulations = waves.flatMap((each) =>
    memory.call(`${study.id}/${each.id}`, tabulateWave, frame, each),
  )
  return {
    study: { id: study.id, title: study.title, publisher: study.publisher },
    language,
    unitNoun: study.unitNoun,
    interviewNoun: study.interviewNoun,
    ...(study.smallBase === undefined ? {} : { smallBase: study.smallBase }),
    strata: study.strata,
    topics: study.topics,
    questions: study.questions,
    wave: summarise(wave),
    waves: waves.map(summarise),
    byId: indexResults([
      ...tabulations.flatMap(({ shares, summaries }) => [...shares, ...summaries]),
      ...waves.flatMap((each) => countResponse(study, each, language)),
    ]),
    tables: indexTables(tabulations.map(({ table }) => table)),
    quotes: wave.quotes,
    rowsOf: rowFinder(study),
  }
}

/** What a wave is counted by, beside its own answers. */
interface Frame extends Pick<Study, 'strata' | 'units' | 'questions' | 'unitNoun' | 'interviewNoun'> {
  readonly language: Language
}

function frameOf(
  strata: Study['strata'],
  units: Study['units'],
  questions: Study['questions'],
  unitNoun: Study['unitNoun'],
  interviewNoun: Study['interviewNoun'],
  tag: Study['language'],
  numbers: Study['numbers'],
): Frame {
  const language = languageOf({ language: tag, ...(numbers === undefined ? {} : { numbers }) })
  return { strata, units, questions, unitNoun, interviewNoun, language }
}

function tabulateWave(study: Frame, wave: Wave): Tabulation[] {
  const { language } = study
  const waveCases = collectCases(study, wave)
  const subgroups = [undefined, ...subgroupsOf(study, wave)]
  return study.questions
    .filter((question) => question.type !== 'open' && wave.questions.includes(question.id))
    .flatMap((question) => {
      const cases = casesOf(waveCases, question)
      return subgroups.map((subgroup) => {
        const frame = {
          ...{ wave: wave.id, question, noun: nounOf(study, question), language },
          ...(subgroup === undefined ? {} : { subgroup }),
        }
        const tabulation = tabulate(frame, subgroup === undefined ? cases : casesIn(cases, subgroup))
        return question.percentages === 'add-up' ? addUp(tabulation, question, language) : tabulation
      })
    })
}

function nounOf(study: Frame, question: Question) {
  return question.unitOfAnalysis === 'unit' ? study.unitNoun : study.interviewNoun
}

function summarise(wave: Wave): WaveSummary {
  const { id, label, title, subtitle, fieldwork, published, version, questions, assumptions } = wave
  return {
    ...{ id, label, title, fieldwork, published, version, questions, assumptions },
    ...(subtitle === undefined ? {} : { subtitle }),
  }
}

function indexResults(results: readonly Result[]): ReadonlyMap<string, Result> {
  return new Map(results.map((result) => [result.id, result]))
}

function indexTables(tables: readonly FrequencyTable[]): ReadonlyMap<string, FrequencyTable> {
  return new Map(tables.map((table) => [table.id, table]))
}
