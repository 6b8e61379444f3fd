import { create } from 'fontkit'
import * as vega from 'vega'
import { describe, expect, test } from 'vitest'
import { whileMeasuring } from '../../pipeline/charts/draw/measuring.ts'
import { measureInkWith, measureWith } from '../../pipeline/charts/draw/metrics.ts'
import { sourceSans } from '../support/fonts.ts'

const TEXT = 'Affaire: 92% van de gemeenten'

function fontkitWidth(file: Uint8Array, size: number): number {
  const font = create(file)
  return (font.layout(TEXT).advanceWidth / font.unitsPerEm) * size
}

describe('measureWith', () => {
  const measure = measureWith(sourceSans)

  test.each([
    ['normal', {}],
    ['bold', { fontWeight: 'bold' }],
    ['bold', { fontWeight: 600 }],
    ['normal', { fontWeight: 500 }],
    ['italics', { fontStyle: 'italic' }],
    ['bolditalics', { fontStyle: 'italic', fontWeight: 700 }],
  ] as const)('measures with the %s file for %o', (file, style) => {
    expect(measure({ fontSize: 8.5, ...style }, TEXT)).toBe(fontkitWidth(sourceSans[file], 8.5))
  })

  test('takes numbers, nothing, and a mark without a size', () => {
    expect(measure({ fontSize: 10 }, 20)).toBe(measure({ fontSize: 10 }, '20'))
    expect(measure({ fontSize: 10 }, null)).toBe(0)
    expect(measure({}, TEXT)).toBe(fontkitWidth(sourceSans.normal, 11))
  })
})

describe('measureInkWith', () => {
  const ink = measureInkWith(sourceSans)

  test.each(['Affaire', 'one', '–', 'É, g', '92% '])('says how far the letters reach: %j', (text) => {
    const font = create(sourceSans.normal)
    const { bbox } = font.layout(text)
    const { above, below } = ink({ fontSize: 1000 }, text)
    // A font tells the box of an accented letter to a few units.
    expect(Math.abs(above - (bbox.maxY * 1000) / font.unitsPerEm)).toBeLessThan(4)
    expect(Math.abs(below + (bbox.minY * 1000) / font.unitsPerEm)).toBeLessThan(4)
  })

  test('finds none in a space', () => {
    expect(ink({ fontSize: 10 }, ' ')).toEqual({
      width: measureWith(sourceSans)({ fontSize: 10 }, ' '),
      above: 0,
      below: 0,
    })
  })
})

describe('whileMeasuring', () => {
  test('gives Vega its own measure back, also after an error', async () => {
    const before = vega.textMetrics.width
    const inside = await whileMeasuring(
      () => 7,
      async () => vega.textMetrics.width({}, 'text'),
    )
    expect(inside).toBe(7)
    await expect(
      whileMeasuring(
        () => 7,
        () => Promise.reject(new Error('failed')),
      ),
    ).rejects.toThrow('failed')
    expect(vega.textMetrics.width).toBe(before)
  })
})
