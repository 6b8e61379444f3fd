import { describe, expect, test } from 'vitest'
import { DrawingCache } from '../../pipeline/charts/draw/drawing-cache.ts'
import { sourceSans } from '../support/fonts.ts'
import { memoryCache } from '../support/memory-cache.ts'

const drawing = { svg: '<svg/>', width: 1, height: 2, texts: [] }

/** How many drawings are made for these, one after the other. */
async function drawn(...each: readonly object[]): Promise<number> {
  const shelf = new DrawingCache(memoryCache(), sourceSans)
  let count = 0
  const draw = async () => {
    count += 1
    return drawing
  }
  for (const from of each) expect(await shelf.get(from, draw)).toEqual(drawing)
  return count
}

describe('DrawingShelf', () => {
  test('draws once what is the same', async () => {
    expect(await drawn({ spec: { mark: 'bar' } }, { spec: { mark: 'bar' } })).toBe(1)
  })

  test.each([
    [{ rows: [1] }, { rows: ['1'] }],
    [{ rows: [0] }, { rows: [-0] }],
    [{ rows: [null] }, { rows: [Number.NaN] }],
    [{ rows: [null] }, { rows: [undefined] }],
    [{ rows: [Number.POSITIVE_INFINITY] }, { rows: [Number.NEGATIVE_INFINITY] }],
    [{ row: {} }, { row: { answer: undefined } }],
    [{ row: { answer: 'undefined' } }, { row: { answer: undefined } }],
    [{ row: { answer: ['undefined'] } }, { row: { answer: undefined } }],
    [{ rows: [['number', '-0']] }, { rows: [-0] }],
    [{ rows: ['NaN'] }, { rows: [Number.NaN] }],
    [{ paper: '#fff' }, { paper: '#ffe' }],
  ])('tells %j and %j apart', async (one, other) => {
    expect(await drawn(one, other, one)).toBe(2)
  })

  test('draws again in other fonts', async () => {
    const cache = memoryCache()
    for (const style of ['normal', 'bold', 'italics', 'bolditalics'] as const) {
      const fonts = { ...sourceSans, [style]: Buffer.concat([sourceSans[style], Buffer.from([0])]) }
      await new DrawingCache(cache, fonts).get({}, async () => drawing)
    }
    expect(cache.entries.size).toBe(4)
  })
})
