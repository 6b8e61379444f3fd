import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadReport } from '../../pipeline/report/load.ts'
import type { Report } from '../../pipeline/report/report.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Theme } from '../../schemas/types.ts'
import { messageOf } from '../support/make-chart.ts'

/**
 * The charts of every report as a dark screen shows them. The page gives each colour of a drawing the dark one of the
 * same name; drawn in those, a chart must pass all checks that it passes on paper.
 */
const CASE = 'tests/reports/libraries'
const EDITIONS = [
  { data: 'data/sociaal-domein', templates: 'templates', name: 'baseline', wave: '2015-01' },
  { data: 'data/sociaal-domein', templates: 'templates', name: 'follow-up', wave: '2017-06' },
  { data: `${CASE}/data/libraries`, templates: `${CASE}/templates`, name: 'annual', wave: '2024' },
]

type Colours = Pick<Theme, 'colours' | 'series' | 'sequence'>

function valuesOf({ colours, series, sequence }: Colours): string[] {
  return [...Object.values(colours), ...series, ...sequence].map((colour) => colour.toLowerCase())
}

/** Of each light colour the dark one; of a colour with two names, that of the first. */
function darkOf(theme: Theme): ReadonlyMap<string, string> {
  const dark = valuesOf(theme.dark)
  return new Map(
    valuesOf(theme)
      .map((colour, index) => [colour, dark[index] ?? ''] as const)
      .toReversed(),
  )
}

describe.each(EDITIONS)('the charts of $name on a dark screen', ({ data, templates, name, wave }) => {
  let report: Report
  let results: DisclosedResults
  const draw = (theme: Theme) =>
    drawCharts(
      // The cover keeps its light colours.
      report.charts.filter((chart) => chart.name !== report.cover?.chart),
      results,
      drawingContext(theme, report.fonts),
    )

  beforeAll(async () => {
    report = await loadReport(nodeFiles, templates, name)
    results = disclose(analyse(await loadStudy(nodeFiles, data), wave))
  })

  test('have contrast enough in every part and text, and are what the page makes of the light ones', async () => {
    const { theme } = report
    const [light, dark] = [await draw(theme), await draw({ ...theme, ...theme.dark })]
    const colours = darkOf(theme)
    expect(light.length).toBeGreaterThan(0)
    for (const [index, chart] of light.entries()) {
      const shown = chart.svg.replace(
        /#[0-9a-f]{6}/gi,
        (colour) => colours.get(colour.toLowerCase()) ?? 'a colour without a name',
      )
      expect(shown.toLowerCase(), chart.name).toBe(dark[index]?.svg.toLowerCase())
    }
  })

  test('would not pass in colours too faint to tell apart', async () => {
    const { theme } = report
    const { paper, tint } = theme.dark.colours
    const faint = {
      colours: { ...theme.dark.colours, lead: tint, ink: paper },
      series: theme.dark.series.map(() => tint),
      sequence: theme.dark.sequence.map(() => tint),
    }
    expect(await messageOf(draw({ ...theme, ...faint }))).toMatch(/contrast/)
  })
})
