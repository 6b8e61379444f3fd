import { defined } from '../core/defined.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { Question, Wave } from '../study/study.ts'
import { rowsOfCases } from './case-rows.ts'
import type { Estimate } from './estimates/estimate.ts'
import { answerItems, classItems, type Item, netItems, substantive } from './items.ts'
import type { CaseRecords } from './records.ts'
import type { Share, Subgroup } from './results.ts'
import { makeShare } from './share.ts'
import { casesWith } from './tally.ts'
import type { WaveSample } from './wave-sample.ts'

/** A question, and the groups that its cases are divided into. */
export interface ItemContext {
  readonly wave: Wave
  readonly question: Question
  readonly groups: readonly { readonly group: Subgroup; readonly cases: CaseRecords }[]
  readonly noun: Noun
  readonly language: Language
  /** Absent in a frame. */
  readonly sample?: WaveSample
}

/** The item of all who answered: no id in a codebook is like it. */
export const ANY_ANSWER = '*'

/**
 * How much of those with each item is in each group: of those who answer yes, the share that lives in the north. Cases
 * in no group are left out. The last item is any answer.
 */
export function sharesOfItems(context: ItemContext): Share[] {
  const { question, language } = context
  const any: Item = { id: ANY_ANSWER, label: language.words.total, isMissing: false, counts: () => true }
  const items = [...answerItems(question), ...classItems(question), ...netItems(question), any]
  return items.filter(({ isMissing }) => !isMissing).flatMap((item) => sharesOf(item, context))
}

function sharesOf(item: Item, context: ItemContext): Share[] {
  const { wave, question, groups, noun, language } = context
  const { interviews, columns } = wave.responses
  const isValid = substantive(question)
  const counted = groups.map(({ group, cases }) => ({
    group,
    own: casesWith(columns[question.id], cases, (value) => isValid(value) && item.counts(value)),
  }))
  const all = Int32Array.from(counted.flatMap(({ own }) => [...own]))
  const rowsOf = (records: CaseRecords) => rowsOfCases(wave, records, question.id)
  return counted.map(({ group: subgroup, own }) =>
    makeShare(
      { wave: wave.id, question: question.id, subgroup, noun, language, isOfItem: true },
      {
        item: item.id,
        label: item.label,
        count: own.length,
        base: all.length,
        fromDeskResearch: all.filter((record) => record >= interviews).length,
        rows: () => ({ base: rowsOf(all), counted: rowsOf(own) }),
        ...defined({ estimate: estimateOf(own, all, context) }),
      },
    ),
  )
}

/** Of a sample, where each case is a respondent. */
function estimateOf(own: CaseRecords, all: CaseRecords, { sample, wave }: ItemContext): Estimate | undefined {
  if (sample === undefined) return undefined
  const values = new Float64Array(wave.responses.interviews)
  const base = new Uint8Array(wave.responses.interviews)
  for (const respondent of all) base[respondent] = 1
  for (const respondent of own) values[respondent] = 1
  return sample.estimate({ measure: 'share', variable: { values, base } })
}
