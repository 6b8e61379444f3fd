import { type ChangeDegree, degreeOf } from './change-degree.ts'
import type { ChangeFigures, ChangeGap, ChangeTexts } from './change-figures.ts'
import { changeRule, type RuleWording } from './rules.ts'
import { changeWording } from './wordings.ts'

/** What a language provides to word a change. */
export interface ChangeWording {
  readonly rules: RuleWording
  /** "een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)" */
  moved(isRise: boolean, size: string, before: string): string
  /** "6 procentpunt", "minder dan 1 procentpunt" */
  size(points: number): string
  /** "gelijk aan januari 2015 (51%)" */
  same(isExact: boolean, before: string): string
  /** "niet aantoonbaar anders dan in januari 2015 (51%)" */
  undecided(before: string): string
  /** "een lichte stijging" */
  movement(isRise: boolean, degree: 'slight' | 'plain' | 'sharp'): string
  /** "een gelijk gebleven aandeel" */
  unmoved(isExact: boolean): string
  /** Of a number: "vrijwel geen verandering" */
  noChange(isExact: boolean): string
  /** "geen aantoonbare verandering" */
  readonly notShown: string
  /** "twee gemeenten meer dan in januari 2015" */
  counted(figures: ChangeFigures): string
  /** " (20 van de 40, toen 18 van de 35)" */
  ofBases(later: string, earlier: string): string
  /** "meer", "vrijwel evenveel" */
  amount(direction: ChangeFigures['direction'], isExact: boolean): string
  /** "naar verhouding meer" */
  relatively(amount: string): string
  capitalise(text: string): string
  /** "in oktober 2015 is dit niet gevraagd" */
  gap(labels: readonly string[], reason: ChangeGap['reason']): string
}

/** Every wording of a change between waves. */
export function changeTexts(wording: ChangeWording, figures: ChangeFigures): ChangeTexts {
  const { count, earlier, later, gaps } = figures
  const unasked = gapsOf(wording, gaps)
  const bases = later.base === earlier.base ? '' : wording.ofBases(later.texts.words, earlier.texts.words)
  return {
    phrase: `${phraseOf(wording, figures)}${unasked}`,
    count: `${wording.counted(figures)}${bases}${unasked}`,
    countIsPlural: Math.abs(count) !== 1,
    noun: nounOf(wording, figures),
    heading: wording.capitalise(heading(wording, figures)),
    rules: rulesOf(degreeOf(figures)),
    rule: () => changeRule(wording.rules, figures),
  }
}

function phraseOf(wording: ChangeWording, figures: ChangeFigures): string {
  const { direction, isExact, points = 0, earlier, since } = figures
  const before = `${since.label} (${earlier.texts.percent})`
  if (direction === 'undecided') return wording.undecided(before)
  if (direction === 'same') return wording.same(isExact, before)
  return wording.moved(direction === 'rise', wording.size(points), before)
}

function nounOf(wording: ChangeWording, figures: ChangeFigures): string {
  const degree = degreeOf(figures)
  if (degree === 'undecided') return wording.notShown
  if (degree === 'equal' || degree === 'nearly') return wording.unmoved(figures.isExact)
  return wording.movement(figures.direction === 'rise', degree)
}

/** Speaks of the share when the counts moved the other way: a larger part of a smaller base. */
function heading(wording: ChangeWording, { direction, isExact, count, earlier, later }: ChangeFigures) {
  const amount = wording.amount(direction, isExact)
  if (direction === 'undecided') return amount
  const sign = { rise: 1, same: 0, fall: -1 }[direction]
  const isTrueOfCounts = Math.sign(count) === sign || later.base === earlier.base
  return isTrueOfCounts ? amount : wording.relatively(amount)
}

/** "; in oktober 2015 is dit niet gevraagd", or nothing. */
export function gapsOf(wording: Pick<ChangeWording, 'gap'>, gaps: readonly ChangeGap[]): string {
  return (['not-asked', 'no-cases'] as const)
    .map((reason) => ({ reason, labels: gaps.filter((gap) => gap.reason === reason) }))
    .filter(({ labels }) => labels.length > 0)
    .map(
      ({ reason, labels }) =>
        `; ${wording.gap(
          labels.map(({ label }) => label),
          reason,
        )}`,
    )
    .join('')
}

/** Only the noun says how much a share moved; every form says when it did not move. */
function rulesOf(degree: ChangeDegree): ChangeTexts['rules'] {
  const noun = changeWording(degree)
  const hasMoved = degree !== 'equal' && degree !== 'nearly' && degree !== 'undecided'
  const other = hasMoved ? changeWording('moved') : noun
  return { phrase: other, noun, heading: other }
}
