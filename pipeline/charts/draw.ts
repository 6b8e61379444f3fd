import type { Theme } from '../../schemas/types.ts'
import type { Results } from '../analysis/results.ts'
import type { Cache } from '../core/cache/cache.ts'
import { defined } from '../core/defined.ts'
import { noMemo } from '../core/memo.ts'
import { memoize, memoizeByObject } from '../core/memoize.ts'
import { byPlace, collectProblems, InputError, type Problem } from '../core/problem.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import type { NumberSigns } from '../language/format.ts'
import type { ChartSpec, DatasetRequest, FontFamily } from '../report/report.ts'
import { STAND_IN_THEME } from '../report/stand-in-theme.ts'
import { answersHeld } from './answers-held.ts'
import type { Chart } from './chart.ts'
import type { ChartRow } from './chart-row.ts'
import { wrongNames } from './check-named.ts'
import { describe } from './describe/describe.ts'
import { drawnPhrase } from './describe/drawn-phrases.ts'
import { chartConfig } from './draw/config.ts'
import { DrawingCache } from './draw/drawing-cache.ts'
import { type DrawingWidths, drawingWidths, labelWidth } from './draw/drawing-widths.ts'
import { type MeasureInk, type MeasureText, measureInkWith, measureWith } from './draw/metrics.ts'
import type { DrawingStyle } from './draw/render.ts'
import { wrapText } from './draw/wrap.ts'
import { inCodebookOrder } from './keep-order.ts'
import { type RequestFault, rowsFor, type WrapLabel } from './rows.ts'

/**
 * Draws every chart of a report from the results.
 *
 * @throws InputError with the problems of all charts: a result that does not exist, a spec that Vega will not draw
 */
export async function drawCharts(
  specs: readonly ChartSpec[],
  results: DisclosedResults,
  context: DrawingContext,
  memo = noMemo,
): Promise<readonly Chart[]> {
  const edition = `${results.study.id}/${results.wave.id}`
  const draw = (spec: ChartSpec) => memo.run(`${edition} ${spec.file}`, drawChart, spec, results, context)
  return collectProblems<Chart[]>(...specs.map((spec) => () => draw(spec)))
}

/**
 * Checks charts without drawing them, because not all that they show is known.
 *
 * @param theme undefined when it cannot be read: then they are checked by what any theme has
 * @throws InputError with each result that does not exist, and what is wrong with the specs
 */
export async function checkUndrawn(
  specs: readonly ChartSpec[],
  results: DisclosedResults,
  theme: Theme | undefined,
): Promise<void> {
  await collectProblems(
    ...specs.flatMap((spec) => [
      () => datasetsFor(spec, results, (label) => [label], theme),
      async () => {
        const problems = await problemsOfSpec(spec, theme ?? STAND_IN_THEME)
        if (problems.length > 0) throw new InputError(problems)
      },
    ]),
  )
}

async function problemsOfSpec(spec: ChartSpec, theme: Theme): Promise<readonly Problem[]> {
  const { specProblems } = await import('./draw-readably.ts')
  return specProblems(spec, theme)
}

/** What all charts of a report are drawn with. */
export interface DrawingContext extends Style {
  readonly cache?: DrawingCache
}

/** The colours of a theme, the fonts of a report, and the cache that keeps drawings from one run to the next. */
export function drawingContext(theme: Theme, fonts: FontFamily, cache?: Cache): DrawingContext {
  const style = stylesOf(theme)(fonts)
  return { ...style, ...(cache === undefined ? {} : { cache: new DrawingCache(cache, fonts) }) }
}

/** What depends only on a theme and its fonts. */
interface Style {
  readonly theme: Theme
  readonly measure: MeasureText
  readonly ink: MeasureInk
  readonly places: Readonly<Record<ChartSpec['place'], PlaceStyle>>
}

/** What depends on a chart's place in the column. */
interface PlaceStyle {
  readonly widths: DrawingWidths
  readonly wrap: WrapLabel
  /** Vega-Lite's configuration for numbers with these signs. */
  readonly config: (signs: NumberSigns) => DrawingStyle['config']
}

const stylesOf = memoizeByObject((theme: Theme) =>
  memoizeByObject((fonts: FontFamily): Style => {
    const measure = measureWith(fonts)
    const widthOf = labelMeasure(measure, theme)
    const place = (name: ChartSpec['place']) => placeIn(theme, widthOf, name)
    const places = { hanging: place('hanging'), text: place('text'), wide: place('wide') }
    return { theme, measure, ink: measureInkWith(fonts), places }
  }),
)

function placeIn(theme: Theme, widthOf: (text: string) => number, name: ChartSpec['place']): PlaceStyle {
  const widths = drawingWidths(theme, name)
  return {
    widths: widths,
    wrap: memoize(MAX_LABELS, (label) => wrapText(label, labelWidth(widths), widthOf)),
    config: memoizeByObject((signs) => chartConfig(theme, widths, signs)),
  }
}

const MAX_LABELS = 10_000

/** The width of a label in bold, in points, because specs may set any label in bold. */
function labelMeasure(measure: MeasureText, { type }: Theme): (text: string) => number {
  return (text) => measure({ fontSize: type.small.size, fontWeight: 'bold' }, text)
}

async function drawChart(given: ChartSpec, results: Results, context: DrawingContext): Promise<Chart> {
  const chart = inCodebookOrder(given, results)
  const { theme, measure, ink, cache } = context
  const { widths, wrap, config: configFor } = context.places[chart.place]
  const datasets = await datasetsFor(chart, results, wrap, theme)
  const { name, title, spec } = chart
  const rows = Object.values(datasets).flat()
  const { language } = results
  const config = configFor(language.signs)
  const { paper } = theme.colours
  const held = answersHeld(rows, results)
  const draw = async () => {
    // Vega loads slowly, so it is only loaded when something must be drawn.
    const { drawReadably } = await import('./draw-readably.ts')
    return drawReadably(chart, datasets, { config, widths, measure, ink, theme, language, held })
  }
  const keyed = { spec, datasets, held, config, widths, paper, language: language.tag }
  const [drawing] = await collectProblems(
    () => (cache === undefined ? draw() : cache.get(keyed, draw)),
    () => {
      const problems = wrongNames(chart, rows, results)
      if (problems.length > 0) throw new InputError(problems)
    },
  )
  const requests = Object.values(chart.datasets)
  return {
    name,
    title,
    ...drawing,
    texts: drawing.texts.map((text) => drawnPhrase(text, results)),
    ...describe({ title, rows, requests, spec, results }, groupHeading(requests, results)),
    results: [...new Set(rows.flatMap((row) => row.result ?? []))],
  }
}

/**
 * @param theme unknown when it cannot be read
 * @throws InputError when a dataset asks for what does not exist, with what else shows without drawing the chart
 */
async function datasetsFor(
  chart: ChartSpec,
  results: Results,
  wrap: WrapLabel,
  theme: Theme | undefined,
): Promise<Record<string, readonly ChartRow[]>> {
  const requested = Object.entries(chart.datasets).map(([name, request]) => ({
    name,
    ...rowsFor(request, results, wrap),
  }))
  const problems = requested.flatMap(({ name, faults }) =>
    faults.filter(({ fault }) => fault.kind !== 'unread').map((fault) => problemOf(chart, name, fault)),
  )
  if (problems.length > 0) {
    if (theme === undefined) throw new InputError(problems)
    throw new InputError([...problems, ...(await problemsOfSpec(chart, theme))].sort(byPlace))
  }
  return Object.fromEntries(requested.map(({ name, rows }) => [name, rows]))
}

function problemOf(
  { document, datasets }: ChartSpec,
  dataset: string,
  { path, fault }: RequestFault,
): Problem {
  const canShowGap = path[0] === 'question' && datasets[dataset]?.waves !== 'all'
  const gapHint = canShowGap ? '`"waves": "all"` shows a wave without the question as a gap' : undefined
  const hint = fault.kind === 'not-asked' ? gapHint : fault.hint
  return document.problem(['usermeta', 'datasets', dataset, ...path], {
    rule: ruleOf(path, fault),
    message: fault.message,
    ...defined({ hint }),
  })
}

function ruleOf([part]: RequestFault['path'], { kind }: RequestFault['fault']): string {
  if (kind === 'no-answers') return 'nothing-to-draw'
  if (part === 'decimals') return 'chart-dataset'
  return part === 'waves' ? 'unknown-wave' : 'unknown-result'
}

/** What divides the rows, in words: the name of a stratum variable, or a question. */
function groupHeading(requests: readonly DatasetRequest[], { strata, questions }: Results): string {
  const by = requests.flatMap((request) => request.by ?? [])[0]
  return [...strata, ...questions].find((each) => each.id === by)?.label ?? ''
}
