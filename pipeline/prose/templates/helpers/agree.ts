import type { Result } from '../../../analysis/results.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import { figure } from '../../../language/phrase.ts'
import { type Call, fail, type Helper, resultArgument, textArgument, wordOption } from '../call.ts'
import { CHANGE_OPTIONS, changeOf } from './changes.ts'

/** What a verb can go with. */
const SUBJECTS = ['count', 'quantifier', 'fraction', 'share', 'change'] as const

/** The verb in the number of its subject: of `counted`, or of what `by` names, or of the value of a summary. */
export const agree: Helper = {
  takesSubgroup: true,
  options: ['by', ...CHANGE_OPTIONS],
  run(call) {
    const result = resultArgument(call)
    const singular = textArgument(call, 1, 'the verb in the singular')
    const plural = textArgument(call, 2, 'the verb in the plural')
    const text = isPlural(call, result) ? plural : singular
    return { kind: 'text', phrase: figure(text, [result.id], () => call.results.language.rules.agreement) }
  },
}

function isPlural(call: Call, result: Result): boolean {
  const subject = wordOption(call, 'by', SUBJECTS) ?? 'count'
  if (result.kind === 'number') {
    if (subject !== 'count') fail(call, 'helper-argument', `a number has no ${subject} for a verb to go with`)
    return result.value !== 1
  }
  const { count, base, texts } = result
  switch (subject) {
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
