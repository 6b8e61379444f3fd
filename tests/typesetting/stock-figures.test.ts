import { describe, expect, test } from 'vitest'
import { readItems } from '../support/read-items.ts'
import { setWithStock } from '../support/stock-pdfmake.ts'

/**
 * A fault of pdfmake as it comes. When the test fails, the fault is mended upstream, and what works around it in the
 * file that its heading names can go.
 */
describe('pdfmake/exact-text.ts works around pdfmake, which', () => {
  test('shifts the first line of a figure’s text by half a space', async () => {
    const line = (dy: number) => `<tspan x="50" dy="${dy}">een</tspan>`
    const text = `<text y="12" text-anchor="middle">${line(0)}${line(12)}</text>`
    const root =
      'xmlns="http://www.w3.org/2000/svg" width="100" height="40" font-family="Sans" font-size="10"'
    const [items = []] = await readItems(await setWithStock({ svg: `<svg ${root}>${text}</svg>` }))
    const [first = 0, second = 0] = items.map(({ left }) => left)
    // A space is 2 points wide.
    expect(second - first).toBeCloseTo(1)
  })
})
