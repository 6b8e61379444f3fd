import { describe, expect, test } from 'vitest'
import { onCover } from '../../pipeline/charts/on-cover.ts'
import { readSvg } from '../../pipeline/typesetting/svg/read-svg.ts'
import { barChart, drawChart, messageOf, theme } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()
const { lead, paper } = theme.colours

describe('a chart on the cover', () => {
  test('lies on a sheet of paper, so that bars in the lead colour show on the lead colour of the cover', async () => {
    const chart = await drawChart(barChart({ question: 'shop' }), results)
    const shown = onCover(chart)
    const size = `width="${chart.width + 24}" height="${chart.height + 24}"`
    expect(chart.svg).toContain(`fill="${lead}"`)
    expect(shown.svg).toContain(
      `viewBox="0 0 ${chart.width + 24} ${chart.height + 24}"><rect ${size} fill="${paper}"/><g transform="translate(12,12)">`,
    )
    expect(readSvg(shown.svg)).toMatchObject({ width: chart.width + 24, height: chart.height + 24 })
    expect([shown.width, shown.height, shown.alt]).toEqual([chart.width + 24, chart.height + 24, chart.alt])
  })

  test('keeps what its shapes refer to where it is found', async () => {
    const drawn = await drawChart(barChart({ question: 'shop' }), results)
    const definitions = '<defs><clipPath id="clip0"><rect width="4" height="5"/></clipPath></defs>'
    const svg = `<svg width="4" height="5"><g clip-path="url(#clip0)"/>${definitions}</svg>`
    const shown = onCover({ ...drawn, svg, width: 4, height: 5 })
    expect(shown.svg).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="29" viewBox="0 0 28 29"><rect width="28" height="29" fill="${paper}"/><g transform="translate(12,12)"><g clip-path="url(#clip0)"/></g>${definitions}</svg>`,
    )
  })

  test('stays as it is on a ground of its own, which its parts and texts are judged on', async () => {
    const spec = barChart({ question: 'shop' }, { background: { expr: 'lead' } })
    const axis = { labelColor: { expr: 'paper' }, titleColor: { expr: 'paper' } }
    const onLead = { ...spec, mark: { type: 'bar', color: { expr: 'paper' } }, config: { axis } }
    const chart = await drawChart(onLead, results)
    expect(chart.svg).toContain(`<rect width="${chart.width}" height="${chart.height}" fill="${lead}"`)
    expect(onCover(chart)).toBe(chart)
    const message = await messageOf(drawChart({ ...onLead, mark: 'bar' }, results))
    expect(message).toContain(`has a contrast of 1:1 with ${lead} beside it [part-contrast]`)
  })
})
