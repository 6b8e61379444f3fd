import { describe, expect, test } from 'vitest'
import { drawn, drawnAt, linesOf } from './recording-canvas.ts'

describe('a figure on a page', () => {
  test('is cut off at the edges of its place, and leaves the page as it was', () => {
    expect(drawn('').lines).toEqual(['q 1 0 0 1 0 0 cm 0 0 100 50 re W n', 'Q'])
  })

  test('is moved and made larger to fill its place', () => {
    const svg = '<svg width="10" height="5" viewBox="0 0 10 5"/>'
    expect(drawnAt({ x: 30, y: 40, width: 40 }, svg).lines[0]).toBe('q 4 0 0 4 30 40 cm 0 0 10 5 re W n')
  })
})

describe('a shape', () => {
  test('is filled with black when it says nothing', () => {
    expect(linesOf('<rect x="1" y="2" width="50" height="4"/>')).toEqual(['0 0 0 rg 1 2 50 4 re f'])
  })

  test('is a rectangle, also as Vega writes it', () => {
    expect(linesOf('<path d="M1.5,2h30v-4h-30Z" fill="#fff"/>')).toEqual(['1 1 1 rg 1.5 2 30 -4 re f'])
  })

  test('is not filled when it has no inside, and outlined all the same', () => {
    const bar = '<path d="M1,2h0v4h0Z" fill="red"'
    expect(linesOf(`${bar}/>`)).toEqual([])
    expect(linesOf(`${bar} stroke="red"/>`)).toHaveLength(1)
  })

  test('is a line, which has no inside', () => {
    const line = 'x2="3" y2="4" transform="translate(1,2)"'
    expect(linesOf(`<line ${line}/>`)).toEqual([])
    expect(linesOf(`<line ${line} stroke="#0B5563" stroke-width="2"/>`)).toEqual([
      '0.043 0.333 0.388 RG 2 w 0 J 0 j 4 M [] 0 d 1 2 m 4 6 l S',
    ])
  })

  test('is nothing without a size', () => {
    const shapes = '<rect width="3" height="0"/><path d=""/><line x2="1" y2="1" display="none" stroke="red"/>'
    expect(linesOf(shapes)).toEqual([])
  })
})

describe('shapes that follow each other', () => {
  test('write only what changes', () => {
    const line = (attributes: string) => `<line x2="9" y2="0" ${attributes}/>`
    const group = [
      line(''),
      line(''),
      line('stroke="blue"'),
      line('stroke-dasharray="3" stroke-dashoffset="-1"'),
    ]
    expect(
      linesOf(`<g stroke="red" stroke-linecap="round" stroke-linejoin="bevel">${group.join('')}</g>`),
    ).toEqual([
      '1 0 0 RG 1 w 1 J 2 j 4 M [] 0 d 0 0 m 9 0 l S',
      '0 0 m 9 0 l S',
      '0 0 1 RG 0 0 m 9 0 l S',
      '1 0 0 RG [3 3] 5 d 0 0 m 9 0 l S',
    ])
  })

  test('write again what they set within coordinates of their own', () => {
    const turned = '<g transform="rotate(90)"><rect width="1" height="2" fill="red"/></g>'
    expect(linesOf(`${turned}<rect width="1" height="2" fill="red"/>`)).toEqual([
      'q 0 1 -1 0 0 0 cm',
      '1 0 0 rg 0 0 1 2 re f',
      'Q',
      '1 0 0 rg 0 0 1 2 re f',
    ])
  })

  test('are moved without operators, and marks of one form with the same ones', () => {
    const mark = (x: number) => `<path transform="translate(${x},2)" d="M0,0L1,0L0,1Z"/>`
    expect(
      linesOf(`<g transform="translate(5,0)"><g transform="translate(1,1)">${mark(1)}${mark(2)}</g></g>`),
    ).toEqual([
      '0 0 0 rg q 1 0 0 1 7 3 cm 0 0 m 1 0 l 0 1 l h f Q',
      'q 1 0 0 1 8 3 cm 0 0 m 1 0 l 0 1 l h f Q',
    ])
  })
})

describe('a transform', () => {
  const matrixOf = (transform: string) =>
    linesOf(`<g transform="${transform}"><rect width="1" height="1"/></g>`)[0]

  test('is done step by step', () => {
    expect(matrixOf('translate(10,20) rotate(90)')).toBe('q 0 1 -1 0 10 20 cm')
    expect(matrixOf('translate(10,20) rotate(-90) translate(3,-4)')).toBe('q 0 -1 1 0 6 17 cm')
    expect(matrixOf('translate(1e1,-2.5e-1)')).toBe('0 0 0 rg 10 -0.25 1 1 re f')
  })
})

describe('a path', () => {
  const pathOf = (d: string) => linesOf(`<path d="${d}"/>`)[0]?.replace('0 0 0 rg ', '')

  test('has lines, from where it is or from the corner', () => {
    expect(pathOf('M1,2L3,4l5,6H7h8V9v10z')).toBe('1 2 m 3 4 l 8 10 l 7 10 l 15 10 l 15 9 l 15 19 l h f')
  })

  test('has numbers in any form, with spaces or commas between them', () => {
    expect(pathOf('m.5,.5 l-1e1 -2')).toBe('0.5 0.5 m -9.5 -1.5 l f')
  })

  test('goes on from its beginning after it is closed', () => {
    expect(pathOf('M1,1h5v5zl2,2')).toBe('1 1 m 6 1 l 6 6 l h 3 3 l f')
  })

  test('has curves, of two points or of one', () => {
    expect(pathOf('M0,0C1,2,3,4,5,6c1,1,2,2,3,3')).toBe('0 0 m 1 2 3 4 5 6 c 6 7 7 8 8 9 c f')
    expect(pathOf('M0,0Q3,3,6,0q3,-3,6,0')).toBe('0 0 m 2 2 4 2 6 0 c 8 -2 10 -2 12 0 c f')
  })

  test('has arcs, the shorter or the longer way, either way round', () => {
    const arc = (flags: string) => pathOf(`M10,0A10,10,0,${flags},0,10`)
    expect(arc('0,1')).toBe('10 0 m 10 5.523 5.523 10 0 10 c f')
    expect(arc('0,0')).toBe('10 0 m 4.477 0 0 4.477 0 10 c f')
    expect(arc('1,1')?.match(/c/g)).toHaveLength(3)
    expect(pathOf('M10,0a10,10 0 0,1 -10,10')).toBe('10 0 m 10 5.523 5.523 10 0 10 c f')
  })

  test('is round, of two arcs', () => {
    expect(pathOf('M10,0A10,10,0,1,1,-10,0A10,10,0,1,1,10,0')).toBe(
      '10 0 m 10 5.523 5.523 10 0 10 c -5.523 10 -10 5.523 -10 0 c -10 -5.523 -5.523 -10 0 -10 c 5.523 -10 10 -5.523 10 0 c f',
    )
  })

  test('has arcs that grow when they are too small, and go nowhere between two equal ends', () => {
    expect(pathOf('M0,0a1,1,0,0,1,10,0')).toBe('0 0 m 0 -2.761 2.239 -5 5 -5 c 7.761 -5 10 -2.761 10 0 c f')
    expect(pathOf('M5,5a1,1,0,0,1,0,0h1')).toBe('5 5 m 6 5 l f')
  })
})
