import { describe, expect, test } from 'vitest'
import { drawingWidths, labelWidth } from '../../pipeline/charts/draw/drawing-widths.ts'
import type { Theme } from '../../schemas/types.ts'
import { theme } from '../support/make-chart.ts'

/** A page of 480 points between its margins, with the margin column at the right. */
const rightSided: Theme = {
  ...theme,
  page: {
    ...theme.page,
    size: 'LETTER',
    margins: { top: 72, right: 60, bottom: 72, left: 72 },
    text: 330,
    side: 'right',
  },
}

describe('drawingWidths', () => {
  test.each([
    ['hanging', { width: 485, room: 140, plot: 344.5 }],
    ['text', { width: 345, room: 0, plot: 344.5 }],
    ['wide', { width: 485, room: 0, plot: 484.5 }],
  ] as const)('lays a %s drawing in the column', (place, widths) => {
    expect(drawingWidths(theme, place)).toEqual(widths)
  })

  test('begins the plot of a hanging drawing where text begins, beside a margin column at the left', () => {
    const { margins, text, gutter } = theme.page
    const marginColumn = Math.floor(595.28 - margins.left - margins.right) - text - gutter
    expect(drawingWidths(theme, 'hanging').room).toBe(marginColumn + gutter)
  })

  test('keeps room for labels inside the column where the margin column lies at the right', () => {
    expect(drawingWidths(rightSided, 'hanging')).toEqual({ width: 480, room: 150, plot: 329.5 })
  })
})

describe('labelWidth', () => {
  test('leaves a gap before the plot, and is a third of a plot without room beside it', () => {
    expect(labelWidth(drawingWidths(theme, 'hanging'))).toBe(130)
    expect(labelWidth(drawingWidths(theme, 'text'))).toBeCloseTo(344.5 / 3)
  })
})
