import type { Result } from '../../../analysis/results.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import { figure } from '../../../language/phrase.ts'
import { type Arguments, type Call, fail, type Helper, resultArgument, textArgument } from '../call.ts'
import { isMeasure, oneOf, RESULT, text } from '../kinds.ts'
import { CHANGE_OPTIONS, changeOf, checkSince } from './changes.ts'

/** What a verb can go with. */
const SUBJECTS = ['count', 'quantifier', 'fraction', 'share', 'change'] as const

/** The verb in the number of its subject: of `counted`, or of what `by` names, or of the value of a summary. */
export const agree: Helper = {
  takes: [
    { kind: RESULT },
    { kind: text('the verb in the singular') },
    { kind: text('the verb in the plural') },
  ],
  takesSubgroup: true,
  options: { by: oneOf(...SUBJECTS), ...CHANGE_OPTIONS },
  check(call, study) {
    const subject = subjectOf(call)
    if (subject !== 'count' && isMeasure(textArgument(call, 0), study))
      fail(call, 'helper-argument', `a number has no ${subject} for a verb to go with`)
    if (subject === 'change') checkSince(call)
    const idle = Object.keys(CHANGE_OPTIONS).find((name) => call.hash[name] !== undefined)
    if (subject !== 'change' && idle !== undefined)
      fail(call, 'helper-argument', `\`${idle}\` goes with \`by="change"\``)
  },
  run(call) {
    const result = resultArgument(call)
    const singular = textArgument(call, 1)
    const plural = textArgument(call, 2)
    const text = isPlural(call, result) ? plural : singular
    return { kind: 'text', phrase: figure(text, [result.id], () => call.results.language.rules.agreement) }
  },
}

function subjectOf(call: Arguments): (typeof SUBJECTS)[number] {
  return SUBJECTS.find((subject) => subject === call.hash.by) ?? 'count'
}

function isPlural(call: Call, result: Result): boolean {
  if (result.kind === 'number') return result.value !== 1
  const { count, base, texts } = result
  switch (subjectOf(call)) {
    case 'count':
      // "Geen enkele gemeente geeft": none takes the singular.
      return count > 1
    case 'quantifier':
      return base > 0 && texts.quantifiedIsPlural
    case 'fraction':
      return base > 0 && texts.fractionIsPlural
    case 'share':
      return isSmallBase(base, call.results) ? count > 1 : call.results.language.words.percentIsPlural
    case 'change':
      return call.results.language.change(changeOf(call, true)).countIsPlural
  }
}
