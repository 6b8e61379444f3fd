import type { Finding } from '../../../core/problem.ts'
import type { SpecFault } from '../spec-fault.ts'
import { isObject, type Json } from '../visit.ts'
import { axisOf, isQuantity, markType, type Shown, shownBy, type Unit } from './unit.ts'

export const PLACES: readonly string[] = ['x', 'y', 'theta', 'radius']
const OF_SECTORS: readonly string[] = PLACES.slice(2)
const UNEVEN: readonly unknown[] = ['pow', 'sqrt', 'log', 'symlog']

/** Scales that draw figures out of proportion: not linear, cut short, reversed, or without the 0 where bars begin. */
export function scaleFaults(units: readonly Unit[]): SpecFault[] {
  const ofBars = new Set(units.flatMap((unit) => lengthOf(unit).map((name) => `${unit.plot} ${name}`)))
  return units.flatMap((unit) => [
    ...clipFaults(unit),
    ...shownBy(unit)
      .filter(({ definition }) => isQuantity(definition))
      .flatMap((shown) =>
        findingsOf(shown, ofBars.has(`${unit.plot} ${axisOf(shown.name)}`)).map(placed(shown)),
      ),
  ])
}

/** A text that is clipped shows in the drawing; of a bar the rest would be missed by nobody. */
function clipFaults(unit: Unit): SpecFault[] {
  const { mark, path } = unit
  if (!isObject(mark) || isOff(mark.clip) || mark.type === 'text') return []
  const message = 'what is clipped is drawn smaller than it is'
  const hint = 'leave `clip` out, and let the scale reach as far as the figures'
  return [{ path: [...path, 'mark', 'clip'], isKey: true, rule: 'uneven-scale', message, hint }]
}

type Found = readonly [key: string, finding: Omit<Finding, 'rule'>]

function placed({ definition, pathOf }: Shown) {
  return ([key, finding]: Found): SpecFault => {
    const path = key === 'sort' ? pathOf(key) : [...pathOf('scale'), key]
    return {
      path: definition.scale === undefined && key !== 'sort' ? pathOf() : path,
      rule: 'uneven-scale',
      ...finding,
    }
  }
}

/** The channel along which bars, areas and sectors have a length. Between two fields they have no beginning at 0. */
function lengthOf(unit: Unit): readonly string[] {
  const { mark, channels } = unit
  const type = markType(unit)
  if (type === 'arc') return OF_SECTORS
  if (type !== 'bar' && type !== 'area') return []
  const isLong = (name: string) => {
    const definition = channels.get(name)?.definition
    return isObject(definition) && isQuantity(definition)
  }
  const [x, y] = [isLong('x'), isLong('y')]
  const isAcross = x && (!y || (isObject(mark) && mark.orient === 'horizontal'))
  const name = isAcross ? 'x' : 'y'
  return (x || y) && !channels.has(`${name}2`) ? [name] : []
}

function findingsOf({ name, definition }: Shown, isOfBars: boolean): Found[] {
  const { scale, sort } = definition
  const given = isObject(scale) ? scale : {}
  const { type } = given
  const uneven: Found[] = UNEVEN.includes(type)
    ? [
        [
          'type',
          {
            message: `a scale of type \`${type}\` draws figures out of proportion`,
            hint: 'leave `type` out of `scale`',
          },
        ],
      ]
    : []
  if (!PLACES.includes(axisOf(name)) || scale === null) return uneven
  const clamp: Found[] = isOff(given.clamp)
    ? []
    : [
        [
          'clamp',
          {
            message: 'a scale that clamps draws a larger figure like a smaller one',
            hint: 'leave `clamp` out',
          },
        ],
      ]
  const sorted: Found[] = typeof sort === 'string' && sort.startsWith('desc') ? [['sort', REVERSED]] : []
  return [...uneven, ...clamp, ...sorted, ...reversedIn(name, given), ...domainFindings(given, isOfBars)]
}

function isOff(value: unknown): boolean {
  return value === undefined || value === null || value === false
}

const REVERSED = {
  message: 'a reversed scale draws more as less',
  hint: 'let it rise to the right and upwards',
}

function reversedIn(name: string, { reverse, range }: Json): Found[] {
  if (!isOff(reverse)) return [['reverse', REVERSED]]
  if (!Array.isArray(range) || (name !== 'x' && name !== 'y')) return []
  const [from, to] = name === 'x' ? range : range.toReversed()
  const rises = typeof from === 'number' && (typeof to !== 'number' || from < to)
  return rises ? [] : [['range', REVERSED]]
}

const CALCULATED = {
  message: 'the domain of this scale is calculated',
  expected: 'numbers, such as `[0, 1]`',
}
const WITHOUT_ZERO = {
  message: 'bars on this scale do not begin at 0, so their lengths are out of proportion',
  expected: 'a domain that begins at 0',
}

function domainFindings(scale: Json, isOfBars: boolean): Found[] {
  const found: Found[] = isOfBars && (scale.zero ?? true) !== true ? [['zero', WITHOUT_ZERO]] : []
  for (const key of ['domain', 'domainMin', 'domainMax', 'domainRaw']) {
    const value = scale[key]
    if (value === undefined || value === null || value === 'unaggregated') continue
    const finding = domainFinding(key, numbersIn(value), isOfBars)
    if (finding !== undefined) found.push([key, finding])
  }
  return found
}

/** The numbers of a domain or of an end of one; undefined when they are not all written. */
export function numbersIn(value: unknown): readonly number[] | undefined {
  const list = isObject(value) ? value.unionWith : value
  const all = Array.isArray(list) ? list : [list]
  if (!all.every((each) => typeof each === 'number')) return undefined
  return isObject(value) ? all.toSorted((one, other) => one - other) : all
}

function domainFinding(key: string, numbers: readonly number[] | undefined, isOfBars: boolean) {
  if (numbers === undefined) return CALCULATED
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)]
  if (key === 'domain' && first > last) return REVERSED
  if (!isOfBars) return undefined
  const isCut = key === 'domainMax' ? last < 0 : first > 0 || (key === 'domain' && last < 0)
  return isCut ? WITHOUT_ZERO : undefined
}
