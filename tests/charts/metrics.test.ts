import { create } from 'fontkit'
import * as vega from 'vega'
import { describe, expect, it } from 'vitest'
import { measureWith, whileMeasuring, wrapText } from '../../pipeline/charts/metrics.ts'
import { sourceSans } from '../support/fonts.ts'

const TEXT = 'Affaire: 92% van de gemeenten'

function fontkitWidth(file: Uint8Array, size: number): number {
  const font = create(file)
  return (font.layout(TEXT).advanceWidth / font.unitsPerEm) * size
}

describe('measureWith', () => {
  const measure = measureWith(sourceSans)

  it.each([
    ['normal', {}],
    ['bold', { fontWeight: 'bold' }],
    ['bold', { fontWeight: 600 }],
    ['normal', { fontWeight: 500 }],
    ['italics', { fontStyle: 'italic' }],
    ['bolditalics', { fontStyle: 'italic', fontWeight: 700 }],
  ] as const)('measures with the %s file for %o', (file, style) => {
    expect(measure({ fontSize: 8.5, ...style }, TEXT)).toBe(fontkitWidth(sourceSans[file], 8.5))
  })

  it('takes numbers, nothing, and a mark without a size', () => {
    expect(measure({ fontSize: 10 }, 20)).toBe(measure({ fontSize: 10 }, '20'))
    expect(measure({ fontSize: 10 }, null)).toBe(0)
    expect(measure({}, TEXT)).toBe(fontkitWidth(sourceSans.normal, 11))
  })
})

describe('wrapText', () => {
  /** Every character is one point wide. */
  const lines = (text: string, width: number) => wrapText(text, width, ({ length }) => length)

  it('keeps a text that fits on one line', () => {
    expect(lines('a label', 7)).toEqual(['a label'])
  })

  it('takes no more lines than it must, and leaves no word alone that need not be', () => {
    expect(lines('one two three four', 15)).toEqual(['one two', 'three four'])
    expect(lines('aa bb cc dd ee', 9)).toEqual(['aa bb cc', 'dd ee'])
  })

  it('lets a word stand alone that is wider', () => {
    expect(lines('a municipality b', 5)).toEqual(['a', 'municipality', 'b'])
  })

  it.each([3, 8, 20, 60])('drops and adds nothing at a width of %d', (width) => {
    const text = 'de samenwerking met zorgaanbieders en huisartsen'
    expect(lines(text, width).join(' ')).toBe(text)
  })
})

describe('whileMeasuring', () => {
  it('gives Vega its own measure back, also after an error', async () => {
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
