import { defined } from '../core/defined.ts'
import { noMemo, stableObject } from '../core/memo.ts'
import type { Study, Wave } from '../study/study.ts'
import { type CountContext, countWave, type QuestionCounts } from './count-wave.ts'
import { referenceOf } from './identify.ts'
import type { FrequencyTable, Results, WaveSummary } from './results.ts'

/**
 * Everything that can be counted in a wave and the waves before it: every question, for all cases, for each stratum
 * and for each answer to each single question. Each is counted on first use.
 *
 * @param waveId the reported wave; later waves are left out
 * @throws RangeError when the study has no such wave
 */
export function analyse(study: Study, waveId: string, memo = noMemo): Results {
  const last = study.waves.findIndex((wave) => wave.id === waveId)
  const wave = study.waves[last]
  if (wave === undefined) throw new RangeError(`no wave ${waveId} in study ${study.id}`)
  const waves = study.waves.slice(0, last + 1)
  const { strata, units, questions, unitNoun, interviewNoun, language } = study
  const shared = { strata, units, questions, unitNoun, interviewNoun, language }
  const context: CountContext = stableObject(memo, `${study.id} counts`, shared)
  const counts = new Map(
    waves.map((each) => [each.id, memo.run(`${study.id}/${each.id}`, countWave, context, each)]),
  )
  const countsOf = (id: string): QuestionCounts | undefined => {
    const reference = referenceOf(id)
    return reference && counts.get(reference.wave)?.count(reference)
  }
  return {
    study: { id: study.id, title: study.title, publisher: study.publisher },
    language,
    unitNoun,
    interviewNoun,
    ...defined({ smallBase: study.smallBase }),
    strata,
    topics: study.topics,
    questions,
    wave: summarise(wave),
    waves: waves.map(summarise),
    byId: { get: (id) => countsOf(id)?.results.get(id) },
    tables: { get: (id) => tableUnder(id, countsOf(id)) },
    quotes: wave.quotes,
    ...defined({ unread: study.unread }),
  }
}

/** The table with this id; the id of a result has none. */
function tableUnder(id: string, counts: QuestionCounts | undefined): FrequencyTable | undefined {
  return counts?.table?.id === id ? counts.table : undefined
}

function summarise(wave: Wave): WaveSummary {
  const { id, label, title, subtitle, fieldwork, published, version, questions, assumptions } = wave
  return {
    id,
    label,
    title,
    fieldwork,
    published,
    version,
    questions,
    assumptions,
    ...defined({ subtitle }),
  }
}
