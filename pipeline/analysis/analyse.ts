import { defined } from '../core/defined.ts'
import { type Memo, noMemo, stableObject } from '../core/memo.ts'
import { once } from '../core/memoize.ts'
import type { Study, Wave } from '../study/study.ts'
import { type CountContext, countWave, type QuestionCounts } from './count-wave.ts'
import { differencesIn } from './differences.ts'
import { referenceOf } from './identify.ts'
import type { FrequencyTable, Results, WaveSummary } from './results.ts'
import { sampledWave } from './sampled-wave.ts'
import type { Statistics } from './statistics.ts'

/**
 * Everything that can be counted in a wave and the waves before it: every question, for all cases, for each stratum
 * and for each answer to each single question. Each is counted on first use.
 *
 * @param waveId the reported wave; later waves are left out
 * @param statistics what estimates from a sample: `statisticsFor` its design
 * @throws RangeError when the study has no such wave, and for a sample without statistics
 */
export function analyse(study: Study, waveId: string, memo = noMemo, statistics?: Statistics): Results {
  const last = study.waves.findIndex((wave) => wave.id === waveId)
  const wave = study.waves[last]
  if (wave === undefined) throw new RangeError(`no wave ${waveId} in study ${study.id}`)
  const waves = study.waves.slice(0, last + 1)
  const { strata, units, questions, unitNoun, interviewNoun, language } = study
  const sampled = sampledBy(study, statistics, memo)
  const shared = { strata, units, questions, unitNoun, interviewNoun, language, ...defined({ sampled }) }
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
    design: study.design,
    strata,
    topics: study.topics,
    questions,
    batteries: study.batteries,
    wave: summarise(wave),
    waves: waves.map(summarise),
    ...(sampled && {
      differences: differencesIn(sampled, counts),
      sampledWave: once(() => sampledWave(sampled.design, strata, sampled.statistics, wave)),
    }),
    byId: { get: (id) => countsOf(id)?.results.get(id) },
    tables: { get: (id) => tableUnder(id, countsOf(id)) },
    quotes: wave.quotes,
    ...defined({ unread: study.unread }),
  }
}

function sampledBy(
  { id, design }: Study,
  statistics: Statistics | undefined,
  memo: Memo,
): CountContext['sampled'] {
  if (design.kind === 'frame') return undefined
  if (statistics === undefined) throw new RangeError(`nothing to estimate the sample ${id} with`)
  return stableObject(memo, `${id} sample`, { design, statistics })
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
