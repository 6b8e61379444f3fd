import type { Comparand } from '../../../analysis/claims/compare.ts'
import { isNumberFigure } from '../../../analysis/number-figures.ts'
import { type Arguments, fail, numberOption, type ResultFigure, resultName, valueText } from '../call.ts'
import { isOfKind, isVerdict, type Verdict } from '../verdict.ts'

/** How a template writes a call: `more-than "vision.any" 50 wave="2015-01"`. */
export function claimText({ helper, args, hash }: Arguments): string {
  // Handlebars hands named arguments on last first.
  const options = Object.entries(hash)
    .toReversed()
    .map(([name, value]) => `${name}=${valueText(value)}`)
  return [helper, ...args.map(valueText), ...options].join(' ')
}

/** What a comparison compares with, as the call writes it; a result is not looked up. */
export type WrittenComparand =
  | Exclude<Comparand, { kind: 'share' | 'number' | 'value' }>
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'result'; readonly question: string; readonly item: string }
  | ResultFigure

/** The second argument, a percentage, a number, a result or a figure, or the options `count` and `of`. */
export function comparandOf(call: Arguments): WrittenComparand {
  const value = call.args[1]
  const count = countOption(call)
  const { item } = resultName(call)
  if (count !== undefined && isNumberFigure(item)) return failCount(call, count)
  if (value === undefined) return count ?? failComparand(call)
  if (count !== undefined) {
    return fail(
      call,
      'helper-argument',
      `\`${call.helper}\` compares with ${valueText(value)} or with a count, not both`,
    )
  }
  if (typeof value === 'number')
    return isNumberFigure(item)
      ? { kind: 'value', value }
      : { kind: 'percent', percent: percentageOf(call, value) }
  if (typeof value === 'string') return { kind: 'result', ...resultName(call, 1) }
  return isFigure(value) ? value : failComparand(call)
}

function failCount({ args, ...call }: Arguments, { count }: { readonly count: number }): never {
  const [name] = args.map(valueText)
  const message = `${name?.replaceAll('"', '`')} is a number, and not a share, of which cases can be counted`
  const hint = `compare it with a number, \`(${call.helper} ${name} ${count})\`, or write \`count=\` beside an answer`
  return fail({ args, ...call }, 'helper-argument', message, hint)
}

function failComparand(call: Arguments): never {
  const { helper } = call
  const message = `\`${helper}\` needs something to compare with`
  return fail(
    call,
    'helper-argument',
    message,
    `write a percentage (\`${helper} "a.b" 50\`), a result (\`"c.d"\`), \`(figure "a.b" wave="…")\` or \`count=3\``,
  )
}

function percentageOf(call: Arguments, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 100) return value
  const message = `\`${call.helper}\` compares with ${value}, which is not a whole percentage from 0 to 100`
  return fail(
    call,
    'helper-argument',
    message,
    Number.isInteger(value) ? 'for a number of cases write `count=`' : undefined,
  )
}

function countOption(call: Arguments): Extract<Comparand, { kind: 'count' }> | undefined {
  const count = numberOption(call, 'count')
  const of = numberOption(call, 'of')
  if (count === undefined) {
    return of === undefined
      ? undefined
      : fail(call, 'helper-argument', '`of` goes with `count`, as in `count=11 of=12`')
  }
  if (of !== undefined && count > of)
    return fail(call, 'helper-argument', `\`count=${count}\` is more than \`of=${of}\``)
  return { kind: 'count', count, of }
}

/** How many answers, or which, a call names after its question: `top "themes" 3`, `top "themes" "a" "b"`. */
export function namedAnswers(call: Arguments): number | readonly string[] {
  const named = call.args.slice(1)
  const [number] = named
  if (typeof number === 'number') {
    const [, extra] = named
    if (extra !== undefined)
      return fail(call, 'helper-argument', `\`${call.helper}\` has no use for ${valueText(extra)}`)
    if (Number.isInteger(number) && number > 0) return number
    return fail(call, 'helper-argument', `\`${call.helper}\` cannot name the first ${number} answers`)
  }
  const answers = named.filter((value) => typeof value === 'string')
  if (answers.length !== named.length || answers.length === 0) {
    const hint = `write \`${call.helper} "question" "first" "second"\`, or how many: \`${call.helper} "question" 3\``
    return fail(call, 'helper-argument', `\`${call.helper}\` needs answers of the question`, hint)
  }
  const repeated = answers.find((answer, index) => answers.indexOf(answer) !== index)
  if (repeated !== undefined)
    return fail(call, 'helper-argument', `\`${call.helper}\` names \`${repeated}\` twice`)
  return answers
}

/** The conditions between a call's brackets. */
export function conditionsOf(call: Arguments, atLeast: number): readonly Verdict[] {
  const conditions = call.args.filter(isVerdict)
  if (conditions.length === call.args.length && conditions.length >= atLeast) return conditions
  const what = atLeast === 1 ? 'a condition' : 'conditions'
  return fail(
    call,
    'helper-argument',
    `\`${call.helper}\` needs ${what} in brackets, such as \`(rises "a.b" since="…")\``,
  )
}

function isFigure(value: unknown): value is ResultFigure {
  return isOfKind(value, 'figure')
}
