import {
  betweenWaves,
  type Change,
  changeBetween,
  comparisonFault,
  type NumberChange,
  numberChangeBetween,
  smallBaseFault,
  type WordingFault,
  wordingFault,
} from '../../../analysis/change.ts'
import type { Result, WaveSummary } from '../../../analysis/results.ts'
import { figure, worded } from '../../../language/phrase.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  HelperFault,
  resultArgument,
  resultInWave,
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

/**
 * The change of a share or number that a condition judges; also a problem on a small base, where counts alone may tell of
 * a share.
 */
export function judgedChange(call: Call): Change | NumberChange {
  const { later, earlier, since } = endsOf(call)
  if (later.kind === 'number' && earlier.kind === 'number')
    return numberChangeBetween(
      later,
      earlier,
      since,
      ...betweenWaves(call.results, later, earlier, call.tests),
    )
  const change = changeOf(call)
  const fault = smallBaseFault(change, call.results)
  return fault === undefined ? change : refuse(call, fault)
}

function refuse({ place }: Call, fault: WordingFault): never {
  throw new HelperFault(place, fault.rule, fault.message, fault)
}

/** The change of the share that a call speaks of; a problem as in {@link endsOf}. */
export function changeOf(call: Call, isOfCounts = false): Change {
  const { since } = endsOf(call, isOfCounts)
  const [later, earlier] = [shareArgument(call), shareInWave(call, since.id)]
  return changeBetween(later, earlier, since, ...betweenWaves(call.results, later, earlier, call.tests))
}

interface Ends {
  readonly later: Result
  readonly earlier: Result
  readonly since: WaveSummary
}

/** The figures that a call compares; a problem when the two waves cannot be compared and the call gives no reason. */
function endsOf(call: Call, isOfCounts = false): Ends {
  const since = sinceOption(call)
  const [later, earlier] = [resultArgument(call), resultInWave(call, since.id)]
  const position = (id: string) => call.results.waves.findIndex((wave) => wave.id === id)
  if (position(since.id) >= position(later.wave))
    return fail(call, 'helper-argument', `\`since\` is \`${since.id}\`, which is not before \`${later.wave}\``)
  const fault = comparisonFault(call.results, later, earlier, isOfCounts)
  if (fault !== undefined && !(fault.canBeExcused && call.hash.despite !== undefined))
    return fail(call, fault.rule, fault.message, fault.hint)
  return { later, earlier, since }
}
