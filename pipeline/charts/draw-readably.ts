import type { Theme } from '../../schemas/types.ts'
import { knownRgb } from '../core/colours/contrast.ts'
import { byPlace, type Finding, InputError, type Problem } from '../core/problem.ts'
import type { ChartSpec } from '../report/report.ts'
import { readingFindings } from './checks/readable.ts'
import { colourProblems } from './colour-problems.ts'
import type { Datasets } from './draw/compile-spec.ts'
import type { ReadableDrawing } from './draw/drawing-cache.ts'
import { explainTexts } from './draw/drawn-texts.ts'
import { type Drawing, type DrawingStyle, renderSvg } from './draw/render.ts'
import { drawingFaults } from './drawing-faults.ts'
import { checkSpec } from './spec/check-spec.ts'
import type { View } from './spec/fields/read-views.ts'
import { placeOf } from './spec/places.ts'
import { problemOf } from './spec/spec-fault.ts'

/** What a chart is drawn with. */
interface Style extends DrawingStyle {
  readonly theme: Theme
}

/** What is wrong with a spec that shows without drawing it. */
export function specProblems(chart: ChartSpec, theme: Theme): Problem[] {
  return checkSpec(theme)(chart).faults.map((fault) => problemOf(chart.document, fault))
}

/**
 * Draws a chart that can be read.
 *
 * @throws InputError with all that is wrong with its spec, or else with its drawing
 */
export async function drawReadably(
  chart: ChartSpec,
  datasets: Datasets,
  style: Style,
): Promise<ReadableDrawing> {
  stopAt(specProblems(chart, style.theme))
  const { views } = checkSpec(style.theme)(chart)
  const { drawing, faults } = await renderSvg(chart.spec, datasets, style)
  const located = await drawingFaults(faults, { spec: chart.spec, datasets, style, views })
  const problems = located.map((fault) => problemOf(chart.document, fault))
  // Where Vega draws something else than the spec says, or not all of it, what can be read says nothing.
  const isWhole = faults.every(({ kind }) => kind === 'beyond-edge')
  stopAt([
    ...problems,
    ...(isWhole && drawing !== undefined ? readingProblems(chart, drawing, views, style) : []),
  ])
  if (drawing === undefined) throw new Error('Vega drew nothing, and said nothing of it')
  const { svg, width, height, texts } = drawing
  return { svg, width, height, texts: explainTexts(texts, Object.values(datasets).flat()) }
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError([...problems].sort(byPlace))
}

/** What makes a drawing hard to read. */
function readingProblems(
  { document }: ChartSpec,
  { scene, background, colourFaults }: Drawing,
  views: readonly View[],
  { theme }: Style,
): Problem[] {
  if (colourFaults.length > 0) return colourProblems(document, colourFaults, views)
  const { paper, ink, secondary, lead } = theme.colours
  const outlines = {
    paper: knownRgb(paper),
    ink: knownRgb(ink),
    secondary: knownRgb(secondary),
    lead: knownRgb(lead),
  }
  return readingFindings(scene, knownRgb(background ?? paper), outlines).map(
    ({ mark, channels, ...finding }) =>
      document.problem(placeOf(mark, views, channels), finding satisfies Finding),
  )
}
