import { describe, expect, test } from 'vitest'
import { linesOf } from './recording-canvas.ts'

describe('a text', () => {
  test('is shown at its place, in its look', () => {
    expect(linesOf('<text x="3" y="4">Zorg &amp; welzijn</text>')).toEqual([
      '(Zorg & welzijn) 16 at 3 4 #000000',
    ])
    const look =
      'font-size="10px" font-weight="600" font-style="italic" font-variant="normal" fill="teal" transform="translate(5,6)"'
    expect(linesOf(`<text ${look}>ja</text>`)).toEqual(['(ja) 10 bold italic at 5 6 #008080'])
  })

  test('is bold, or not', () => {
    const boldOf = (weight: string) => linesOf(`<text font-weight="${weight}">a</text>`)[0]?.includes('bold')
    expect(['bold', 'bolder', '600', '900'].map(boldOf)).toEqual([true, true, true, true])
    expect(['normal', 'lighter', '500'].map(boldOf)).toEqual([false, false, false])
  })

  test('ends, or has its middle, at its place', () => {
    const text = (anchor: string) =>
      linesOf(`<text x="50" font-size="10" text-anchor="${anchor}">vier</text>`)
    expect(text('middle')).toEqual(['(vier) 10 at 40 0 #000000'])
    expect(text('end')).toEqual(['(vier) 10 at 30 0 #000000'])
  })

  test('has lines, each anchored by itself', () => {
    const lines = '<tspan>een</tspan><tspan x="0" dy="12"></tspan><tspan x="0" dy="12">drie</tspan>'
    expect(
      linesOf(`<text transform="translate(50,10)" font-size="10" text-anchor="end">${lines}</text>`),
    ).toEqual(['(een) 10 at 35 10 #000000', '(drie) 10 at 30 34 #000000'])
  })

  test('is without the spaces and line ends that only lay out the file', () => {
    expect(linesOf('<text font-size="10">\n  een\n  twee \t</text>')).toEqual([
      '(een twee) 10 at 0 0 #000000',
    ])
  })

  test('keeps spaces at which no line breaks', () => {
    expect(linesOf('<text>1\u202F000\u00A0\u00A0&#8364;</text>')).toEqual([
      '(1\u202F000\u00A0\u00A0€) 16 at 0 0 #000000',
    ])
  })

  test('is turned in coordinates of its own', () => {
    expect(linesOf('<text transform="translate(5,6) rotate(-90)" x="1">ja</text>')).toEqual([
      'q 0 -1 1 0 5 6 cm',
      '(ja) 16 at 1 0 #000000',
      'Q',
    ])
  })

  test('lets through what is below it', () => {
    expect(linesOf('<text opacity="0.5" fill-opacity="0.5">a</text><text>c</text>')).toEqual([
      '/0.25/0.25 gs',
      '(a) 16 at 0 0 #000000',
      '/1/1 gs',
      '(c) 16 at 0 0 #000000',
    ])
  })

  test('writes its colour again for the shape that follows', () => {
    const rect = '<rect width="1" height="1"/>'
    expect(linesOf(`${rect}<text>a</text>${rect}`)).toEqual([
      '0 0 0 rg 0 0 1 1 re f',
      '(a) 16 at 0 0 #000000',
      '0 0 0 rg 0 0 1 1 re f',
    ])
  })

  test('has outlines, with or without an inside', () => {
    const text = (fill: string) => linesOf(`<text fill="${fill}" stroke="white" stroke-width="3">a</text>`)
    const outline = '1 1 1 RG 3 w 0 J 0 j 4 M [] 0 d'
    expect(text('red')).toEqual(['q', `1 0 0 rg ${outline} 2 Tr`, '(a) 16 at 0 0 #FF0000', 'Q'])
    expect(text('none')).toEqual(['q', `${outline} 1 Tr`, '(a) 16 at 0 0 #000000', 'Q'])
  })

  test('is hidden', () => {
    const hidden =
      '<text fill="none">a</text><text display="none">b</text><text opacity="0" transform="rotate(9)">c</text><text></text>'
    expect(linesOf(hidden)).toEqual([])
  })
})
