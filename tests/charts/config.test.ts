import { describe, expect, it } from 'vitest'
import { chartConfig, columnWidth } from '../../pipeline/charts/config.ts'
import { theme } from '../support/make-chart.ts'

describe('chartConfig', () => {
  const config = chartConfig(theme, 'nl-NL')

  it('takes type and colours from the theme', () => {
    expect(config.font).toBe("'Source Sans 3'")
    expect(config.range).toEqual({ category: theme.series, ordinal: theme.series })
    expect(config.mark).toEqual({ color: '#0B5563' })
    expect(config.text).toEqual({ fontSize: 8.5, color: '#1B1F24' })
    expect(config.axis).toMatchObject({ labelFontSize: 8.5, labelLimit: 0, grid: false, domain: false })
  })

  it('gives specs a name for each colour of the theme', () => {
    expect(config.params).toEqual(
      expect.arrayContaining([
        { name: 'lead', value: '#0B5563' },
        { name: 'accent', value: '#B4470B' },
        { name: 'series3', value: '#2563A8' },
      ]),
    )
  })

  it('writes numbers with the signs of the language', () => {
    expect(config.locale).toEqual({
      number: { decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] },
    })
  })

  it('fills the text column', () => {
    expect(columnWidth(theme)).toBe(400)
    expect(config.view).toMatchObject({ continuousWidth: 400, discreteWidth: 400 })
  })
})
