import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import vegaLiteSchema from 'vega-lite/vega-lite-schema.json' with { type: 'json' }
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { statisticsFor } from '../../pipeline/analysis/statistics.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import { sourceSans } from '../support/fonts.ts'
import { theme } from '../support/make-chart.ts'

const EDITIONS = [
  { study: 'sociaal-domein', report: 'follow-up', wave: '2017-06' },
  { study: 'sociaal-domein', report: 'baseline', wave: '2015-01' },
  { study: 'residents', report: 'residents', wave: '2026' },
]

async function drawReport(study: string, report: string, wave: string): Promise<Map<string, Chart>> {
  const folder = `templates/${report}/charts`
  const names = readdirSync(folder).map((file) => file.replace('.vl.json', ''))
  const specs = await Promise.all(
    names.map((name) => loadChart(nodeFiles, `${folder}/${name}.vl.json`, name)),
  )
  const loaded = await loadStudy(nodeFiles, `data/${study}`)
  const results = disclose(analyse(loaded, wave, noMemo, await statisticsFor(loaded.design)))
  const charts = await drawCharts(specs, results, drawingContext(theme, sourceSans))
  return new Map(charts.map((chart) => [chart.name, chart]))
}

describe.each(EDITIONS)('charts of $report', ({ study, report, wave }) => {
  let charts: Map<string, Chart>
  beforeAll(async () => {
    charts = await drawReport(study, report, wave)
  })

  test('fill the column', () => {
    for (const chart of charts.values()) expect(chart.width, chart.name).toBe(485)
  })

  test('set no text below 8 points, none askew, and clip nothing', () => {
    for (const { name, svg } of charts.values()) {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
      expect(sizes.length, name).toBeGreaterThan(0)
      expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(8)
      expect(svg, name).not.toMatch(/clip-path|rotate\(-?[1-9]|<image/)
    }
  })

  test('are Vega-Lite by its own schema', () => {
    const ajv = new Ajv({ strict: false })
    addFormats.default(ajv)
    ajv.addFormat('color-hex', /^#[0-9A-Fa-f]{6}$/)
    const check = ajv.compile(vegaLiteSchema)
    for (const name of charts.keys()) {
      check(JSON.parse(readFileSync(`templates/${report}/charts/${name}.vl.json`, 'utf8')))
      expect(check.errors ?? [], name).toEqual([])
    }
  })
})

describe.each(EDITIONS.filter(({ study }) => study === 'sociaal-domein'))(
  'charts of $report',
  ({ study, report, wave }) => {
    test('show social teams by province', async () => {
      const { table } = (await drawReport(study, report, wave)).get('social-teams-by-province') ?? {}
      const shown = (table?.rows ?? []).map(
        ([place, , count, base, share]) => `${place} ${count}/${base} ${share}`,
      )
      const expected =
        report === 'follow-up'
          ? ['Drenthe 11/12 92%', 'Groningen 9/23 39%', 'Totaal 20/35 57%']
          : ['Totaal 18/35 51%', 'Totaal 17/35 49%']
      expect(shown).toEqual(expect.arrayContaining(expected))
    })
  },
)

describe('charts of follow-up', () => {
  test('show October 2015 as a gap between two known waves', async () => {
    const chart = (await drawReport('sociaal-domein', 'follow-up', '2017-06')).get('social-teams-over-waves')
    expect(chart?.alt).toMatch(
      /Januari 2015: .* 51% \(18 van 35\)\. Oktober 2015: niet gevraagd\. Juni 2017: .* 57%/,
    )
    expect(chart?.svg).toContain('>niet</tspan>')
    expect(chart?.svg).toContain('stroke-dasharray="3,2"')
  })
})
