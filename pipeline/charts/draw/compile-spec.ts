import * as vega from 'vega'
import { type Config, compile, type TopLevelSpec } from 'vega-lite'
import { memoize, memoizeByObject } from '../../core/memoize.ts'
import type { ChartRow } from '../chart-row.ts'
import { withWrittenNumbers } from './written-numbers.ts'

type Json = Readonly<Record<string, unknown>>

/** A chart's spec compiled for Vega, for any rows. */
export interface CompiledSpec {
  /** Vega's form of the spec with rows in place, as a copy that Vega may edit. */
  readonly fill: (datasets: Datasets) => vega.Runtime
  /** Warnings from Vega-Lite. */
  readonly complaints: readonly string[]
}

/** Rows by the name of their dataset. */
export type Datasets = Readonly<Record<string, readonly ChartRow[]>>

/**
 * Compiles a Vega-Lite spec, only once for the same spec. It needs no rows, because Vega-Lite ignores the contents
 * of a named dataset, and Vega reads them only when it draws.
 *
 * @param names the datasets that the spec draws
 * @throws Error when the spec is invalid
 */
export function compileSpec(spec: Json, config: Json, names: readonly string[]): CompiledSpec {
  return compiled(`{"spec":${textOf(spec)},"config":${textOf(config)},"names":${JSON.stringify(names)}}`)
}

const textOf = memoizeByObject((value: Json) => JSON.stringify(value))

/** How many specs are kept: those of several reports, each in some places and languages. */
const MAX_SPECS = 200
const compiled = memoize(MAX_SPECS, (text) => {
  const { spec, config, names } = JSON.parse(text) as { spec: Json; config: Config; names: string[] }
  const complaints: string[] = []
  const places = new Map(names.map((name) => [[], name] as const))
  const datasets = Object.fromEntries([...places].map(([place, name]) => [name, place]))
  const inVega = compile({ ...spec, datasets } as unknown as TopLevelSpec, {
    config,
    logger: collectInto(complaints),
  })
  const runnable = withWrittenNumbers(inVega.spec)
  return { fill: filler(vega.parse(runnable) as unknown as Dataflow, places), complaints }
})

/** The parts of Vega's form of a spec that are used here; its types do not allow copies. */
interface Dataflow {
  readonly operators: readonly Operator[]
  readonly eventConfig?: unknown
}

interface Operator {
  readonly value?: unknown
  readonly params?: { readonly subflow?: { readonly $subflow?: Dataflow } }
}

/** @param places the empty list that stands for each dataset */
function filler(dataflow: Dataflow, places: ReadonlyMap<unknown, string>): CompiledSpec['fill'] {
  return (datasets) => {
    const rowsOf = new Map<string | undefined, object[]>(
      Object.entries(datasets).map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]),
    )
    const operators = dataflow.operators.map((operator) => {
      const value = operator.value as { readonly $ingest?: unknown } | undefined
      const rows = rowsOf.get(places.get(value?.$ingest))
      return rows === undefined ? unused(operator) : { ...operator, value: { ...value, $ingest: rows } }
    })
    const eventConfig = structuredClone(dataflow.eventConfig)
    return { ...dataflow, operators, eventConfig } as unknown as vega.Runtime
  }
}

/**
 * Copies an operator, with what Vega writes into: values in the spec itself, such as the single item of a mark
 * without data, and the same in the marks of each facet.
 */
function unused(operator: Operator): Operator {
  const { value, params } = operator
  const flow = params?.subflow?.$subflow
  return {
    ...operator,
    ...(typeof value === 'object' ? { value: structuredClone(value) } : {}),
    ...(flow === undefined
      ? {}
      : { params: { ...params, subflow: { $subflow: { ...flow, operators: flow.operators.map(unused) } } } }),
  }
}

/** A Vega logger that collects warnings. */
export function collectInto(complaints: string[]): vega.LoggerInterface {
  const note = (...parts: readonly unknown[]) => {
    complaints.push(parts.join(' '))
    return logger
  }
  const ignore = () => logger
  const logger: vega.LoggerInterface = {
    level: ((level?: number) => (level === undefined ? vega.Warn : logger)) as vega.LoggerInterface['level'],
    error: note,
    warn: note,
    info: ignore,
    debug: ignore,
  }
  return logger
}
