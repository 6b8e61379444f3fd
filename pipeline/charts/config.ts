import type { Theme } from '../../schemas/types.ts'

/** Width of the text column in whole points; charts fill it. */
export function columnWidth({ page }: Theme): number {
  return Math.floor(PAGE_WIDTHS[page.size] - page.margins.left - page.margins.right)
}

/**
 * A Vega-Lite configuration from the theme: type, sizes in points and colours. Specs name colours of the theme as
 * expressions (`{"expr": "lead"}`) and kinds of label as styles (`"style": "inside"`), and hold no colour themselves.
 */
export function chartConfig(theme: Theme, locale: string): Readonly<Record<string, unknown>> {
  const { colours, series, type } = theme
  const width = columnWidth(theme)
  const label = { fontSize: type.small.size, color: colours.ink }
  return {
    // Quoted: a name with a word that begins with a digit is otherwise no CSS family.
    font: `'${theme.font.name}'`,
    background: null,
    // Room for what hangs below the last line of text, which Vega does not measure.
    padding: { left: 0, right: 0, top: 2, bottom: 2 },
    autosize: { type: 'fit-x', contains: 'padding' },
    view: { stroke: null, continuousWidth: width, discreteWidth: width },
    params: [
      ...Object.entries(colours),
      ...series.map((colour, index) => [`series${index + 1}`, colour]),
    ].map(([name, value]) => ({ name, value })),
    range: { category: series, ordinal: series },
    mark: { color: colours.lead },
    text: label,
    rule: { color: colours.rule },
    style: {
      inside: { color: colours.paper, fontWeight: 'bold' },
      strong: { fontWeight: 'bold' },
      quiet: { color: colours.secondary },
      rest: { color: colours.tint, stroke: colours.secondary, strokeWidth: 0.5 },
      gap: { color: colours.paper, stroke: colours.secondary, strokeWidth: 0.75, strokeDash: [3, 2] },
    },
    axis: axisConfig(theme),
    legend: {
      labelFontSize: type.small.size,
      labelColor: colours.ink,
      labelLimit: 0,
      title: null,
      orient: 'top',
    },
    header: { labelFontSize: type.small.size, labelColor: colours.ink, labelLimit: 0, title: null },
    locale: { number: numberLocale(locale) },
  }
}

const PAGE_WIDTHS = { A4: 595.28, A5: 419.53, LETTER: 612 } as const

/** Labels only: grid, ticks and titles where a spec asks for them. */
function axisConfig({ colours, type }: Theme) {
  return {
    ...{ domain: false, grid: false, ticks: false, title: null },
    ...{ domainColor: colours.rule, tickColor: colours.rule, gridColor: colours.rule },
    ...{ labelFontSize: type.small.size, labelColor: colours.ink, labelPadding: 8, labelLimit: 0 },
    ...{ titleFontSize: type.small.size, titleColor: colours.secondary, titleFontWeight: 'normal' },
  }
}

function numberLocale(locale: string) {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const sign = (kind: 'decimal' | 'group') => parts.find(({ type }) => type === kind)?.value ?? ''
  return { decimal: sign('decimal'), thousands: sign('group'), grouping: [3], currency: ['', ''] }
}
