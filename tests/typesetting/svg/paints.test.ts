import { describe, expect, test } from 'vitest'
import { drawn, linesOf } from './recording-canvas.ts'

describe('a colour', () => {
  const colourOf = (fill: string) =>
    linesOf(`<rect width="1" height="1" fill="${fill}"/>`)[0]?.split(' rg')[0]

  test('is told in digits, in numbers, in parts or by name', () => {
    expect(['#F80', '#ff8800', 'rgb(255,136,0)', 'rgb(100% 53.33% 0%)'].map(colourOf)).toEqual(
      Array(4).fill('1 0.533 0'),
    )
    expect(['teal', 'DarkSlateGray', 'YellowGreen'].map(colourOf)).toEqual([
      '0 0.502 0.502',
      '0.184 0.31 0.31',
      '0.604 0.804 0.196',
    ])
  })

  test('may let through what is below it', () => {
    for (const colour of ['rgba(255,0,0,0.5)', 'rgb(255 0 0 / 50%)'])
      expect(colourOf(colour)).toBe('/0.5/0.5 gs 1 0 0')
    expect(colourOf('#f008')).toMatch(/^\/0\.53\d*\/0\.53\d* gs 1 0 0$/)
  })

  test('is that of the text around, or none', () => {
    expect(linesOf('<g color="red"><rect width="1" height="1" fill="currentColor"/></g>')).toEqual([
      '1 0 0 rg 0 0 1 1 re f',
    ])
    for (const none of ['none', 'transparent', '#0000']) expect(colourOf(none)).toBeUndefined()
  })

  test('is taken from a style before an attribute', () => {
    expect(colourOf('blue" style="fill : red; stroke:none')).toBe('1 0 0')
  })
})

describe('opacity', () => {
  test('is that of the shape times that of its inside and of its outline', () => {
    const shape =
      '<rect width="1" height="1" opacity="0.5" fill-opacity="0.5" stroke="red" stroke-opacity="0.2"/>'
    expect(linesOf(shape)[0]).toMatch(/^\/0\.25\/0\.1 gs 0 0 0 rg 1 0 0 RG .* B$/)
  })

  test('ends with the shape', () => {
    const shapes = '<rect width="1" height="1" opacity="50%"/><rect width="1" height="1"/>'
    expect(linesOf(shapes)).toEqual(['/0.5/0.5 gs 0 0 0 rg 0 0 1 1 re f', '/1/1 gs 0 0 1 1 re f'])
  })

  test('of nothing draws nothing', () => {
    const shapes =
      '<rect width="1" height="1" opacity="0"/><rect width="1" height="1" fill-opacity="0"/><g opacity="0"><rect width="1" height="1"/></g>'
    expect(linesOf(shapes)).toEqual([])
  })

  test('of a group is that of a whole, which holds all that is seen', () => {
    const group = '<g opacity="0.5" transform="scale(2)"><rect width="1" height="1"/></g>'
    expect(linesOf(group)).toEqual([
      'q 2 0 0 2 0 0 cm',
      '/0.5/0.5 gs',
      'group 0 0 50 25',
      '0 0 0 rg 0 0 1 1 re f',
      'end of group',
      'Q',
    ])
  })
})

describe('a gradient', () => {
  const stops =
    '<stop offset="20%" stop-color="red"/><stop offset=".1"/><stop offset="1" stop-color="white"/>'

  test('goes along the box around a shape', () => {
    const { lines, gradients } = drawn(
      `<defs><linearGradient id="own">${stops}</linearGradient></defs>
       <g transform="translate(1,2)"><path d="M0 0Q10 20 20 0" fill="url(#own)"/></g>`,
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

  test('goes along the figure, and has an opacity', () => {
    const { lines, gradients } = drawn(
      `<linearGradient id="own" gradientUnits="userSpaceOnUse" x1="10%" x2="30" gradientTransform="scale(2)">
         <stop stop-opacity=".5"/></linearGradient>
       <line y2="9" stroke="url('#own')"/>`,
    )
    expect(lines[1]).toMatch(/^\/0\.5\/0\.5 gs \/Pattern CS \/P1 SCN /)
    expect(gradients[0]).toMatchObject({ gradient: { ends: [10, 0, 30, 0] }, matrix: [2, 0, 0, 2, 0, 0] })
  })

  test('goes from one circle to another', () => {
    const round = `<radialGradient id="own" cx="0.4" fx="0.3" r="0.6">${stops}</radialGradient>`
    const { gradients } = drawn(`${round}<rect width="10" height="20" fill="url(#own)"/>`)
    expect(gradients[0]).toMatchObject({
      gradient: { ends: [0.3, 0.5, 0, 0.4, 0.5, 0.6] },
      matrix: [10, 0, 0, 20, 0, 0],
    })
  })

  test('is round around a shape of any form, as Vega has it', () => {
    const pattern =
      '<pattern id="p_own" viewBox="0,0,1,1" width="100%" height="100%" preserveAspectRatio="xMidYMid slice"><rect width="1" height="1" fill="url(#own)"/></pattern>'
    const round = `<radialGradient id="own">${stops}</radialGradient>`
    const { gradients } = drawn(
      `<rect width="10" height="20" fill="url(#p_own)"/><defs>${pattern}${round}</defs>`,
    )
    expect(gradients[0]?.matrix).toEqual([20, 0, 0, 20, -5, 0])
  })

  test('is measured from the group in which it is', () => {
    const { gradients } = drawn(
      `<linearGradient id="own">${stops}</linearGradient>
       <g opacity="0.5" transform="scale(3)"><rect width="10" height="20" fill="url(#own)"/></g>`,
    )
    expect(gradients[0]?.matrix).toEqual([10, 0, 0, 20, 0, 0])
  })

  test('is not drawn without stops, or along a line', () => {
    const gradients = `<linearGradient id="none"/><linearGradient id="own">${stops}</linearGradient>`
    expect(linesOf(`${gradients}<rect width="9" height="9" fill="url(#none)"/>`)).toEqual([])
    expect(linesOf(`${gradients}<line x2="9" stroke="url(#own)"/>`)).toEqual([])
  })
})

describe('a clip path', () => {
  const clip = (content: string, attributes = '') => `<clipPath id="own" ${attributes}>${content}</clipPath>`

  test('bounds what stands in a group', () => {
    const group = '<g transform="translate(5,0)" clip-path="url(#own)"><rect width="9" height="9"/></g>'
    expect(linesOf(`${clip('<rect width="4" height="3"/>')}${group}`)).toEqual([
      'q 5 0 4 3 re W n',
      '0 0 0 rg 5 0 9 9 re f',
      'Q',
    ])
  })

  test('stands in the coordinates of what it bounds', () => {
    const shape = '<path transform="scale(2)" clip-path="url(#own)" d="M0 0h5v5z"/>'
    const path = '<path d="M0 0h2v2z" clip-rule="evenodd" transform="translate(1,0)"/>'
    expect(linesOf(`${clip(path, 'transform="translate(0,1)"')}${shape}`)).toEqual([
      'q 2 0 0 2 0 0 cm 1 1 m 3 1 l 3 3 l h W* n',
      '0 0 0 rg q 1 0 0 1 0 0 cm 0 0 m 5 0 l 5 5 l h f Q',
      'Q',
    ])
  })

  test('without an inside hides all', () => {
    const line = '<rect clip-path="url(#own)" width="9" height="9"/>'
    expect(linesOf(`${clip('<path d=""/>')}${line}`)[0]).toBe('q 0 0 0 0 re W n')
  })
})
