import { type ChangeDegree, degreeOf } from './change-degree.ts'
import type { ChangeFigures, ChangeGap, ChangeTexts } from './language.ts'
import { changeRule, type RuleWording } from './rules.ts'
import { changeWording } from './wordings.ts'

/** What a language provides to word a change. */
export interface ChangeWording {
  readonly rules: RuleWording
  /** "een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)"; 0 points means less than one. */
  moved(isRise: boolean, points: number, before: string): string
  /** "gelijk aan januari 2015 (51%)" */
  same(isExact: boolean, before: string): string
  /** "een lichte stijging" */
  movement(isRise: boolean, degree: 'slight' | 'plain' | 'sharp'): string
  /** "een gelijk gebleven aandeel" */
  unmoved(isExact: boolean): string
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
  const { direction, isExact, points, count, earlier, later, since, gaps } = figures
  const degree = degreeOf(figures)
  const before = `${since.label} (${earlier.texts.percent})`
  const isRise = direction === 'rise'
  const hasMoved = degree !== 'equal' && degree !== 'nearly'
  const unasked = gapsOf(wording, gaps)
  const bases = later.base === earlier.base ? '' : wording.ofBases(later.texts.words, earlier.texts.words)
  return {
    phrase: `${hasMoved ? wording.moved(isRise, Math.abs(points ?? 0), before) : wording.same(isExact, before)}${unasked}`,
    count: `${wording.counted(figures)}${bases}${unasked}`,
    countIsPlural: Math.abs(count) !== 1,
    noun: hasMoved ? wording.movement(isRise, degree) : wording.unmoved(isExact),
    heading: wording.capitalise(heading(wording, figures)),
    rules: rulesOf(degree),
    rule: () => changeRule(wording.rules, figures),
  }
}

/** Speaks of the share when the counts moved the other way: a larger part of a smaller base. */
function heading(wording: ChangeWording, { direction, isExact, count, earlier, later }: ChangeFigures) {
  const amount = wording.amount(direction, isExact)
  const sign = { rise: 1, same: 0, fall: -1 }[direction]
  const isTrueOfCounts = Math.sign(count) === sign || later.base === earlier.base
  return isTrueOfCounts ? amount : wording.relatively(amount)
}

function gapsOf(wording: ChangeWording, gaps: readonly ChangeGap[]): string {
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
  const other = degree === 'equal' || degree === 'nearly' ? noun : changeWording('moved')
  return { phrase: other, noun, heading: other }
}
