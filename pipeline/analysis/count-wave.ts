import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { Question, Study, Wave } from '../study/study.ts'
import { identify, type ResultReference } from './identify.ts'
import { type CaseRecords, kindOf, waveCases } from './records.ts'
import { countResponse } from './response.ts'
import type { FrequencyTable, Lookup, Result, Subgroup } from './results.ts'
import { type ItemContext, sharesOfItems } from './shares-of-items.ts'
import { subgroupOf, subgroupsOf } from './subgroups.ts'
import { tabulate } from './tabulate.ts'
import { type Measured, measuredOf } from './variables.ts'
import { type SampleContext, type WaveSample, waveSample } from './wave-sample.ts'

/** What is needed to count a wave, besides its answers. */
export interface CountContext
  extends Pick<Study, 'strata' | 'units' | 'questions' | 'unitNoun' | 'interviewNoun'> {
  readonly language: Language
  /** Absent in a frame. */
  readonly sampled?: Omit<SampleContext, 'strata'>
}

/** The figures of one wave. */
export interface WaveCounts {
  /** Absent in a frame. */
  readonly sample?: WaveSample
  /** What the figure that a reference names is estimated from; undefined when there is none. */
  measured(reference: ResultReference): Measured | undefined
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
  const sample = context.sampled && waveSample({ ...context.sampled, strata: context.strata }, wave)
  const fieldwork = once(() => {
    const drawnBy = defined({ stratifiedBy: context.sampled?.design.stratifiedBy })
    const results = countResponse({ ...context, ...drawnBy }, wave, cases, context.language)
    return { results: new Map(results.map((result) => [result.id, result])) }
  })
  const asked = new Map(
    context.questions
      .filter(({ id, type }) => type !== 'open' && wave.questions.includes(id))
      .map((question) => [question.id, question]),
  )
  const find = ({ question: id, subgroup }: ResultReference): Counted | undefined => {
    const question = asked.get(id)
    const part = subgroup && subgroupOf(context, wave, subgroup)
    if (question === undefined || (part === undefined) !== (subgroup === undefined)) return undefined
    return { question, cases: () => cases.of(kindOf(question), part), ...defined({ subgroup: part }) }
  }
  const known = new Map<string, QuestionCounts>()
  const remember = (name: string, make: () => QuestionCounts): QuestionCounts => {
    const counts = known.get(name) ?? make()
    known.set(name, counts)
    return counts
  }
  const ofItems = ({ question: id, subgroup }: ResultReference): QuestionCounts | undefined => {
    const question = asked.get(id)
    if (question === undefined || subgroup === undefined) return undefined
    const { variable } = subgroup
    const groups = subgroupsOf(context, wave, variable).map((group) => ({
      group,
      cases: cases.of(kindOf(question), group),
    }))
    return remember(`${id} by ${variable}`, () => countOfItems(context, wave, { question, groups }, sample))
  }
  return {
    ...defined({ sample }),
    measured(reference) {
      const found = find(reference)
      if (found === undefined || reference.item === undefined) return undefined
      const { columns, interviews: size } = wave.responses
      const { question, cases } = found
      const answers = { question, column: columns[question.id], cases: cases(), size }
      return measuredOf(answers, reference.item)
    },
    count(reference) {
      if (reference.question === 'response' || reference.question === 'frame') return fieldwork()
      if (reference.isOfItem) return ofItems(reference)
      const found = find(reference)
      if (found === undefined) return undefined
      const name = identify({
        wave: wave.id,
        question: found.question.id,
        ...defined({ subgroup: found.subgroup }),
      })
      return remember(name, () => countQuestion(context, wave, found, sample))
    },
  }
}

/** A question among some cases. */
interface Counted {
  readonly question: Question
  readonly subgroup?: Subgroup
  cases(): CaseRecords
}

function countQuestion(
  context: CountContext,
  wave: Wave,
  counted: Counted,
  sample: WaveSample | undefined,
): QuestionCounts {
  const noun = nounOf(counted.question, context)
  return tabulate({ ...counted, wave, noun, language: context.language, ...defined({ sample }) })
}

function countOfItems(
  context: CountContext,
  wave: Wave,
  counted: Pick<ItemContext, 'question' | 'groups'>,
  sample: WaveSample | undefined,
): QuestionCounts {
  const noun = nounOf(counted.question, context)
  const shares = sharesOfItems({
    ...counted,
    wave,
    noun,
    language: context.language,
    ...defined({ sample }),
  })
  return { results: new Map(shares.map((share) => [share.id, share])) }
}

function nounOf({ unitOfAnalysis }: Question, { unitNoun, interviewNoun }: CountContext): Noun {
  return unitOfAnalysis === 'unit' ? unitNoun : interviewNoun
}
