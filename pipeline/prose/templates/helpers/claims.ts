import { comparisonFault } from '../../../analysis/change.ts'
import {
  COMPARISON_KINDS,
  type Comparand,
  type Comparison,
  comparandFrom,
  figureIn,
} from '../../../analysis/claims/compare.ts'
import { decide } from '../../../analysis/claims/decide.ts'
import { judgeComparison, judgeShare, SHARE_KINDS, type ShareKind } from '../../../analysis/claims/judge.ts'
import { CHANGE_KINDS, type ChangeKind, judgeChange } from '../../../analysis/claims/judge-change.ts'
import { judgeExtreme, judgeTop } from '../../../analysis/claims/judge-ranks.ts'
import type { Judgement } from '../../../analysis/claims/judgement.ts'
import { unfitClaim } from '../../../analysis/claims/unfit.ts'
import { decimalsIn } from '../../../analysis/number-figures.ts'
import type { FrequencyTable, Result, Share } from '../../../analysis/results.ts'
import { didYouMean } from '../../../core/problem.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  isKnown,
  resultArgument,
  resultName,
  shareArgument,
  tableArgument,
  tableOfShare,
  textArgument,
} from '../call.ts'
import { ANYTHING, COMPARAND, QUESTION, REASON, RESULT, SHARE, whole } from '../kinds.ts'
import type { StudyNames } from '../known-names.ts'
import { combine, negate, type Verdict } from '../verdict.ts'
import { CHANGE_OPTIONS, checkSince, judgedChange } from './changes.ts'
import { claimText, comparandOf, conditionsOf, namedAnswers } from './claim-arguments.ts'

/** Conditions: each can be asked, in `{{#if (…)}}`, and asserted, in `{{#claim (…)}}`. */
export const claims: Readonly<Record<string, Helper>> = {
  ...each(SHARE_KINDS, shareClaim),
  ...each(COMPARISON_KINDS, comparisonClaim),
  ...each(['highest', 'lowest'], extremeClaim),
  ...each(CHANGE_KINDS, changeClaim),
  top: {
    gives: 'condition',
    takesSubgroup: true,
    takes: [{ kind: QUESTION }, { kind: ANYTHING, isOptional: true, repeats: true }],
    check(call, study) {
      const named = namedAnswers(call)
      if (typeof named !== 'number')
        checkRanked(call, study, { question: textArgument(call, 0), answers: named })
    },
    run(call) {
      const table = nonEmpty(call, tableArgument(call))
      const named = namedAnswers(call)
      const top = typeof named === 'number' ? named : named.map((answer) => answerOf(call, table, answer))
      return verdict(call, judgeTop(table, top, call.results))
    },
  },
  known: {
    gives: 'condition',
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    run: (call) =>
      verdict(call, { holds: isKnown(call), meaning: 'asked in the wave', figures: [], truths: [] }),
  },
  ...each(['and', 'or'], (word) => ({
    gives: 'condition',
    takes: [{ kind: ANYTHING, isOptional: true, repeats: true }],
    check: (call) => conditionsOf(call, 2),
    run: (call) => combine(word, conditionsOf(call, 2), claimText(call)),
  })),
  not: {
    gives: 'condition',
    takes: [{ kind: ANYTHING, isOptional: true }],
    check: theCondition,
    run: (call) => negate(theCondition(call), claimText(call)),
  },
  figure: {
    gives: 'figure',
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    run: (call) => ({ kind: 'figure', claim: claimText(call), result: nonEmpty(call, resultArgument(call)) }),
  },
}

function each<Word extends string>(
  words: readonly Word[],
  make: (word: Word) => Helper,
): Record<string, Helper> {
  return Object.fromEntries(words.map((word) => [word, make(word)]))
}

function shareClaim(kind: ShareKind): Helper {
  return {
    gives: 'condition',
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    run(call) {
      const share = nonEmptyShare(call)
      return verdict(call, judgeShare(kind, share, rivalsOf(call, share), call.results.differences))
    },
  }
}

function comparisonClaim(comparison: Comparison): Helper {
  return {
    gives: 'condition',
    takes: [{ kind: RESULT }, { kind: COMPARAND, isOptional: true }],
    takesSubgroup: true,
    options: { count: whole(), of: whole(), despite: REASON },
    check: comparandOf,
    run(call) {
      const comparand = foundComparand(call)
      const isCount = comparand.kind === 'count' && comparand.of === undefined
      // Of no cases none gave the answer, so a count is still known.
      const result = isCount ? resultArgument(call) : nonEmpty(call, resultArgument(call))
      checkComparand(call, result, comparand)
      refuseUnfit(call, comparison, { wave: result.wave, comparand })
      return verdict(call, judgeComparison(result, comparison, comparand, call.results.differences))
    },
  }
}

function extremeClaim(kind: 'highest' | 'lowest'): Helper {
  return {
    gives: 'condition',
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    check(call, study) {
      const { question, item } = resultName(call)
      checkRanked(call, study, { question, answers: [item] })
    },
    run(call) {
      const share = nonEmptyShare(call)
      const table = tableOfShare(call, share)
      answerOf(call, table, share.item)
      return verdict(call, judgeExtreme(kind, share, table, call.results.differences))
    },
  }
}

function changeClaim(kind: ChangeKind): Helper {
  return {
    gives: 'condition',
    takesSubgroup: true,
    takes: [{ kind: RESULT }],
    options: CHANGE_OPTIONS,
    check: checkSince,
    run(call) {
      const change = judgedChange(call)
      refuseUnfit(call, kind, { wave: change.later.wave })
      return verdict(call, judgeChange(kind, change, call.results))
    },
  }
}

/** Fails for a claim that a study of this design cannot back. */
function refuseUnfit(
  call: Call,
  kind: Comparison | ChangeKind,
  about: { readonly wave: string; readonly comparand?: Comparand },
): void {
  const fault = unfitClaim(kind, { differences: call.results.differences, ...about })
  if (fault !== undefined) fail(call, 'unfit-claim', fault.message, fault.hint)
}

function verdict(call: Call, judgement: Judgement): Verdict {
  return { kind: 'verdict', claim: claimText(call), ...decide(judgement, call.tests) }
}

/** Fails for what is not among the answers to a question with categories. */
function checkRanked(
  call: Arguments,
  { questions }: StudyNames,
  named: { readonly question: string; readonly answers: readonly string[] },
): void {
  const question = questions?.find(({ id }) => id === named.question)
  if (question === undefined || question.type === 'number') return
  const known = question.answers.filter(({ missing }) => !missing).map(({ id }) => id)
  const stranger = named.answers.find((answer) => !known.includes(answer))
  if (stranger !== undefined) refuseUnranked(call, stranger, known)
}

function refuseUnranked(call: Arguments, answer: string, known: readonly string[]): never {
  const hint = didYouMean(answer, known) ?? `known are ${known.map((id) => `\`${id}\``).join(', ')}`
  const message = `\`${answer}\` is not among the answers that \`${call.helper}\` ranks`
  return fail(call, 'unknown-result', message, hint)
}

function theCondition(call: Arguments): Verdict {
  const [condition] = conditionsOf(call, 1)
  return condition ?? fail(call, 'helper-argument', `\`${call.helper}\` needs a condition in brackets`)
}

function nonEmptyShare(call: Call): Share {
  return nonEmpty(call, shareArgument(call))
}

function nonEmpty<Counted extends Result | FrequencyTable>(call: Call, counted: Counted): Counted {
  if (counted.base > 0) return counted
  return fail(call, 'empty-base', `\`${counted.id}\` has no cases to speak of`)
}

/** Fails for a number beside a share, and for two waves that cannot be compared. */
function checkComparand(call: Call, result: Result, comparand: Comparand): void {
  const other = figureIn(comparand)
  if (other === undefined) return
  checkNumbers(call, result, other)
  checkOverTime(call, result, other)
}

function checkNumbers(call: Call, result: Result, other: Result): void {
  if (result.kind === other.kind) return
  const [number, share] = result.kind === 'share' ? [other.id, result.id] : [result.id, other.id]
  const message = `\`${number}\` is a number, which cannot be compared with the share \`${share}\``
  fail(
    call,
    'helper-argument',
    message,
    'compare a number with a number, such as `5` or `(figure "a.mean" wave="…")`',
  )
}

/** Fails for one result in two waves whose bases cannot be compared, unless the call gives a reason. */
function checkOverTime(call: Call, result: Result, other: Result): void {
  const isOverTime =
    result.question === other.question && result.item === other.item && result.wave !== other.wave
  if (!isOverTime || call.hash.despite !== undefined) return
  const fault = comparisonFault(call.results, result, other)
  if (fault?.rule === 'incomparable-bases') fail(call, fault.rule, fault.message, fault.hint)
}

/** Of a number that has no decimals of its own. */
const MOST_DECIMALS = 2

/** What the call compares with; a result by name is of the same wave and subgroup as the first. */
function foundComparand(call: Call): Comparand {
  const written = comparandOf(call)
  if (written.kind === 'figure') return comparandFrom(written.result)
  if (written.kind === 'value') {
    const decimals = decimalsIn(resultName(call), call.results.questions) ?? MOST_DECIMALS
    return { ...written, decimals }
  }
  if (written.kind !== 'result') return written
  return comparandFrom(nonEmpty(call, resultArgument({ ...call, args: call.args.slice(1) })))
}

/** The other answers of a question that takes several; those that a net unites are not its rivals. */
function rivalsOf(call: Call, share: Share): readonly Share[] {
  const question = call.results.questions.find(({ id }) => id === share.question)
  if (question?.type !== 'multiple') return []
  const own = question.nets.find(({ id }) => id === share.item)?.answers ?? [share.item]
  return tableOfShare(call, share)
    .rows.map(({ result }) => result)
    .filter(({ item }) => !own.includes(item))
}

/** An answer among those of a table; a net or an answer declared missing is not one. */
function answerOf(call: Call, table: FrequencyTable, answer: string): Share {
  const found = table.rows.find(({ result }) => result.item === answer)?.result
  if (found !== undefined) return found
  const known = table.rows.map(({ result }) => result.item)
  return refuseUnranked(call, answer, known)
}
