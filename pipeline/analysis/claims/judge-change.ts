import { shownDifference } from '../../core/rounding.ts'
import { type Change, type NumberChange, wordingFault } from '../change.ts'
import type { Results } from '../results.ts'
import { evidenceFor } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import { figureText, sizeText } from './truths.ts'

/** Which way a figure moved. */
export const CHANGE_KINDS = ['rises', 'falls', 'unchanged', 'not-shown-to-change'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

const WORDS: Readonly<Record<ChangeKind, string>> = {
  rises: 'higher than',
  falls: 'lower than',
  unchanged: 'the same as',
  'not-shown-to-change': 'not shown to be higher or lower than',
}

const MOVED: Readonly<Record<ChangeKind, Change['moved'] | undefined>> = {
  rises: 'rise',
  falls: 'fall',
  unchanged: 'same',
  'not-shown-to-change': undefined,
}

/** Judges which way a figure moved since an earlier wave, both exactly and as shown. */
export function judgeChange(
  kind: ChangeKind,
  change: Change | NumberChange,
  results: Pick<Results, 'language' | 'smallBase' | 'differences'>,
): Judgement {
  const { later, earlier, since } = change
  const isOfNone = kind === 'not-shown-to-change'
  return {
    holds: isOfNone || (change.moved === MOVED[kind] && shownMove(change) === MOVED[kind]),
    meaning: `${WORDS[kind]} in ${since.label}`,
    figures: [later, earlier],
    truths: [changeTruth(change, results)],
    ...evidenceFor([{ of: later, against: earlier }], results.differences, {
      isOfNone,
      otherwise: () => [notShownTruth(change, results)],
    }),
  }
}

/** Which way the percentages go that readers see. Of numbers, whose digits decide it, nothing else is seen. */
function shownMove(change: Change | NumberChange): Change['moved'] {
  if (!isOfShares(change)) return change.moved
  const shown = shownDifference(change.later, change.earlier) ?? 0
  return shown === 0 ? 'same' : shown > 0 ? 'rise' : 'fall'
}

function changeTruth(
  change: Change | NumberChange,
  results: Pick<Results, 'language' | 'smallBase'>,
): string {
  if (!isOfShares(change)) return `that ${[change.later, change.earlier].map(figureText).join('; ')}`
  const form = wordingFault(change, 'phrase', results) === undefined ? 'phrase' : 'count'
  return `"${results.language.change(change)[form]}" (${sizeText(change.later)})`
}

/** What can be said of a change that is not shown, and the claim that says so. */
function notShownTruth(change: Change | NumberChange, { language }: Pick<Results, 'language'>): string {
  const claim = '`not-shown-to-change`'
  if (!isOfShares(change)) return claim
  return `"${language.change({ ...change, direction: 'undecided' }).phrase}", claimed with ${claim}`
}

function isOfShares(change: Change | NumberChange): change is Change {
  return change.later.kind === 'share'
}
