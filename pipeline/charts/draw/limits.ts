import vm from 'node:vm'
import * as vega from 'vega'
import { MAX_ITEMS, MAX_PADDING } from '../spec/expression/check-expression.ts'

/** Far above what any readable chart takes. */
const MAX_STEPS = 15_000
const MAX_ROWS = 100_000
const MAX_BINS = 1000
const MAX_SECONDS = 20

/** A chart that takes more than a chart may. */
export class LimitError extends Error {}

/** A part of Vega's dataflow, and what is passed on to it; its types leave both out. */
interface Step {
  readonly value?: unknown
}
interface Pulse {
  readonly add?: readonly unknown[]
}
declare module 'vega' {
  interface View {
    _getPulse(step: Step, encode?: string): Pulse
    add(...step: readonly unknown[]): unknown
  }
}

/** A view that stops once it makes too many rows, or takes too many steps to draw them. */
export class BoundedView extends vega.View {
  #last: Step | undefined

  override _getPulse(step: Step, encode?: string): Pulse {
    const pulse = super._getPulse(step, encode)
    countStep()
    if ((pulse.add?.length ?? 0) > MAX_ROWS) stop(`it makes more than ${MAX_ROWS} rows`)
    if (binsOf(this.#last?.value) > MAX_BINS) stop(`it makes more than ${MAX_BINS} bins`)
    this.#last = step
    return pulse
  }

  /** The steps of all facets are made at once, before any is taken. */
  override add(...step: readonly unknown[]): unknown {
    countStep()
    return super.add(...step)
  }

  /** Evaluates what is to be drawn, for so many seconds at most. */
  async runWithin(seconds = MAX_SECONDS): Promise<this> {
    await withinSeconds(seconds, () => this.runAsync())
    if (excess !== undefined) throw new LimitError(excess)
    return this
  }
}

/** Why the drawing stopped. It is kept, because Vega goes on after an error. */
let excess: string | undefined
/** How many steps it took, or made. */
let steps = 0
/** How many items expressions made for it. */
let items = 0

/** Starts counting anew, for the next drawing. */
export function resetLimits(): void {
  excess = undefined
  steps = 0
  items = 0
}

function stop(reason: string): never {
  excess = reason
  throw new LimitError(reason)
}

function countStep(): void {
  steps += 1
  if (steps > MAX_STEPS) stop('it has too many parts')
}

function binsOf(value: unknown): number {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return 0
  const { start, stop, step } = value as Readonly<Record<string, unknown>>
  // Units of time have dates for their ends.
  if (typeof start !== 'number' || typeof stop !== 'number' || stop <= start) return 0
  return (stop - start) / Math.abs(Number(step))
}

/** Node stops a script after some time, and nothing else; so a script in a context of its own calls what is timed. */
const timed: { task?: () => unknown } = vm.createContext({})
const script = new vm.Script('task()')

/** What a task gives. Only its work up to the first thing that it waits for is timed. */
function withinSeconds<T>(seconds: number, task: () => T): T {
  timed.task = task
  try {
    return script.runInContext(timed, { timeout: seconds * 1000 }) as T
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new LimitError(`it takes more than ${seconds} seconds`)
  }
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

type Listed = (...given: readonly number[]) => unknown
type Padded = (text: unknown, length: number, ...given: readonly unknown[]) => unknown
const sequence = vega.expressionFunction('sequence') as Listed
const pad = vega.expressionFunction('pad') as Padded

vega.expressionFunction('sequence', (...given: readonly number[]) => {
  const [from = 0, to = 0, step = 1] = given.length < 2 ? [0, ...given] : given
  items += Math.max(0, Math.ceil((Number(to) - Number(from)) / (Number(step) || 1)))
  if (items > MAX_ITEMS) stop(`\`sequence\` makes more than ${MAX_ITEMS} items`)
  return sequence(...given)
})

vega.expressionFunction('pad', (text: unknown, length: number, ...given: readonly unknown[]) => {
  if (length > MAX_PADDING) stop(`\`pad\` makes a text of more than ${MAX_PADDING} characters`)
  return pad(text, length, ...given)
})
