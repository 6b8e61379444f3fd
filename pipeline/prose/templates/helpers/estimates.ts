import type { Estimate } from '../../../analysis/estimates/estimate.ts'
import { amountText } from '../../../analysis/number-differences.ts'
import { decimalsIn, numberTexts } from '../../../analysis/number-figures.ts'
import type { NumberSummary, Result } from '../../../analysis/results.ts'
import { intervalTexts, levelText, marginOf } from '../../../analysis/shown-interval.ts'
import type { Language } from '../../../language/language.ts'
import { figure } from '../../../language/phrase.ts'
import type { NumberForms } from '../../compose/tokens.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  numberOption,
  resultArgument,
  textArgument,
} from '../call.ts'
import { DECIMALS, FLAG, isMeasure, RESULT } from '../kinds.ts'
import type { StudyNames } from '../known-names.ts'

/** Helpers that say how sure a sample is of a figure. */
export const estimates: Readonly<Record<string, Helper>> = {
  interval: {
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    options: { decimals: DECIMALS },
    check: checkDecimals,
    run(call) {
      const result = resultArgument(call)
      const interval = intervalOf(call, result)
      const decimals = result.kind === 'share' ? undefined : decimalsOf(call, result)
      const { text, ...forms } = intervalTexts(result, interval, call.results.language, decimals)
      return { kind: 'text', phrase: explained(call, result, text, 'interval'), forms }
    },
  },
  margin: {
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    options: { decimals: DECIMALS, sign: FLAG },
    check: checkDecimals,
    run(call) {
      const result = resultArgument(call)
      const sizeIn = sizesOf(call, result, intervalOf(call, result))
      const { language } = call.results
      const size = sizeIn(language)
      const words = sizeIn(language.inWords)
      const { plusOrMinus } = language.estimates
      const isBare = call.hash.sign === false
      const text = isBare ? size : `±${size}`
      const forms: NumberForms = isBare ? { words } : { prose: plusOrMinus(size), words: plusOrMinus(words) }
      return { kind: 'text', phrase: explained(call, result, text, 'margin'), forms }
    },
  },
}

/** Fails for decimals of a share, which are whole percentages. */
export function checkDecimals(call: Arguments, study: StudyNames): void {
  if (call.hash.decimals === undefined || study.questions === undefined) return
  if (isMeasure(textArgument(call, 0), study)) return
  fail(call, 'helper-argument', '`decimals` is for numbers, and a percentage is whole', 'leave it out')
}

type Interval = NonNullable<Estimate['interval']>

/** The interval of a figure; a problem where there is none. */
function intervalOf(call: Call, { id, base, estimate }: Result): Interval {
  if (base === 0) return fail(call, 'empty-base', `\`${id}\` has no cases, so no interval`)
  if (estimate?.interval !== undefined) return estimate.interval
  const isExact = estimate === undefined || estimate.isExact
  const why = isExact
    ? 'everyone was asked, so it is what it is'
    : 'the answers of the sample do not tell how far it may be off'
  return fail(call, 'no-interval', `\`${id}\` has no interval: ${why}`, 'leave it out')
}

function explained(call: Call, { id }: Result, text: string, form: 'interval' | 'margin') {
  const { language } = call.results
  const level = levelText(call.results)
  return figure(text, [id], () => language.estimates.rules[form](level), 'interval')
}

/** How many decimals a call shows of a number: those that it asks for, or the usual ones. */
export function decimalsOf(call: Call, result: NumberSummary): number | undefined {
  return numberOption(call, 'decimals') ?? decimalsIn(result, call.results.questions)
}

/** Half the width of an interval, in a language: "3 percentage points", "0.2 points". */
function sizesOf(call: Call, result: Result, interval: Interval): (language: Language) => string {
  if (result.kind === 'share') {
    const points = marginOf(interval, 0.01)
    return (language) => language.percentagePoints(points)
  }
  const decimals = decimalsOf(call, result) ?? MOST_DECIMALS
  const step = 10 ** -decimals
  const amount = marginOf(interval, step) * step
  return (language) =>
    amountText(numberTexts(amount, language, decimals).digits, result, { ...call.results, language })
}

const MOST_DECIMALS = 2
