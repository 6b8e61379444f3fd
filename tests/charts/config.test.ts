import { describe, expect, test } from 'vitest'
import { chartConfig } from '../../pipeline/charts/draw/config.ts'
import { drawingWidths } from '../../pipeline/charts/draw/drawing-widths.ts'
import { dutch } from '../support/languages.ts'
import { theme } from '../support/make-chart.ts'

describe('chartConfig', () => {
  const config = chartConfig(theme, drawingWidths(theme, 'hanging'), dutch.signs)

  test('takes type and colours from the theme', () => {
    expect(config.font).toBe("'Source Sans 3'")
    expect(config.range).toEqual({ category: theme.series, ordinal: theme.series })
    expect(config.mark).toEqual({ color: '#0B5563' })
    expect(config.text).toEqual({ fontSize: 8.5, color: '#1B1F24', lineHeight: 10 })
    expect(config.axis).toMatchObject({ labelFontSize: 8.5, labelLimit: 0, grid: false, domain: false })
  })

  test('gives specs a name for each colour of the theme', () => {
    expect(config.params).toEqual(
      expect.arrayContaining([
        { name: 'lead', value: '#0B5563' },
        { name: 'accent', value: '#B4470B' },
        { name: 'series3', value: '#2563A8' },
        { name: 'sequence1', value: '#CFE3E6' },
      ]),
    )
  })

  test('writes numbers with the signs of the language', () => {
    expect(config.locale).toEqual({
      number: { decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] },
    })
  })

  test('gives a plot the width that its place leaves, and specs its measures', () => {
    expect(config.view).toMatchObject({ continuousWidth: 344.5, discreteWidth: 344.5 })
    expect(config.params).toEqual(
      expect.arrayContaining([
        { name: 'plot', value: 344.5 },
        { name: 'labelEdge', value: -10 },
        { name: 'small', value: 8.5 },
      ]),
    )
  })
})
