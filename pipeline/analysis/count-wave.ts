import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import type { Language } from '../language/language.ts'
import type { Question, Study, Wave } from '../study/study.ts'
import { identify, type ResultReference } from './identify.ts'
import { kindOf, type WaveCases, waveCases } from './records.ts'
import { countResponse } from './response.ts'
import type { FrequencyTable, Lookup, Result, Subgroup } from './results.ts'
import { subgroupOf } from './subgroups.ts'
import { tabulate } from './tabulate.ts'

/** What is needed to count a wave, besides its answers. */
export interface CountContext
  extends Pick<Study, 'strata' | 'units' | 'questions' | 'unitNoun' | 'interviewNoun'> {
  readonly language: Language
}

/** The figures of one wave. */
export interface WaveCounts {
  /** All figures of the question and subgroup that a reference names; undefined when there are none. */
  count(reference: ResultReference): QuestionCounts | undefined
}

/** The figures of one question among some cases. */
export interface QuestionCounts {
  readonly results: Lookup<Result>
  readonly table?: FrequencyTable
}

/** Counts a question of a wave, among all its cases or a subgroup, on first use. */
export function countWave(context: CountContext, wave: Wave): WaveCounts {
  const cases = waveCases(context, wave)
  const fieldwork = once(() => {
    const results = countResponse(context, wave, cases, context.language)
    return { results: new Map(results.map((result) => [result.id, result])) }
  })
  const asked = new Map(
    context.questions
      .filter(({ id, type }) => type !== 'open' && wave.questions.includes(id))
      .map((question) => [question.id, question]),
  )
  const counted = new Map<string, QuestionCounts>()
  return {
    count({ question: id, subgroup }) {
      if (id === 'response' || id === 'frame') return fieldwork()
      const question = asked.get(id)
      const part = subgroup && subgroupOf(context, wave, subgroup)
      if (question === undefined || (part === undefined) !== (subgroup === undefined)) return undefined
      const name = identify({
        wave: wave.id,
        question: id,
        ...defined({ subgroup: part }),
      })
      const counts = counted.get(name) ?? countQuestion(context, wave, cases, question, part)
      counted.set(name, counts)
      return counts
    },
  }
}

function countQuestion(
  { unitNoun, interviewNoun, language }: CountContext,
  wave: Wave,
  waveCases: WaveCases,
  question: Question,
  subgroup: Subgroup | undefined,
): QuestionCounts {
  const noun = question.unitOfAnalysis === 'unit' ? unitNoun : interviewNoun
  const cases = () => waveCases.of(kindOf(question), subgroup)
  return tabulate({ wave, question, noun, language, cases, ...defined({ subgroup }) })
}
