import { describe, expect, test } from 'vitest'
import { linesOf } from './recording-canvas.ts'

describe('a text', () => {
  test('is shown at its place, in its look', () => {
    expect(linesOf('<text x="3" y="4">Zorg &amp; welzijn</text>')).toEqual([
      '(Zorg & welzijn) 16 at 3 4 #000000',
    ])
    const look =
      'font-size="10px" font-weight="600" font-style="italic" fill="teal" transform="translate(5,6)"'
    expect(linesOf(`<text ${look}>ja</text>`)).toEqual(['(ja) 10 bold italic at 5 6 #008080'])
  })

  test('ends, or has its middle, at its place', () => {
    const text = (anchor: string) =>
      linesOf(`<text x="50" font-size="10" text-anchor="${anchor}">vier</text>`)
    expect(text('middle')).toEqual(['(vier) 10 at 40 0 #000000'])
    expect(text('end')).toEqual(['(vier) 10 at 30 0 #000000'])
  })

  test('has lines, each anchored by itself', () => {
    const lines = '<tspan>een</tspan><tspan x="0" dy="1.2em">drie</tspan>'
    expect(
      linesOf(`<text transform="translate(50,10)" font-size="10" text-anchor="end">${lines}</text>`),
    ).toEqual(['(een) 10 at 35 10 #000000', '(drie) 10 at 30 22 #000000'])
  })

  test('has parts of other looks, which are anchored together', () => {
    const parts = 'a <tspan font-weight="bold" dx="1" dy="-2">b</tspan>c'
    expect(linesOf(`<text x="50" font-size="10" text-anchor="end">${parts}</text>`)).toEqual([
      '(a ) 10 at 28 0 #000000',
      '(b) 10 bold at 39 -2 #000000',
      '(c) 10 at 45 -2 #000000',
    ])
  })

  test('is without the spaces and line ends that only lay out the file', () => {
    expect(linesOf('<text font-size="10">\n  een\n  <tspan> twee </tspan>\n</text>')).toEqual([
      '(een ) 10 at 0 0 #000000',
      '(twee) 10 at 20 0 #000000',
    ])
    expect(linesOf('<text xml:space="preserve"> a  b </text>')).toEqual(['( a  b ) 16 at 0 0 #000000'])
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

  test('lets through what is below it, as much as its parts and its whole do together', () => {
    const text = '<text opacity="0.5">a<tspan opacity="0.5">b</tspan></text><text>c</text>'
    expect(linesOf(text)).toEqual([
      '/0.5/0.5 gs',
      '(a) 16 at 0 0 #000000',
      '/0.25/0.25 gs',
      '(b) 16 at 8 0 #000000',
      '/1/1 gs',
      '(c) 16 at 0 0 #000000',
    ])
  })

  test('tells its colour again to the shape that follows', () => {
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
    expect(text('red')).toEqual(['q', `1 0 0 rg ${outline} 2 Tr`, '(a) 16 at 0 0 #ff0000', 'Q'])
    expect(text('none')).toEqual(['q', `${outline} 1 Tr`, '(a) 16 at 0 0 #000000', 'Q'])
  })

  test('is hidden, in part or as a whole', () => {
    expect(linesOf('<text fill="none">a</text><text display="none">b</text>')).toEqual([])
    const text = '<text visibility="hidden">aa<tspan visibility="visible">b</tspan></text>'
    expect(linesOf(text)).toEqual(['(b) 16 at 16 0 #000000'])
  })
})
