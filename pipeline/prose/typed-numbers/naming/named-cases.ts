import type { QuantityWords } from '../../../language/quantity-words.ts'
import { type FlatText, written } from '../reading/flat-text.ts'
import { type Token, tokensOf } from '../reading/tokens.ts'
import { type Name, type NamedStudy, type Naming, namesOf } from './named-study.ts'
import { isShown, type NamedOther, type Placed, type Stretch, textFrom } from './stretches.ts'

/** Names of groups and waves that no figure of the sentence is of. */
export function groupsAndWaves(
  stretch: Stretch,
  namings: readonly Naming[],
  study: NamedStudy,
): NamedOther[] {
  return namings.flatMap(({ name, first }): NamedOther[] => {
    if (name.kind !== 'group' && name.kind !== 'wave') return []
    const { start } = stretch.tokens[first] ?? { start: 0 }
    const beside = stretch.figuresBeside(start, name.words.length)
    const [figure] = beside.filter((each) => name.kind === 'group' || isOfWave(each))
    const isOpen = namings.some((each) => each.first === first && isShown(each.name, stretch.shown))
    if (figure === undefined || isOpen || isOneOfAll(name, first, namings, study)) return []
    return [
      name.kind === 'group'
        ? otherGroup(name, start, figure, study)
        : otherWave(name.key, start, figure, study),
    ]
  })
}

/** The list of units is the same in every wave. */
function isOfWave({ results }: Placed): boolean {
  return !results.some((result) => result.startsWith('frame.'))
}

/** Whether a group is named together with all others, which is the whole: "Groningen en Drenthe". */
function isOneOfAll(name: Name, first: number, namings: readonly Naming[], { strata }: NamedStudy): boolean {
  const [stratum] = name.key.split('=')
  const same = namings.filter(({ name: { key, kind } }) => kind === 'group' && key.startsWith(`${stratum}=`))
  const at = same.findIndex((each) => each.first === first)
  let [from, to] = [at, at]
  while (from > 0 && isNextTo(same[from - 1], same[from])) from -= 1
  while (to < same.length - 1 && isNextTo(same[to], same[to + 1])) to += 1
  const named = new Set(same.slice(from, to + 1).map((each) => each.name.key))
  return named.size === strata.find(({ id }) => id === stratum)?.values.length
}

/** "and the" */
function isNextTo(one: Naming | undefined, other: Naming | undefined): boolean {
  return one !== undefined && other !== undefined && other.first - one.after <= 2
}

function otherGroup({ key }: Name, start: number, { call }: Placed, { strata }: NamedStudy): NamedOther {
  const [id, value] = key.split('=')
  const label = strata.find((each) => each.id === id)?.values.find((each) => each.id === value)?.label
  return {
    start,
    message: `\`${label}\` is a group that ${written(call)} is not of`,
    hint: `show the figure of that group, with \`${id}="${value}"\`, or name the group in another sentence`,
  }
}

function otherWave(key: string, start: number, { call }: Placed, { waves }: NamedStudy): NamedOther {
  const [, id] = key.split('=')
  const label = waves.find((wave) => wave.id === id)?.label
  return {
    start,
    message: `\`${label}\` is a wave that ${written(call)} is not of`,
    hint: `show the figure of that wave, with \`wave="${id}"\`, or write \`{{wave.label}}\` for the wave of the report`,
  }
}

/** Years of a wave that no figure of the sentence is of; and of none, where a change is said to be since then. */
export function otherYears(
  stretch: Stretch,
  namings: readonly Naming[],
  { naming }: QuantityWords,
  study: NamedStudy,
): NamedOther[] {
  return stretch.tokens.flatMap(({ type, text, start }, at): NamedOther[] => {
    if (
      type !== 'digits' ||
      !/^(?:19|20)\d\d$/.test(text) ||
      namings.some(({ first, after }) => first <= at && at < after)
    )
      return []
    const time = timeBefore(stretch, at, naming)
    if (time === undefined) return []
    const beside = stretch.figuresBeside(start, at - stretch.tokens.indexOf(time)).filter(isOfWave)
    const [figure] = beside
    if (figure === undefined) return []
    const waves = study.waves.filter(({ years }) => years.includes(text))
    if (waves.some(({ id }) => isShown({ fits: [`wave=${id}`, 'waves=all'] }, stretch.shown))) return []
    const isSince = naming.since.includes(time.text) && isChange(figure)
    if (waves.length === 0 && !isSince && !beside.some(isOfNamedWave)) return []
    const [wave] = waves
    return [
      {
        start: time.start,
        message: `\`${textFrom(stretch.tokens, time, at)}\` is not the time that ${written(figure.call)} is of`,
        hint:
          wave === undefined
            ? 'write the wave that it is of, with `{{wave-label …}}`'
            : `show the figure of that wave, with \`wave="${wave.id}"\`, or write \`{{wave.label}}\` for the wave of the report`,
      },
    ]
  })
}

/** The word that says of when something is, before a year and what belongs to the date. */
function timeBefore(
  { tokens }: Stretch,
  at: number,
  { times, period: [from, to], dateParts }: QuantityWords['naming'],
): Token | undefined {
  const isPart = ({ text }: Token) => /^\d/.test(text) || dateParts.includes(text)
  const first = tokens.slice(0, at).findLastIndex((token) => !isPart(token))
  const word = tokens[first]
  const isPeriod = word?.text === from && tokens.slice(first, at).some(({ text }) => text === to)
  return isPeriod || times.includes(word?.text ?? '') ? word : undefined
}

function isOfNamedWave({ call }: Placed): boolean {
  return call.hash?.pairs.some(({ key }) => key === 'wave') === true
}

function isChange({ call, keys }: Placed): boolean {
  return ['change', 'difference'].includes(call.name) || [...keys].some((key) => key.startsWith('since='))
}

const TITLE = /^\s*# [^\n]*\s*$/

/** The title of a section that is the label of a wave, and not of the one that is reported. */
export function otherTitle({ text }: FlatText, { naming }: QuantityWords, study: NamedStudy): NamedOther[] {
  if (!TITLE.test(text)) return []
  const tokens = tokensOf(text)
  return namesOf(study)(naming)
    .find(tokens)
    .filter(({ name, first, after }) => name.kind === 'wave' && first === 0 && after === tokens.length)
    .filter(({ name }) => name.key !== `wave=${study.reported}`)
    .map(({ name }) => ({
      start: tokens[0]?.start ?? 0,
      message: `the title is \`${name.words.join(' ')}\`, which is not the wave of the report`,
      hint: 'write `{{wave.label}}`, which goes along with the wave, or `{{wave-label …}}` for another',
    }))
}
