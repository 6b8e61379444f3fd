import type { Theme } from '../../schemas/types.ts'
import { knownRgb } from '../core/colours/contrast.ts'
import { once } from '../core/memoize.ts'
import { byPlace, type Finding, InputError, type Problem } from '../core/problem.ts'
import type { Language } from '../language/language.ts'
import type { ChartSpec } from '../report/report.ts'
import type { AnswersHeld } from './answers-held.ts'
import { movedLabels } from './checks/check-axes.ts'
import { farEnds } from './checks/check-ends.ts'
import { freeWords } from './checks/check-free-words.ts'
import { wrongIntervals } from './checks/check-intervals.ts'
import { unevenMarks } from './checks/check-lengths.ts'
import { namelessRows } from './checks/check-names.ts'
import { misplaced } from './checks/check-places.ts'
import { numbersIn, untrueTexts } from './checks/check-said.ts'
import { wrongSectors } from './checks/check-sectors.ts'
import { hiddenRows } from './checks/check-shown.ts'
import { unevenStems } from './checks/check-stems.ts'
import { falseSums } from './checks/check-sums.ts'
import { wrongTitles } from './checks/check-titles.ts'
import { drawnMarks } from './checks/drawn-marks.ts'
import { readingFindings } from './checks/readable.ts'
import { grouped, type ReadingFault, type ReadingFinding } from './checks/reading-fault.ts'
import { colourProblems } from './colour-problems.ts'
import type { Datasets } from './draw/compile-spec.ts'
import type { ReadableDrawing } from './draw/drawing-cache.ts'
import { explainTexts } from './draw/drawn-texts.ts'
import { type Drawing, type DrawingStyle, renderSvg } from './draw/render.ts'
import type { MarkName } from './draw/scene.ts'
import { drawingFaults } from './drawing-faults.ts'
import { checkSpec } from './spec/check-spec.ts'
import type { ReadSpec } from './spec/fields/read-views.ts'
import { placeOf, viewOf } from './spec/places.ts'
import { problemOf } from './spec/spec-fault.ts'
import { type Path, visit } from './spec/visit.ts'

/** What a chart is drawn with. */
interface Style extends DrawingStyle {
  readonly theme: Theme
  readonly language: Pick<Language, 'words' | 'quantities'>
  /** Which answers add up. */
  readonly held: AnswersHeld
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
  const { views, titles, ends } = checkSpec(style.theme)(chart)
  stopAt([
    ...specProblems(chart, style.theme),
    ...wrongTitles(titles, style.language.words.figures).map((fault) => problemOf(chart.document, fault)),
  ])
  const { drawing, faults } = await renderSvg(chart.spec, datasets, style)
  const located = await drawingFaults(faults, { spec: chart.spec, datasets, style, views })
  const problems = located.map((fault) => problemOf(chart.document, fault))
  // Where Vega draws something else than the spec says, or not all of it, what can be read says nothing.
  const isWhole = faults.every(({ kind }) => kind === 'beyond-edge')
  stopAt([
    ...problems,
    ...(isWhole && drawing !== undefined
      ? readingProblems(chart, drawing, { views, ends, datasets, isInside: faults.length === 0 }, style)
      : []),
  ])
  if (drawing === undefined) throw new Error('Vega drew nothing, and said nothing of it')
  const { svg, width, height, texts, background } = drawing
  return {
    svg,
    width,
    height,
    ...(background === undefined ? { paper: style.theme.colours.paper } : {}),
    texts: explainTexts(texts, Object.values(datasets).flat()),
  }
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError([...problems].sort(byPlace))
}

/** What a drawing is read by. */
interface Reading extends Pick<ReadSpec, 'views' | 'ends'> {
  readonly datasets: Datasets
  /** Whether nothing lies beyond the edge, for what does is told of, and so is not where it should be. */
  readonly isInside: boolean
}

/** What makes a drawing hard to read, or untrue. */
function readingProblems(chart: ChartSpec, drawing: Drawing, reading: Reading, style: Style): Problem[] {
  const { document } = chart
  const { views, ends, datasets } = reading
  if (drawing.colourFaults.length > 0) return colourProblems(document, drawing.colourFaults, views)
  const rows = Object.values(datasets).flat()
  const unreadable = unreadableIn(drawing, style.theme)
  const located = [...unreadable, ...grouped(untrueIn(chart, drawing, reading, style, unreadable))].map(
    ({ mark, channels, ...finding }) =>
      document.problem(placeOf(mark, views, channels), finding satisfies Finding),
  )
  const hidden = hiddenRows(drawing.items, datasets).map(({ dataset, finding }) =>
    document.problem(filterPlace(chart.spec) ?? ['usermeta', 'datasets', dataset], finding),
  )
  const far = farEnds(ends, drawing.items, rows).map((fault) => problemOf(document, fault))
  return [...located, ...hidden, ...far]
}

function unreadableIn({ scene, background }: Drawing, { colours }: Theme): readonly ReadingFinding[] {
  const { paper, ink, secondary, lead } = colours
  const outlines = {
    paper: knownRgb(paper),
    ink: knownRgb(ink),
    secondary: knownRgb(secondary),
    lead: knownRgb(lead),
  }
  return readingFindings(scene, knownRgb(background ?? paper), outlines)
}

/** What a drawing says that its rows do not. */
function untrueIn(
  { spec }: ChartSpec,
  { items }: Drawing,
  { views, ends, datasets, isInside }: Reading,
  { language, held }: Style,
  told: readonly ReadingFinding[],
): ReadingFault[] {
  const rows = Object.values(datasets).flat()
  const sources = {
    rows,
    written: once(() => numbersWritten(spec)),
    quantities: language.quantities,
  }
  const viewOfMark = (mark: MarkName) => viewOf(mark, views)
  const marks = drawnMarks(items, rows, viewOfMark)
  const { faults: uneven, fitted } = unevenMarks(marks)
  const sums = [...falseSums(fitted, { marks, ends, held }), ...wrongSectors(items, rows, held)]
  // What only colour tells apart, and what falls into one length, has been told of.
  const isTold = [...told, ...sums].some(({ rule }) => rule === 'colour-alone' || rule === 'false-sum')
  return [
    ...untrueTexts(items, sources),
    ...uneven,
    ...unevenStems(items, rows, viewOfMark),
    ...wrongIntervals(items, rows, { marks, fitted }, viewOfMark),
    ...freeWords(items, fitted, rows),
    ...misplaced(items, fitted, rows),
    ...(isInside ? movedLabels(items, fitted) : []),
    ...sums,
    ...(isTold ? [] : namelessRows(items, rows, viewOfMark)),
  ]
}

/** The place of the filter in a spec, if there is one. */
function filterPlace(spec: ChartSpec['spec']): Path | undefined {
  const filters = [...visit(spec)].filter(({ path, key }) => key === 'filter' && path.at(-3) === 'transform')
  return filters.length === 1 ? filters[0]?.path : undefined
}

/** Constants of expressions are between quotes. */
const EXPRESSIONS: readonly unknown[] = ['expr', 'calculate', 'labelExpr']

/** Numbers in the words that a spec has of its own, such as a name with a number in it. */
function numbersWritten(spec: ChartSpec['spec']): ReadonlySet<string> {
  const texts = [...visit(spec)].flatMap(({ key, value }) => {
    if (typeof value !== 'string') return []
    return EXPRESSIONS.includes(key) ? (value.match(/'[^']*'|"[^"]*"/g) ?? []) : [value]
  })
  return new Set(texts.flatMap(numbersIn))
}
