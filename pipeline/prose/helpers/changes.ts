import { type Change, changeBetween, comparisonFault, gapsBetween } from '../../analysis/change.ts'
import {
  type Call,
  fail,
  type Helper,
  isKnown,
  shareArgument,
  shareInWave,
  textOption,
  waveById,
  wordOption,
} from '../call.ts'

/** Named arguments of a helper that looks back: at which wave, and why although the bases differ in kind. */
export const CHANGE_OPTIONS = ['since', 'despite'] as const

/** Helpers that word or test the change of a figure since an earlier wave, and other conditions. */
export const changes: Readonly<Record<string, Helper>> = {
  change: {
    takesSubgroup: true,
    options: [...CHANGE_OPTIONS, 'as'],
    run(call) {
      const form = wordOption(call, 'as', ['phrase', 'count', 'noun', 'heading']) ?? 'phrase'
      const change = changeOf(call, form === 'count')
      const texts = call.results.language.change(change)
      const text = texts[form]
      const rule = form === 'count' ? undefined : texts.rules[form]
      call.use(change.later, text, rule)
      call.use(change.earlier, text, rule)
      return { kind: 'text', text }
    },
  },
  rises: condition((call) => changeOf(call).direction === 'rise'),
  falls: condition((call) => changeOf(call).direction === 'fall'),
  'more-than': {
    takesSubgroup: true,
    run(call) {
      const { count, base } = shareArgument(call)
      const percent = call.args[1]
      if (typeof percent !== 'number') return fail(call, 'helper-argument', '`more-than` needs a percentage')
      return 100 * count > percent * base
    },
  },
  known: { takesSubgroup: true, run: isKnown },
}

function condition(test: (call: Call) => boolean): Helper {
  return { takesSubgroup: true, options: CHANGE_OPTIONS, run: test }
}

/** The change that a call speaks of; a problem when the two waves cannot be compared and the call gives no reason. */
export function changeOf(call: Call, isOfCounts = false): Change {
  const since = textOption(call, 'since')
  if (since === undefined)
    return fail(call, 'helper-argument', `\`${call.helper}\` needs \`since\`, the id of a wave`)
  const [later, earlier] = [shareArgument(call), shareInWave(call, since)]
  const despite = textOption(call, 'despite')
  if (despite !== undefined && !/\p{L}/u.test(despite))
    return fail(call, 'helper-argument', '`despite` needs a reason in words')
  const fault = comparisonFault(call.results, later, earlier, isOfCounts)
  if (fault !== undefined && !(fault.canBeExcused && despite !== undefined))
    return fail(call, fault.rule, fault.message, fault.hint)
  return changeBetween(later, earlier, waveById(call, since), gapsBetween(call.results, later, earlier))
}
