import { defined } from '../../core/defined.ts'
import { isShown, type ReportTests } from '../differences.ts'
import type { Judgement } from './judgement.ts'

/** Decides a claim about a sample: what it says of a difference holds when its test shows that difference. */
export function decide(judgement: Judgement, tests: ReportTests | undefined): Judgement {
  const { test, holds, truths } = judgement
  if (test === undefined || tests === undefined) return judgement
  const isDifferent = isShown(test, tests)
  return {
    ...judgement,
    holds: test.isOfNone ? !isDifferent : holds && isDifferent,
    truths: isDifferent ? truths : test.otherwise,
    test: { ...test, tests: tests.size, ...defined({ corrected: tests.corrected(test) }) },
  }
}
