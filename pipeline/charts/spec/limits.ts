import type { SpecFault } from './spec-fault.ts'
import { isObject, type Json, type Path, type Visit } from './visit.ts'

/** Far above what a chart needs; beyond it drawing takes ever longer. */
const MAX_VALUES = 10_000
const MAX_DEPTH = 40

/** Whether a spec is too large to be looked at: it has too many values, or one too deep. */
export function sizeFaults(spec: Json): SpecFault[] {
  const todo: { readonly value: unknown; readonly path: Path }[] = [{ value: spec, path: [] }]
  for (let count = 0; count < todo.length; count += 1) {
    const { value, path } = todo[count] ?? { value: undefined, path: [] }
    if (count > MAX_VALUES) return [tooLarge([], 'this spec has too many values', MAX_VALUES)]
    if (path.length > MAX_DEPTH) return [tooLarge(path, 'this is nested too deep', MAX_DEPTH)]
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value))
      todo.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] })
  }
  return []
}

/** The largest numbers of keys that make Vega do something as often. */
const MOST: Readonly<Record<string, number>> = {
  maxbins: 500,
  minsteps: 1000,
  maxsteps: 1000,
  steps: 1000,
  tickCount: 200,
  order: 10,
  width: 2000,
  height: 2000,
}

const SIZES: readonly unknown[] = ['width', 'height']

/** In points, for one row. */
const MAX_STEP = 1000

const MAX_STEPS = 1000

/** Numbers that make a chart take too long. */
export function limitFaults(visits: readonly Visit[]): SpecFault[] {
  return visits.flatMap(({ path, key, value }): SpecFault[] => {
    const most = typeof key === 'string' && Object.hasOwn(MOST, key) ? (MOST[key] ?? Infinity) : Infinity
    if (typeof value === 'number' && value > most) return [tooLarge(path, `found the number ${value}`, most)]
    if (!isObject(value)) return []
    if (SIZES.includes(key) && Number(value.step) > MAX_STEP)
      return [tooLarge([...path, 'step'], `found the number ${value.step}`, MAX_STEP)]
    if (stepsOf(value) > MAX_STEPS) return [tooLarge(path, 'this has too many steps', MAX_STEPS)]
    return key === 'tickCount' || key === 'nice' ? intervalFaults(path, value) : []
  })
}

/** How many steps a start, an end and a step between them make; a step alone goes from 0 to 1. */
function stepsOf({ start = 0, stop, step, quantile }: Json): number {
  if (typeof quantile === 'string' && typeof step === 'number') return 1 / Math.abs(step)
  if (typeof start !== 'number' || typeof stop !== 'number') return 0
  return Math.abs((stop - start) / (typeof step === 'number' ? step : 1))
}

const INTERVALS = ['year', 'month', 'week', 'day']

/** Ticks of a time axis at every hour or second are too many between two waves. */
function intervalFaults(path: Path, { interval }: Json): SpecFault[] {
  if (typeof interval !== 'string' || INTERVALS.includes(interval)) return []
  const message = `a time axis has no ticks at every ${interval}`
  const expected = `one of ${INTERVALS.map((name) => `\`${name}\``).join(', ')}`
  return [{ path: [...path, 'interval'], rule: 'chart-size', message, expected }]
}

function tooLarge(path: Path, message: string, most: number): SpecFault {
  return { path, rule: 'chart-size', message, expected: `at most ${most}` }
}
