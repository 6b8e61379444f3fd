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
import { numberChangeTexts } from '../../../analysis/number-differences.ts'
import type { Result, WaveSummary } from '../../../analysis/results.ts'
import { figure, worded } from '../../../language/phrase.ts'
import type { TextInsertion } from '../../compose/tokens.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  HelperFault,
  resultArgument,
  resultInWave,
  sinceOption,
  textArgument,
} from '../call.ts'
import { DECIMALS, FLAG, isMeasure, oneOf, REASON, RESULT, WAVE } from '../kinds.ts'
import { checkDecimals, decimalsOf } from './estimates.ts'
import { requireCounts } from './weighted.ts'

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
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    options: { ...CHANGE_OPTIONS, as: oneOf(...FORMS), decimals: DECIMALS, unweighted: FLAG },
    check(call, study) {
      checkSince(call)
      checkDecimals(call, study)
      if (call.hash.as === 'count' && isMeasure(textArgument(call, 0), study))
        fail(call, 'helper-argument', 'a number has no counts that could have changed', 'leave out `as`')
    },
    run(call) {
      const form = FORMS.find((each) => each === call.hash.as) ?? 'phrase'
      const change = comparedAt(call, endsOf(call, form === 'count'))
      if (isOfNumbers(change)) return numberChangeIn(call, change, form === 'count' ? 'phrase' : form)
      if (form === 'count') requireCounts(call, change.later)
      const fault = wordingFault(change, form, call.results)
      if (fault !== undefined) refuse(call, fault)
      return shareChangeIn(call, change, form)
    },
  },
}

function shareChangeIn(call: Call, change: Change, form: (typeof FORMS)[number]): TextInsertion {
  const texts = call.results.language.change(change)
  const { later, earlier } = change
  const wording = form === 'count' ? undefined : texts.rules[form]
  const phrase = worded(
    figure(texts[form], [later.id, earlier.id], () => texts.rule()),
    wording,
  )
  if (form !== 'count') return { kind: 'text', phrase }
  const { inDigits, inWords } = call.results.language
  const forms = { digits: inDigits.change(change).count, words: inWords.change(change).count }
  return { kind: 'text', phrase, forms }
}

function numberChangeIn(
  call: Call,
  change: NumberChange,
  form: Exclude<(typeof FORMS)[number], 'count'>,
): TextInsertion {
  const { later, earlier } = change
  const texts = numberChangeTexts(change, call.results, decimalsOf(call, later))
  return { kind: 'text', phrase: worded(figure(texts[form], [later.id, earlier.id], () => texts.rule())) }
}

/**
 * The change of a share or number that a condition judges; also a problem on a small base, where counts alone may tell of
 * a share.
 */
export function judgedChange(call: Call): Change | NumberChange {
  const change = comparedAt(call, endsOf(call))
  if (isOfNumbers(change)) return change
  const fault = smallBaseFault(change, call.results)
  return fault === undefined ? change : refuse(call, fault)
}

function isOfNumbers(change: Change | NumberChange): change is NumberChange {
  return change.later.kind === 'number'
}

function refuse({ place }: Call, fault: WordingFault): never {
  throw new HelperFault(place, fault.rule, fault.message, fault)
}

/** The change of the share that a call speaks of; a problem as in {@link endsOf}. */
export function changeOf(call: Call, isOfCounts = false): Change {
  const change = comparedAt(call, endsOf(call, isOfCounts))
  if (isOfNumbers(change)) throw new TypeError(`${change.later.id} is no share`)
  return change
}

/** How one figure differs from another: a share from a share, a number from a number. */
export function comparedAt(call: Call, { later, earlier, since }: Ends): Change | NumberChange {
  const between = betweenWaves(call.results, later, earlier, call.tests)
  if (later.kind === 'share' && earlier.kind === 'share')
    return changeBetween(later, earlier, since, ...between)
  if (later.kind === 'number' && earlier.kind === 'number')
    return numberChangeBetween(later, earlier, since, ...between)
  throw new TypeError(`${later.id} and ${earlier.id} are not of a kind`)
}

/** Two figures, the later first, and the wave since which they are compared. */
export interface Ends {
  readonly later: Result
  readonly earlier: Result
  readonly since: WaveSummary
}

/** The figures that a call compares; a problem when the two waves cannot be compared and the call gives no reason. */
export function endsOf(call: Call, isOfCounts = false): Ends {
  const since = sinceOption(call)
  const [later, earlier] = [resultArgument(call), resultInWave(call, since.id)]
  const position = (id: string) => call.results.waves.findIndex((wave) => wave.id === id)
  if (position(since.id) >= position(later.wave))
    return fail(
      call,
      'helper-argument',
      `\`since\` is \`${since.id}\`, which is not before \`${later.wave}\``,
    )
  const fault = comparisonFault(call.results, later, earlier, isOfCounts)
  if (fault !== undefined && !(fault.canBeExcused && call.hash.despite !== undefined))
    return fail(call, fault.rule, fault.message, fault.hint)
  return { later, earlier, since }
}
