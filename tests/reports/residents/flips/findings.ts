import { changeTexts, moveOf } from './changes.ts'
import { type Dataset, type Made, referencesOf, textsOf } from './charts.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import { holm } from './many-tests.ts'
import { labelOf } from './nouns.ts'
import { choicesOf, questionOf, textOf } from './sources.ts'
import type { Reference } from './survey.ts'
import { listed, plain } from './words.ts'

/** A figure that a chart shows. */
interface Shown {
  readonly reference: Reference
  readonly figure: Figure
}

/** What is told of which of them, for the kinds that are seen. */
export type Seen = Set<string>

/** What a chart finds of its figures that the oracle does not. */
export function falseFinding(
  { name, datasets, finding }: Made,
  conditions: Conditions,
  seen: Seen,
): string[] {
  const [dataset] = datasets
  if (dataset === undefined) return []
  const expected = findingOf(dataset, conditions, seen)
  const told = finding === undefined ? 'nothing' : opened(finding)
  return told === opened(expected) ? [] : [`${name} finds "${told}", not "${expected}"`]
}

/** A sentence with the first letter of its first word small. */
function opened(text: string): string {
  return plain(text).replace(/^[“‘]\p{Lu}/u, (start) => start.toLowerCase())
}

/** By docs/statistics.md, "Claims": what charts say by themselves. */
function findingOf(dataset: Dataset, conditions: Conditions, seen: Seen): string {
  const shown = referencesOf(dataset, conditions).flatMap((reference): Shown[] => {
    const figure = conditions.figure(reference)
    return figure === undefined ? [] : [{ reference, figure }]
  })
  const [first] = shown
  if (first === undefined || dataset.battery !== undefined) return 'nothing'
  if (dataset.waves !== undefined) return overWaves(shown, conditions, seen)
  if (dataset.by !== undefined) return compared(first, shown, conditions, seen)
  return ranked(dataset, shown, conditions, seen)
}

/** How the answer that leads at the end moved, or the only one; a change is tested by itself. */
function overWaves(shown: readonly Shown[], conditions: Conditions, seen: Seen): string {
  const { language, estimates } = conditions
  const last = shown.at(-1)?.reference.wave
  const [leading] = shown
    .filter(({ reference }) => reference.wave === last)
    .toSorted((one, other) => other.figure.value - one.figure.value)
  if (leading === undefined) return 'nothing'
  const own = shown.filter(({ reference }) => reference.item === leading.reference.item)
  const label = `${language.quoted(labelOf(leading.reference, conditions))}: `
  const inWave = ({ reference, figure }: Shown) =>
    `${textsOf(reference, figure, conditions).short} ${language.inWave(
      textOf(estimates.survey.wave(reference.wave).file.label, language.tag),
    )}`
  const [earlier, later] = own
  const isSmall = own.some(({ figure }) => figure.n < estimates.survey.study.smallBase)
  if (earlier === undefined || later === undefined || isSmall)
    return label + listed(own.map(inWave), language)
  const ends = [later.reference, earlier.reference] as const
  const test = conditions.test(...ends)
  const isShown = test?.p !== undefined && test.p <= 1 - estimates.survey.level
  const move = moveOf(ends, { isShown }, conditions)
  seen.add(`change ${move}`)
  return `${label}${inWave(later)}, ${changeTexts({ hash: {} }, ends, move, conditions)[0]}`
}

/** Whether the highest of some groups is above the lowest, by Holm's method over all pairs. */
function compared(first: Shown, shown: readonly Shown[], conditions: Conditions, seen: Seen): string {
  const { language } = conditions
  const named = ({ reference, figure }: Shown) =>
    `${groupName(reference, conditions)} ${textsOf(reference, figure, conditions).short}`
  const label = labelOf(first.reference, conditions)
  const head = first.figure.isShare ? language.quoted(label) : label
  const groups = shown.filter(({ reference }) => reference.group !== undefined)
  const sorted = groups.toSorted((one, other) => other.figure.value - one.figure.value)
  const [top, bottom] = [
    sorted[0],
    sorted.findLast(({ figure }) => figure.value === sorted.at(-1)?.figure.value),
  ]
  const all = listed(shown.map(named), language)
  if (top === undefined || bottom === undefined) return `${head}: ${all}`
  const chances = groups.flatMap((one, place) =>
    groups.slice(place + 1).flatMap((other) => {
      const { about = '', p } = conditions.test(one.reference, other.reference) ?? {}
      return p === undefined ? [] : [[about, p] as const]
    }),
  )
  const about = conditions.test(top.reference, bottom.reference)?.about ?? ''
  const chance = holm(new Map(chances)).get(about)
  if (top === bottom || chance === undefined) {
    seen.add('group untold')
    return `${head}: ${all}`
  }
  const isShown = chance <= 1 - conditions.estimates.survey.level
  seen.add(`group ${isShown}`)
  const text = isShown ? language.higher(named(top), named(bottom)) : `${all}; ${language.noDifference}`
  return `${head}: ${text}`
}

/** Which answer was given most and least often, each by the largest chance among its differences, by Holm's method for both. */
function ranked(dataset: Dataset, shown: readonly Shown[], conditions: Conditions, seen: Seen): string {
  const { language, estimates } = conditions
  const question = questionOf(dataset.question ?? '')
  const sorted = shown.toSorted((one, other) => other.figure.value - one.figure.value)
  const [top, bottom] = [sorted[0], sorted.at(-1)]
  if (top === undefined || bottom === undefined) return 'nothing'
  if (top.figure.value === 0) return language.noneGiven
  const against = (end: Shown) =>
    Math.max(
      ...shown.flatMap((other) =>
        other === end ? [] : (conditions.test(end.reference, other.reference)?.p ?? 1),
      ),
    )
  const corrected = holm(
    new Map([
      ['top', against(top)],
      ['bottom', against(bottom)],
    ]),
  )
  const isShown = (end: string) => (corrected.get(end) ?? 1) <= 1 - estimates.survey.level
  seen.add(`top ${isShown('top')}`)
  const quoted = ({ reference }: Shown) => language.quoted(labelOf(reference, conditions))
  if (!isShown('top'))
    return shown.length > 4
      ? 'nothing'
      : listed(
          shown.map((each) => `${quoted(each)} ${textsOf(each.reference, each.figure, conditions).short}`),
          language,
        )
  const isMention = question.type === 'multiple'
  const isOfShown = choicesOf(question).length > shown.length
  const placed = (each: Shown) => ({
    ...{ subject: quoted(each), isPlural: false, isMention },
    figure: textsOf(each.reference, each.figure, conditions).long,
  })
  const first = language.most({ ...placed(top), isOfShown })
  if (isOfShown) return first
  seen.add(`bottom ${isShown('bottom')}`)
  return isShown('bottom') ? `${first}; ${language.least({ ...placed(bottom), isOfShown: false })}` : first
}

function groupName({ group }: Reference, { language, estimates }: Conditions): string {
  if (group === undefined) return language.inTotal
  const stratum = estimates.survey.study.strata.find(({ id }) => id === group.variable)
  const value = stratum?.values.find(({ id }) => id === group.value)
  return value === undefined ? '' : textOf(value.label, language.tag)
}
