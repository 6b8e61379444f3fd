import {
  type Change,
  changeBetween,
  comparisonFault,
  gapsBetween,
  smallBaseFault,
  type WordingFault,
  wordingFault,
} from '../../../analysis/change.ts'
import { figure, worded } from '../../../language/phrase.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  HelperFault,
  shareArgument,
  shareInWave,
  sinceOption,
} from '../call.ts'
import { oneOf, REASON, SHARE, WAVE } from '../kinds.ts'

/** Named arguments of a helper that looks back: at which wave, and why although the bases differ in kind. */
export const CHANGE_OPTIONS = { since: WAVE, despite: REASON }

const FORMS = ['phrase', 'count', 'noun', 'heading'] as const

/** Fails when a call does not say since when. */
export function checkSince(call: Arguments): void {
  if (call.hash.since === undefined)
    fail(call, 'helper-argument', `\`${call.helper}\` needs \`since\`, the id of a wave`)
}

/** Helpers that word the change of a figure since an earlier wave. */
export const changes: Readonly<Record<string, Helper>> = {
  change: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    options: { ...CHANGE_OPTIONS, as: oneOf(...FORMS) },
    check: checkSince,
    run(call) {
      const form = FORMS.find((each) => each === call.hash.as) ?? 'phrase'
      const change = changeOf(call, form === 'count')
      const fault = wordingFault(change, form, call.results)
      if (fault !== undefined) refuse(call, fault)
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

/** The change that a condition judges; also a problem on a small base, where counts alone may tell it. */
export function judgedChange(call: Call): Change {
  const change = changeOf(call)
  const fault = smallBaseFault(change, call.results)
  return fault === undefined ? change : refuse(call, fault)
}

function refuse({ place }: Call, fault: WordingFault): never {
  throw new HelperFault(place, fault.rule, fault.message, fault)
}

/** The change that a call speaks of; a problem when the two waves cannot be compared and the call gives no reason. */
export function changeOf(call: Call, isOfCounts = false): Change {
  const wave = sinceOption(call)
  const [later, earlier] = [shareArgument(call), shareInWave(call, wave.id)]
  const position = (id: string) => call.results.waves.findIndex((wave) => wave.id === id)
  if (position(wave.id) >= position(later.wave))
    return fail(call, 'helper-argument', `\`since\` is \`${wave.id}\`, which is not before \`${later.wave}\``)
  const fault = comparisonFault(call.results, later, earlier, isOfCounts)
  if (fault !== undefined && !(fault.canBeExcused && call.hash.despite !== undefined))
    return fail(call, fault.rule, fault.message, fault.hint)
  return changeBetween(later, earlier, wave, gapsBetween(call.results, later, earlier))
}
