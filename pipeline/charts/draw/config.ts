import type { Theme } from '../../../schemas/types.ts'
import type { NumberSigns } from '../../language/format.ts'
import { type DrawingWidths, LABEL_GAP } from './drawing-widths.ts'

/**
 * A Vega-Lite configuration from the theme: type, sizes in points and colours. Specs name colours and measures of the
 * theme as expressions (`{"expr": "lead"}`) and kinds of label as styles (`"style": "inside"`), and hold no colour
 * themselves.
 */
export function chartConfig(
  theme: Theme,
  widths: DrawingWidths,
  { decimal, group }: NumberSigns,
): Readonly<Record<string, unknown>> {
  const { colours, series, type } = theme
  const label = { fontSize: type.small.size, color: colours.ink }
  return {
    // Quoted: a name with a word that begins with a digit is otherwise no CSS family.
    font: `'${theme.font.name}'`,
    background: null,
    // Vega names every mark in English; the alternative text tells what a chart says.
    aria: false,
    // The frame is set when the drawing is done, so that a plot keeps its place in the column.
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

/** What a spec may name: colours, sizes of type, and measures of the drawing in points. */
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

/** Room that a character of a bold figure takes at most, on average, for each point of its size: half a "00%". */
const DIGIT = 0.66

/** Lines of one label stand closer than lines to be read on. */
function lineHeight({ type }: Theme): number {
  return Math.round(type.small.size * LINE)
}

const LINE = 1.2

function numbered(name: string, colours: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + 1}`, colour]))
}

/** Kinds of label and of part that specs name. */
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

/** Right-aligned at the plot, with its lines about the middle of what it names. */
function hangingLabel(lines: 'answerLines' | 'groupLines') {
  const up = `-(length(datum.${lines}) - 1) * lineHeight / 2`
  return { align: 'right', baseline: 'middle', dx: -LABEL_GAP, dy: { expr: up } }
}

/** Labels only: grid, ticks and titles where a spec asks for them. */
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
