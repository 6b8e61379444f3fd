import { RIVAL_NAMES } from './contenders.ts'
import type { Aim, Comparison, Result, Results } from './measure/contest.ts'
import { median, pairedRatios, spread } from './measure/figures.ts'

const RIVALS = Object.values(RIVAL_NAMES)
/** Those that aims are set by. */
const YARDSTICKS: readonly string[] = [RIVAL_NAMES['typst-pypi'], RIVAL_NAMES['typst-npm']]

/** More than this, and memory is not flat: the most in the second half of a run, in times the most in the first. */
const FLAT = 1.1

export const HEAD = ['contest', 'measured', 'ours', ...RIVALS, ...RIVALS.map((name) => `÷ ${name}`), 'aim']

type Measure = 'wall' | 'shared' | 'cpu' | 'peak' | 'size'

const MEASURES: Readonly<Record<Measure, { readonly name: string; readonly digits: number }>> = {
  wall: { name: 'wall s', digits: 2 },
  // Beside all that a rival does, for it does nothing else.
  shared: { name: 'of it charts and pages, s', digits: 2 },
  cpu: { name: 'processor s', digits: 2 },
  peak: { name: 'peak MiB', digits: 0 },
  size: { name: 'PDF kB', digits: 0 },
}

/**
 * How a contest went, a row for each way of building and each measure: medians with least and most, and ratios of ours to
 * each rival, run by run.
 *
 * @param pages of the PDFs, by the names of the contenders
 */
export function rowsOf(
  comparison: Comparison,
  results: Results,
  pages: ReadonlyMap<string, number> = new Map(),
): string[][] {
  const { title, memoryEvery } = comparison
  return comparison.ours.flatMap(({ name, aims = {} }) => {
    const whole = `${title}: ${name}`
    const tellsShared = results.get(name)?.some(({ shared }) => shared !== undefined)
    const measures: Measure[] = [
      'wall',
      ...(tellsShared ? ['shared' as const] : []),
      ...(['cpu', 'peak'] as const),
      ...(aims.size === undefined ? [] : ['size' as const]),
    ]
    return [
      ...(pages.has(name) ? pagesRows(whole, name, results, pages) : []),
      ...measures.map((measure) => [
        whole,
        ...cellsOf(
          measure,
          name,
          results,
          measure === 'cpu' || measure === 'shared' ? undefined : aims[measure],
        ),
      ]),
      ...(memoryEvery === undefined ? [] : [memoryRow(whole, name, results, memoryEvery)]),
    ]
  })
}

function cellsOf(measure: Measure, ours: string, results: Results, aim: Aim | undefined): string[] {
  const { name, digits } = MEASURES[measure]
  const of = (contender: string) =>
    (results.get(contender) ?? []).map((result) => result[measure] ?? result.wall)
  const told = (numbers: readonly number[], places: number) =>
    numbers.length === 0 ? '' : spread(numbers, places)
  const ratios = new Map(
    RIVALS.filter((rival) => of(rival).length > 0).map((rival) => [rival, pairedRatios(of(ours), of(rival))]),
  )
  return [
    ...[name, told(of(ours), digits), ...RIVALS.map((rival) => told(of(rival), digits))],
    ...RIVALS.map((rival) => told(ratios.get(rival) ?? [], 2)),
    aim === undefined ? '' : verdict(aim, of(ours), ratios),
  ]
}

/** By the median of the runs, and beside the better of the yardsticks. */
function verdict(aim: Aim, ours: readonly number[], ratios: ReadonlyMap<string, readonly number[]>): string {
  const met = (reached: number, most: number) => (reached <= most ? 'met' : 'missed')
  if ('seconds' in aim) return `≤ ${aim.seconds} s: ${met(median(ours), aim.seconds)}`
  const worst = Math.max(...YARDSTICKS.map((name) => median(ratios.get(name) ?? [])))
  return `≤ ${aim.times.toFixed(1)}: ${met(worst, aim.times)}`
}

/** For whether cost grows with the pages and no faster. */
function pagesRows(
  title: string,
  ours: string,
  results: Results,
  pages: ReadonlyMap<string, number>,
): string[][] {
  const contenders = [ours, ...RIVALS]
  const each = (name: string) => {
    const seconds = median((results.get(name) ?? []).map(({ wall }) => wall))
    return ((seconds * 1000) / (pages.get(name) ?? 0)).toFixed(0)
  }
  return [
    [title, 'pages', ...contenders.map((name) => String(pages.get(name)))],
    [title, 'ms a page', ...contenders.map(each)],
  ]
}

function memoryRow(title: string, ours: string, results: Results, every: number): string[] {
  const of = (name: string) => results.get(name)?.at(-1)?.memory ?? []
  const growth = growthOf(of(ours))
  return [
    ...[title, `MiB after each ${every}`],
    ...[ours, ...RIVALS].map((name) => of(name).map(Math.round).join(' ')),
    ...RIVALS.map(() => ''),
    `flat, ≤ ${FLAT}: ${growth <= FLAT ? 'met' : 'missed'} (${growth.toFixed(2)})`,
  ]
}

function growthOf(memory: Result['memory']): number {
  const half = Math.ceil(memory.length / 2)
  return Math.max(...memory.slice(half)) / Math.max(...memory.slice(0, half))
}
