import { describe, expect, test } from 'vitest'
import { drawn, linesOf } from './recording-canvas.ts'

describe('a colour', () => {
  const colourOf = (fill: string) =>
    linesOf(`<rect width="1" height="1" fill="${fill}"/>`)[0]?.split(' rg')[0]

  test('is given in digits, in numbers, in parts or by name', () => {
    const colours = ['#F80', '#ff8800', 'rgb(255,136,0)', 'rgb(100%, 53.33%, 0%)', 'hsl(32, 100%, 50%)']
    expect(colours.map(colourOf)).toEqual(Array(5).fill('1 0.533 0'))
    expect(['teal', 'DarkSlateGray', 'YellowGreen'].map(colourOf)).toEqual([
      '0 0.502 0.502',
      '0.184 0.31 0.31',
      '0.604 0.804 0.196',
    ])
  })

  test('may let through what is below it', () => {
    expect(colourOf('rgba(255,0,0,0.5)')).toBe('/0.5/0.5 gs 1 0 0')
    expect(colourOf('#f008')).toMatch(/^\/0\.53\d*\/0\.53\d* gs 1 0 0$/)
  })

  test('is that of the group around, or none', () => {
    expect(linesOf('<g fill="red"><rect width="1" height="1"/></g>')).toEqual(['1 0 0 rg 0 0 1 1 re f'])
    for (const none of ['none', 'transparent', '#0000']) expect(colourOf(none)).toBeUndefined()
  })
})

describe('opacity', () => {
  test('is that of the shape times that of its inside and of its outline', () => {
    const shape =
      '<rect width="1" height="1" opacity="0.5" fill-opacity="0.5" stroke="red" stroke-opacity="0.2"/>'
    expect(linesOf(shape)[0]).toMatch(/^\/0\.25\/0\.1 gs 0 0 0 rg 1 0 0 RG .* B$/)
  })

  test('ends with the shape', () => {
    const shapes = '<rect width="1" height="1" opacity="0.5"/><rect width="1" height="1"/>'
    expect(linesOf(shapes)).toEqual(['/0.5/0.5 gs 0 0 0 rg 0 0 1 1 re f', '/1/1 gs 0 0 1 1 re f'])
  })

  test('of nothing draws nothing', () => {
    const shapes = '<rect width="1" height="1" opacity="0"/><rect width="1" height="1" fill-opacity="-1"/>'
    expect(linesOf(shapes)).toEqual([])
  })
})

describe('a gradient', () => {
  const stops =
    '<stop offset="0.2" stop-color="red"/><stop offset=".1" stop-color="black"/><stop offset="1" stop-color="white"/>'
  const linear = (content = stops) =>
    `<defs><linearGradient id="own" x1="0" x2="1" y1="0" y2="0">${content}</linearGradient></defs>`

  test('goes along the box around a shape', () => {
    const { lines, gradients } = drawn(
      `${linear()}<g transform="translate(1,2)"><path d="M0,0Q10,20,20,0" fill="url(#own)"/></g>`,
    )
    expect(lines[1]).toBe('/Pattern cs /P1 scn 1 2 m 7.667 15.333 14.333 15.333 21 2 c f')
    expect(gradients).toEqual([
      {
        gradient: {
          ends: [0, 0, 1, 0],
          stops: [
            { at: 0, colour: [1, 0, 0] },
            { at: 0.2, colour: [1, 0, 0] },
            { at: 0.2, colour: [0, 0, 0] },
            { at: 1, colour: [1, 1, 1] },
          ],
        },
        matrix: [20, 0, 0, 10, 1, 2],
      },
    ])
  })

  test('has the opacity of its colours, in an inside and in an outline', () => {
    const one = linear('<stop offset="0" stop-color="rgba(0,0,0,0.5)"/>')
    const { lines } = drawn(`${one}<path d="M0,0L9,9" fill="none" stroke="url(#own)"/>`)
    expect(lines[1]).toMatch(/^\/0\.5\/0\.5 gs \/Pattern CS \/P1 SCN /)
  })

  test('goes from one circle to another, round around a shape of any form', () => {
    const circles = 'fx="0.3" fy="0.5" fr="0.1" cx="0.4" cy="0.5" r="0.6"'
    const pattern =
      '<pattern id="p_own" viewBox="0,0,1,1" width="100%" height="100%" preserveAspectRatio="xMidYMid slice"><rect width="1" height="1" fill="url(#own)"/></pattern>'
    const round = `<radialGradient id="own" ${circles}>${stops}</radialGradient>`
    const { gradients } = drawn(
      `<rect width="10" height="20" fill="url(#p_own)"/><defs>${pattern}${round}</defs>`,
    )
    expect(gradients[0]).toMatchObject({
      gradient: { ends: [0.3, 0.5, 0.1, 0.4, 0.5, 0.6] },
      matrix: [20, 0, 0, 20, -5, 0],
    })
  })

  test('is turned with its shape', () => {
    const turned = 'transform="translate(5,6) rotate(90)"'
    const { gradients } = drawn(`${linear()}<path ${turned} d="M0,0h10v20h-10Z" fill="url(#own)"/>`)
    const [a, b, c, d, e, f] = gradients[0]?.matrix.map((number) => Math.round(number * 1e6) / 1e6) ?? []
    expect([a, b, c, d, e, f].map((number) => (number ?? Number.NaN) + 0)).toEqual([0, 10, -20, 0, 5, 6])
  })

  test('is not drawn without stops, or along a line', () => {
    expect(linesOf(`${linear('')}<rect width="9" height="9" fill="url(#own)"/>`)).toEqual([])
    expect(linesOf(`${linear()}<line x2="9" y2="0" stroke="url(#own)"/>`)).toEqual([])
  })
})

describe('a clip path', () => {
  const clip = (content: string) => `<defs><clipPath id="own">${content}</clipPath></defs>`

  test('bounds what is in a group', () => {
    const group = '<g transform="translate(5,0)" clip-path="url(#own)"><rect width="9" height="9"/></g>'
    expect(linesOf(`${clip('<rect x="0" y="0" width="4" height="3"/>')}${group}`)).toEqual([
      'q 5 0 4 3 re W n',
      '0 0 0 rg 5 0 9 9 re f',
      'Q',
    ])
  })

  test('is in the coordinates of what it bounds', () => {
    const group = '<g transform="rotate(90)" clip-path="url(#own)"><path d="M0,0h5v5z"/></g>'
    expect(linesOf(`${clip('<path d="M0,0h2v2z"/>')}${group}`)).toEqual([
      'q 0 1 -1 0 0 0 cm 0 0 m 2 0 l 2 2 l h W n',
      '0 0 0 rg 0 0 m 5 0 l 5 5 l h f',
      'Q',
    ])
  })

  test('without an inside hides all', () => {
    const group = '<g clip-path="url(#own)"><rect width="9" height="9"/></g>'
    expect(linesOf(`${clip('<path d=""/>')}${group}`)[0]).toBe('q 0 0 0 0 re W n')
  })
})
