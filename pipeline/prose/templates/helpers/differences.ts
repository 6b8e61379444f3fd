import { type Change, type NumberChange, type WordingFault, wordingFault } from '../../../analysis/change.ts'
import { sizeBetween } from '../../../analysis/number-differences.ts'
import { numberTexts } from '../../../analysis/number-figures.ts'
import type { Result } from '../../../analysis/results.ts'
import type { Language } from '../../../language/language.ts'
import { figure, worded } from '../../../language/phrase.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  HelperFault,
  resultInGroup,
  textOption,
  waveOption,
} from '../call.ts'
import { DECIMALS, GROUP, groupIn, oneOf, RESULT } from '../kinds.ts'
import type { StudyNames } from '../known-names.ts'
import { CHANGE_OPTIONS, comparedAt, endsOf } from './changes.ts'
import { checkDecimals, decimalsOf } from './estimates.ts'

const OPTIONS = { group: GROUP, and: GROUP, ...CHANGE_OPTIONS, as: oneOf('size'), decimals: DECIMALS }

/** How far a figure is above or below that of another group, or of an earlier wave. */
export const differences: Readonly<Record<string, Helper>> = {
  difference: {
    takes: [{ kind: RESULT }],
    takesSubgroup: true,
    options: OPTIONS,
    check,
    run(call) {
      const apart = call.hash.since === undefined ? betweenGroups(call) : comparedAt(call, endsOf(call))
      refuseUnfit(call, apart)
      const { language } = call.results
      const isSize = call.hash.as === 'size'
      if (isSize) requireDifference(call, apart)
      const textIn = (style: Language) => (isSize ? sizeOf(call, apart, style) : apartIn(call, apart, style))
      const { later, earlier } = apart
      const [one = '', other = ''] = [later, earlier].map((result) => shownText(call, result))
      const rule = () => language.estimates.rules.difference(one, other, sizeOf(call, apart, language))
      const phrase = worded(figure(textIn(language), [later.id, earlier.id], rule))
      return { kind: 'text', phrase, forms: { words: textIn(language.inWords) } }
    },
  },
}

/** Fails unless a call has two groups, or an earlier wave. */
function check(call: Arguments, study: StudyNames): void {
  const { since, group, and, despite } = call.hash
  const hint = 'such as `group="a=b" and="a=c"`, or `since="previous"`'
  const groups = [group, and].filter((each) => each !== undefined)
  if (since === undefined && groups.length < 2)
    fail(call, 'helper-argument', '`difference` needs `group` and `and`, or `since`', hint)
  if (since !== undefined && groups.length > 0)
    fail(call, 'helper-argument', '`difference` is between groups or between waves, not both', hint)
  if (since === undefined && despite !== undefined)
    fail(call, 'helper-argument', '`despite` goes with `since`')
  const other = Object.keys(call.hash).find((name) => name !== 'wave' && !(name in OPTIONS))
  if (since === undefined && other !== undefined)
    fail(
      call,
      'helper-argument',
      `\`difference\` takes its groups from \`group\` and \`and\`, and no \`${other}\``,
    )
  checkDecimals(call, study)
}

/** The figures of two groups, of which the first is told against the second. */
function betweenGroups(call: Call): Change | NumberChange {
  const [later, earlier] = (['group', 'and'] as const).map((option) => resultOf(call, option)) as [
    Result,
    Result,
  ]
  return comparedAt(call, { later, earlier, since: waveOption(call) })
}

function resultOf(call: Call, option: 'group' | 'and'): Result {
  const result = resultInGroup(call, groupIn(textOption(call, option) ?? ''))
  return result.base === 0 ? fail(call, 'empty-base', `\`${result.id}\` has no cases to speak of`) : result
}

/** Fails where percentage points say too much of a small base, or where percentages were adjusted. */
function refuseUnfit(call: Call, apart: Change | NumberChange): void {
  const fault = isOfShares(apart) ? wordingFault(apart, 'phrase', call.results) : undefined
  if (fault !== undefined) throw faultAt(call, fault)
}

function faultAt({ place }: Call, { rule, message, expected }: WordingFault): HelperFault {
  return new HelperFault(place, rule, message, { expected, hint: 'show both by themselves, with `words`' })
}

/** A size alone says that there is a difference. */
function requireDifference(call: Call, { later, earlier, direction }: Change | NumberChange): void {
  if (direction === 'rise' || direction === 'fall') return
  const pair = `\`${later.id}\` and \`${earlier.id}\``
  const message =
    direction === 'same' ? `${pair} do not differ` : `the sample does not show that ${pair} differ`
  fail(call, 'no-difference', message, 'leave out `as="size"`: then the words say so')
}

function isOfShares(apart: Change | NumberChange): apart is Change {
  return apart.later.kind === 'share'
}

function apartIn(call: Call, apart: Change | NumberChange, style: Language): string {
  const { estimates } = style
  switch (apart.direction) {
    case 'rise':
    case 'fall':
      return estimates.apart(apart.direction === 'rise', sizeOf(call, apart, style))
    case 'same':
      return estimates.same
    case 'undecided':
      return estimates.notShown
  }
}

function sizeOf(call: Call, apart: Change | NumberChange, language: Language): string {
  if (isOfShares(apart)) return language.percentagePoints(apart.points ?? 0)
  const { later, earlier } = apart
  return sizeBetween(later, earlier, { ...call.results, language }, decimalsOf(call, later))
}

function shownText(call: Call, result: Result): string {
  if (result.kind === 'share') return result.texts.percent
  return numberTexts(result.value, call.results.language, decimalsOf(call, result)).digits
}
