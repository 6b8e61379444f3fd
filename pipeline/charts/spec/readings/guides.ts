import type { Finding } from '../../../core/problem.ts'
import type { Node } from '../expression/node.ts'
import { type Fields, GUIDE_FIELDS, headOf, isTold } from '../fields/fields.ts'
import type { SpecFault } from '../spec-fault.ts'
import { isObject, type Json } from '../visit.ts'
import { calculated, mayBeOnlyWords } from './quoted.ts'
import { expressionFault } from './texts.ts'
import { axisOf, isQuantity, markType, type Shown, shownBy, type Unit } from './unit.ts'

const GUIDES = { axis: ['x', 'y'], header: ['row', 'column', 'facet'] }
const LEGENDS: readonly string[] = [
  ...['color', 'fill', 'stroke', 'shape', 'size', 'opacity', 'fillOpacity'],
  ...['strokeOpacity', 'strokeDash', 'strokeWidth', 'angle'],
]

/** The key of what explains a channel to a reader. */
export function guideOf(name: string): 'axis' | 'legend' | 'header' | undefined {
  if (GUIDES.axis.includes(name)) return 'axis'
  if (GUIDES.header.includes(name)) return 'header'
  return LEGENDS.includes(name) ? 'legend' : undefined
}

/** Axes, legends and headings that say something else than a field of the rows. */
export function guideFaults(units: readonly Unit[]): SpecFault[] {
  const read = new Set(
    units.flatMap((unit) =>
      shownBy(unit)
        .filter(isReadOff)
        .map((shown) => scaleOf(unit, shown)),
    ),
  )
  return units.flatMap((unit) =>
    shownBy(unit).flatMap((shown) => [
      ...madeFaults(unit, shown, read),
      ...labelFaults(shown),
      ...movedFaults(shown),
      ...percentFaults(shown),
    ]),
  )
}

/** Units of one plot share the scales of their places. */
function scaleOf({ plot, path }: Unit, { name }: Shown): string {
  return guideOf(axisOf(name)) === 'axis' ? `${plot} ${axisOf(name)}` : JSON.stringify([path, name])
}

/** Whether a reader can read values off the guide of a channel. */
function isReadOff({ name, definition }: Shown): boolean {
  const key = guideOf(name)
  if (key === undefined || !('field' in definition || 'aggregate' in definition)) return false
  const guide = definition[key]
  if (guide === null || definition.scale === null) return false
  return !(isObject(guide) && guide.labels === false) && !hasNamedEnds(definition)
}

/** The fields whose values a reader reads off the guides of a unit, by channel. */
export function fieldsReadOff(unit: Unit): ReadonlyMap<string, string> {
  const read = shownBy(unit).filter(isReadOff)
  return new Map(
    read.flatMap(({ name, definition }) => unit.namesOf(definition.field).map((field) => [name, field])),
  )
}

/** Whether an axis only says where none and all are: then it has no figures to be read off. */
function hasNamedEnds({ axis, scale }: Json): boolean {
  if (!isObject(axis) || !isObject(scale)) return false
  const { values, labelExpr } = axis
  const isShare = JSON.stringify(scale.domain) === '[0,1]'
  return isShare && typeof labelExpr === 'string' && Array.isArray(values) && values.every(isEnd)
}

function isEnd(value: unknown): boolean {
  return value === 0 || value === 0.5 || value === 1
}

function madeFaults(unit: Unit, shown: Shown, read: ReadonlySet<string>): SpecFault[] {
  const { definition, pathOf } = shown
  // Where a text stands is not read off: it says what it says.
  const isRead = isReadOff(shown) || (read.has(scaleOf(unit, shown)) && markType(unit) !== 'text')
  if (!isRead || definition.scale === null) return []
  const made = unit.namesOf(definition.field).find((name) => !isTold(unit.fields, name))
  const what = made ?? (definition.aggregate === undefined ? undefined : aggregateOf(definition))
  if (what === undefined && definition.stack !== 'center') return []
  const key = made !== undefined ? 'field' : what === undefined ? 'stack' : 'aggregate'
  const hint = `show a field of its dataset${guideOf(axisOf(shown.name)) === 'axis' ? ', or write `"axis": null`' : ''}`
  return [
    {
      path: pathOf(key),
      ...calculated(`a reader would read off \`${what ?? 'center'}\`, which the chart calculates`, hint),
    },
  ]
}

/** What is wrong with a field whose values head the facets of a view, if anything. */
export function headingFault({ field, header }: Json, fields: Fields): Finding | undefined {
  const isHidden = header === null || (isObject(header) && header.labels === false)
  if (isHidden || typeof field !== 'string' || isTold(fields, headOf(field))) return undefined
  return calculated(
    `a reader would read \`${field}\`, which the chart calculates`,
    'show a field of its dataset',
  )
}

function aggregateOf({ aggregate }: Json): string {
  return typeof aggregate === 'string' ? aggregate : (Object.keys(Object(aggregate))[0] ?? 'aggregate')
}

/** Labels that an expression makes of others. */
function labelFaults({ name, definition, pathOf }: Shown): SpecFault[] {
  const key = guideOf(name)
  const guide = key === undefined ? undefined : definition[key]
  if (key === undefined || !isObject(guide) || typeof guide.labelExpr !== 'string') return []
  // Only an axis of shares has ends that it may name.
  const isOfShares = key === 'axis' && (definition.field === 'share' || hasNamedEnds(definition))
  const finding = expressionFault(guide.labelExpr, GUIDE_FIELDS, isOfShares ? undefined : onlyWords)
  return finding === undefined ? [] : [{ path: [...pathOf(key), 'labelExpr'], ...finding }]
}

function onlyWords(node: Node): Finding | undefined {
  if (!mayBeOnlyWords(node)) return undefined
  return calculated('a label has only words that are written here', 'show `datum.label`')
}

/** What would put the labels of quantities or of time beside their places. */
const MOVES = ['labelOffset', 'tickOffset', 'labelFlushOffset', 'translate']

function movedFaults({ name, definition, pathOf }: Shown): SpecFault[] {
  const { axis, type } = definition
  if (!isObject(axis) || guideOf(axisOf(name)) !== 'axis') return []
  if (!isQuantity(definition) && type !== 'temporal') return []
  return MOVES.filter((key) => !STILL.includes(axis[key])).map((key) => ({
    path: [...pathOf('axis'), key],
    isKey: true,
    rule: 'wrong-label',
    message: `\`${key}\` moves the labels of this axis beside their places`,
    hint: 'leave it out',
  }))
}

/** Values that move nothing; Vega moves each axis by half a point to draw it sharp. */
const STILL: readonly unknown[] = [undefined, null, false, true, 0, 0.5]

/** Percentages of what is no share. */
function percentFaults({ name, definition, pathOf }: Shown): SpecFault[] {
  const key = guideOf(name)
  const { field } = definition
  if (key === undefined || field === 'share' || typeof field !== 'string') return []
  const guide = definition[key]
  if (!isObject(guide)) return []
  return ['format', 'labelExpr'].flatMap((part) => {
    const text = guide[part]
    if (typeof text !== 'string' || !PERCENT[part as keyof typeof PERCENT].test(text)) return []
    const message = `\`${text}\` makes a percentage of \`${field}\``
    return [
      {
        path: [...pathOf(key), part],
        rule: 'own-percentage',
        message,
        hint: 'show `share`, or leave it out',
      },
    ]
  })
}

/** A form of numbers that multiplies by a hundred; one of time ends in another letter. */
const PERCENT = { format: /^[^%]*[%p]$/, labelExpr: /[%‰]/ }
