import type { Theme } from '../../../schemas/types.ts'
import type { NumberSigns } from '../../language/format.ts'
import { type DrawingWidths, drawingWidths, LABEL_GAP } from './drawing-widths.ts'

/**
 * A Vega-Lite configuration from the theme: type, sizes in points and colours. Specs refer to colours and measures
 * of the theme by expressions (`{"expr": "lead"}`), and to kinds of label by styles (`"style": "inside"`); they
 * contain no colours of their own.
 */
export function chartConfig(
  theme: Theme,
  widths: DrawingWidths,
  { decimal, group }: NumberSigns,
): Readonly<Record<string, unknown>> {
  const { colours, series, type } = theme
  const label = { fontSize: type.small.size, color: colours.ink }
  return {
    // Quoted, because an unquoted CSS family name has no word that starts with a digit.
    font: `'${theme.font.name}'`,
    background: null,
    // Vega names every mark in English; the alternative text describes the chart instead.
    aria: false,
    // The size is set after drawing, so that a plot keeps its place in the column.
    autosize: { type: 'none' },
    view: { stroke: null, continuousWidth: widths.plot, discreteWidth: widths.plot },
    concat: { spacing: 0 },
    params: Object.entries(namedValues(theme, widths)).map(([name, value]) => ({ name, value })),
    range: { category: series, ordinal: series },
    mark: { color: colours.lead },
    text: { ...label, lineHeight: lineHeight(theme) },
    rule: { color: colours.rule },
    style: stylesOf(theme),
    axis: axisConfig(theme),
    legend: {
      labelFontSize: type.small.size,
      labelColor: colours.ink,
      labelLimit: 0,
      title: null,
      orient: 'top',
    },
    header: { labelFontSize: type.small.size, labelColor: colours.ink, labelLimit: 0, title: null },
    locale: { number: { decimal, thousands: group, grouping: [3], currency: ['', ''] } },
  }
}

/** The names that a spec may use: colours, type sizes, and measures of the drawing in points. */
function namedValues(theme: Theme, { plot }: DrawingWidths): Readonly<Record<string, string | number>> {
  const { colours, series, sequence, type } = theme
  return {
    ...colours,
    ...numbered('series', series),
    ...numbered('sequence', sequence),
    small: type.small.size,
    body: type.body.size,
    heading: type.heading2.size,
    plot,
    labelEdge: -LABEL_GAP,
    lineHeight: lineHeight(theme),
    digit: type.small.size * DIGIT,
  }
}

/** The names that expressions in a spec may use. */
export function namesInSpecs(theme: Theme): readonly string[] {
  return Object.keys(namedValues(theme, drawingWidths(theme, 'hanging')))
}

/** The largest average width of a character in a bold figure, as a part of its size: half of "00%". */
const DIGIT = 0.66

/** The lines of a label are closer together than those of running text. */
function lineHeight({ type }: Theme): number {
  return Math.round(type.small.size * LINE)
}

const LINE = 1.2

function numbered(name: string, colours: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + 1}`, colour]))
}

/** Kinds of label and part that specs refer to. */
function stylesOf({ colours, type }: Theme) {
  return {
    inside: { color: colours.paper, fontWeight: 'bold' },
    strong: { fontWeight: 'bold' },
    quiet: { color: colours.secondary },
    panel: { fontWeight: 'bold', fontSize: type.body.size, align: 'left', baseline: 'alphabetic' },
    answerLabel: hangingLabel('answerLines'),
    groupLabel: hangingLabel('groupLines'),
    rest: { color: colours.tint, stroke: colours.secondary, strokeWidth: 0.75 },
    gap: { color: colours.paper, stroke: colours.secondary, strokeWidth: 0.75, strokeDash: [3, 2] },
  }
}

/** Right-aligned at the plot, and vertically centred on what it names. */
function hangingLabel(lines: 'answerLines' | 'groupLines') {
  const up = `-(length(datum.${lines}) - 1) * lineHeight / 2`
  return { align: 'right', baseline: 'middle', dx: -LABEL_GAP, dy: { expr: up } }
}

/** Only labels: grid, ticks and titles appear when a spec asks for them. */
function axisConfig({ colours, type }: Theme) {
  return {
    domain: false,
    grid: false,
    ticks: false,
    title: null,
    domainColor: colours.rule,
    tickColor: colours.secondary,
    gridColor: colours.rule,
    labelFontSize: type.small.size,
    labelColor: colours.ink,
    labelPadding: LABEL_GAP,
    labelLimit: 0,
    titleFontSize: type.small.size,
    titleColor: colours.secondary,
    titleFontWeight: 'normal',
  }
}
