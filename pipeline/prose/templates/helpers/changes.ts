import {
  type Change,
  changeBetween,
  comparisonFault,
  gapsBetween,
  wordingFault,
} from '../../../analysis/change.ts'
import { figure, worded } from '../../../language/phrase.ts'
import {
  type Call,
  fail,
  type Helper,
  HelperFault,
  shareArgument,
  shareInWave,
  textOption,
  waveById,
  wordOption,
} from '../call.ts'

/** Named arguments of a helper that looks back: at which wave, and why although the bases differ in kind. */
export const CHANGE_OPTIONS = ['since', 'despite'] as const

/** Helpers that word the change of a figure since an earlier wave. */
export const changes: Readonly<Record<string, Helper>> = {
  change: {
    takesSubgroup: true,
    options: [...CHANGE_OPTIONS, 'as'],
    run(call) {
      const form = wordOption(call, 'as', ['phrase', 'count', 'noun', 'heading']) ?? 'phrase'
      const change = changeOf(call, form === 'count')
      const fault = wordingFault(change, form, call.results)
      if (fault !== undefined) throw new HelperFault(call.place, fault.rule, fault.message, fault)
      const texts = call.results.language.change(change)
      const text = texts[form]
      const { later, earlier } = change
      const wording = form === 'count' ? undefined : texts.rules[form]
      const phrase = worded(
        figure(text, [later.id, earlier.id], () => texts.rule()),
        wording,
      )
      if (form !== 'count') return { kind: 'text', phrase }
      const { inDigits, inWords } = call.results.language
      const forms = { digits: inDigits.change(change).count, words: inWords.change(change).count }
      return { kind: 'text', phrase, forms }
    },
  },
}

/** The change that a call speaks of; a problem when the two waves cannot be compared and the call gives no reason. */
export function changeOf(call: Call, isOfCounts = false): Change {
  const since = textOption(call, 'since')
  if (since === undefined)
    return fail(call, 'helper-argument', `\`${call.helper}\` needs \`since\`, the id of a wave`)
  const wave = waveById(call, since)
  const [later, earlier] = [shareArgument(call), shareInWave(call, since)]
  const position = (id: string) => call.results.waves.findIndex((wave) => wave.id === id)
  if (position(since) >= position(later.wave))
    return fail(call, 'helper-argument', `\`since\` is \`${since}\`, which is not before \`${later.wave}\``)
  const despite = textOption(call, 'despite')
  if (despite !== undefined && !/\p{L}/u.test(despite))
    return fail(call, 'helper-argument', '`despite` needs a reason in words')
  const fault = comparisonFault(call.results, later, earlier, isOfCounts)
  if (fault !== undefined && !(fault.canBeExcused && despite !== undefined))
    return fail(call, fault.rule, fault.message, fault.hint)
  return changeBetween(later, earlier, wave, gapsBetween(call.results, later, earlier))
}
