import { defined } from '../../core/defined.ts'
import { didYouMean, type Finding } from '../../core/problem.ts'
import type { SpecFault } from './spec-fault.ts'
import { isObject, type Json, type Path, type Visit } from './visit.ts'

const BY_NAME = 'name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`'
const FETCHES = { rule: 'chart-fetches', message: 'a chart cannot read a file or an address', hint: BY_NAME }
const IMAGE = {
  rule: 'chart-fetches',
  message: 'a chart shows no images',
  hint: 'draw it with other marks, or put the image in the text',
}
const OWN_FIGURES = {
  rule: 'chart-data',
  message: 'a chart cannot contain or calculate its own figures',
  hint: BY_NAME,
}
const CHOOSE = 'choose with `answers` or `minimum` of the dataset'
const COMPOSITE: readonly unknown[] = ['boxplot', 'errorbar', 'errorband']
/** What `config` would change for every scale or label, so that a channel does not show it. */
const OF_ONE_CHANNEL: readonly string[] = [
  ...['zero', 'clamp', 'xReverse', 'labelExpr', 'numberFormat', 'clip'],
  ...['labelOffset', 'tickOffset', 'labelFlushOffset', 'translate'],
]
const LOCAL_TIME = {
  rule: 'local-time',
  message: 'this time axis follows the time zone of the machine',
  hint: 'add `"scale": { "type": "utc" }`',
}
const OWN_PERCENTAGE = {
  rule: 'own-percentage',
  message: 'a label calculates a percentage itself',
  hint: 'show `percentText`, the percentage that text and tables show too',
}

const OVERSHOOTS = {
  rule: 'uneven-scale',
  message: 'this curve runs beyond the figures that it joins',
  expected: '`linear`, `monotone` or `step`',
}

/** Parts of a spec that calculate figures, or leave some out, and what to do instead. */
const CALCULATING: readonly (readonly [is: (visit: Visit) => boolean, finding: Finding])[] = [
  [
    ({ key, value }) => (key === 'stack' || key === 'offset') && value === 'normalize',
    {
      rule: 'own-percentage',
      message: 'a stack of `normalize` makes shares of its own',
      hint: 'draw `share` on a scale with `"domain": [0, 1]`',
    },
  ],
  [
    ({ path, key }) => key === 'sample' && path.at(-3) === 'transform',
    { rule: 'chart-data', message: 'a sample leaves results out by chance', hint: CHOOSE },
  ],
  [
    ({ key, value }) => key === 'mark' && COMPOSITE.includes(isObject(value) ? value.type : value),
    {
      rule: 'chart-data',
      message: 'this mark calculates figures of its own',
      hint: 'draw measures of the question, such as `median`, which a dataset asks for in `answers`',
    },
  ],
  [overshoots, OVERSHOOTS],
  [imputes, OWN_FIGURES],
  [
    ({ path, key }) => path[0] === 'config' && OF_ONE_CHANNEL.includes(String(key)),
    { rule: 'uneven-scale', message: 'this is a matter of one channel', hint: 'write it there' },
  ],
  [
    ({ path, key }) => path[0] === 'config' && key === 'expr' && path.at(-2) === 'text',
    { rule: 'calculated-text', message: 'a text is a matter of one mark', hint: 'write it there' },
  ],
]

const NAMELESS = { rule: 'wrong-form', message: 'found an empty text', expected: 'the name of a field' }

/** Keys of what only a screen can do, and what to do instead. */
const INTERACTIVE: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  href: ['a part of a chart is no link', 'put the link in the text'],
  tooltip: ['nobody can point at a chart on paper', 'show what matters as a label'],
  cursor: ['nobody can point at a chart on paper', 'leave `cursor` out'],
  select: ['nobody can select in a chart on paper', 'draw all that matters, or filter with a transform'],
  bind: ['nobody can set a value in a chart on paper', 'give the value as `value`'],
  param: [
    'nobody can select in a chart on paper',
    'write the condition as `test`, or filter with an expression',
  ],
}

/** Anything that fetches, holds figures of its own, needs a screen, or differs from one machine to the next. */
export function refusals(visits: readonly Visit[], datasets: readonly string[]): SpecFault[] {
  return visits.flatMap((each): SpecFault[] => {
    const { path, key, value } = each
    if (key === 'url') return [{ path, isKey: true, ...FETCHES }]
    if (key === 'data' && isObject(value)) return dataFaults(path, value, datasets)
    if (key === 'datasets' && path.length === 1) return [{ path, isKey: true, ...OWN_FIGURES }]
    if (isImage(each)) return [{ path, ...IMAGE }]
    const found = screenFinding(each) ?? findingOf(each)
    if (found === undefined) return []
    return [{ path, isKey: typeof key === 'string' && Object.hasOwn(INTERACTIVE, key), ...found }]
  })
}

function screenFinding({ path, key, value }: Visit): Finding | undefined {
  if (typeof key !== 'string' || !Object.hasOwn(INTERACTIVE, key) || value === null || value === false)
    return undefined
  // `extent` gives its answer to a param, which expressions may use.
  if (key === 'param' && path.at(-3) === 'transform') return undefined
  const [message, hint] = INTERACTIVE[key] ?? ['', '']
  return { rule: 'chart-interactive', message, hint }
}

function findingOf({ path, key, value }: Visit): Finding | undefined {
  if (isObject(value) && usesLocalTime(value)) return LOCAL_TIME
  if (makesPercentage(path, key, value)) return OWN_PERCENTAGE
  if (key === 'as' && value === '') return NAMELESS
  const calculating = CALCULATING.find(([is]) => is({ path, key, value }))
  if (calculating !== undefined) return calculating[1]
  return key === 'timeUnit' ? localUnit(value) : undefined
}

/** How lines may run from one figure to the next: between the two. */
const WITHIN: readonly unknown[] = [
  ...['linear', 'linear-closed', 'monotone', 'step', 'step-before', 'step-after'],
  ...[undefined, null],
]

/** Whether a line may rise above its figures or fall below them. A scale of colours has an `interpolate` too. */
function overshoots({ path, key, value }: Visit): boolean {
  return key === 'interpolate' && path.at(-2) !== 'scale' && !WITHIN.includes(value)
}

/** Whether something is put in the place of figures that rows lack. */
function imputes({ path, key, value }: Visit): boolean {
  if (!isObject(value) || !(key === 'impute' || (path.at(-2) === 'transform' && 'impute' in value)))
    return false
  const { value: filled = null, method = 'value' } = value
  return filled !== null || method !== 'value'
}

/** An image by another name than its address. */
function isImage({ key, value }: Visit): boolean {
  if (key !== 'mark') return false
  return value === 'image' || (isObject(value) && value.type === 'image' && !('url' in value))
}

/** A unit of time that is not one of UTC. */
function localUnit(value: unknown): Finding | undefined {
  const unit = isObject(value) ? value.unit : value
  if (typeof unit !== 'string' || unit.includes('utc') || (isObject(value) && value.utc === true))
    return undefined
  return {
    rule: 'local-time',
    message: `the unit \`${unit}\` follows the time zone of the machine`,
    hint: `use \`utc${unit}\``,
  }
}

/** Whether a text is made from a share, or from a percentage without the count that is needed on a small base. */
function makesPercentage(path: Path, key: Visit['key'], value: unknown): boolean {
  if (key === 'text' && isObject(value)) {
    const { field, format } = value
    return field === 'share' || field === 'percent' || (typeof format === 'string' && format.includes('%'))
  }
  if (typeof value !== 'string' || (key !== 'expr' && key !== 'calculate')) return false
  // `%Y` is part of a date.
  return (
    /(['"])[^'"]*%(?![a-zA-Z])[^'"]*\1/.test(value) || (path.includes('text') && /\bpercent\b/.test(value))
  )
}

function dataFaults(path: Path, data: Json, datasets: readonly string[]): SpecFault[] {
  const { name, url: _, ...others } = data
  const own = Object.keys(others).map((key) => ({ path: [...path, key], isKey: true, ...OWN_FIGURES }))
  if (typeof name !== 'string' || datasets.includes(name)) return own
  const message = `\`usermeta.datasets\` has no dataset \`${name}\``
  const hint = didYouMean(name, datasets)
  return [...own, { path: [...path, 'name'], rule: 'unknown-dataset', message, ...defined({ hint }) }]
}

function usesLocalTime({ type, scale }: Json): boolean {
  return type === 'temporal' && !(isObject(scale) && scale.type === 'utc')
}

/** Datasets that nothing draws. */
export function unusedDatasets(visits: readonly Visit[], datasets: readonly string[]): SpecFault[] {
  const used = new Set(
    visits.flatMap(({ key, value }) => (key === 'data' && isObject(value) ? value.name : [])),
  )
  return datasets
    .filter((name) => !used.has(name))
    .map((name) => ({
      path: ['usermeta', 'datasets', name],
      isKey: true,
      rule: 'unused-dataset',
      message: `nothing in the chart draws the dataset \`${name}\``,
    }))
}
