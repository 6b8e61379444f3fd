import { describe, expect, test } from 'vitest'
import { readSvg } from '../../../pipeline/typesetting/svg/read-svg.ts'

describe('a figure that is read', () => {
  test('has the size that it tells, as its view has too', () => {
    expect(readSvg('<svg width="40" height="20.5"/>')).toMatchObject({ width: 40, height: 20.5 })
    expect(readSvg('<svg width="40" height="20.5" viewBox="0 0 40 20.5"/>')).toMatchObject({ width: 40 })
  })

  test('has its characters as XML writes them', () => {
    const [words] = readSvg(
      '<svg width="4" height="5"><text class="a &quot;b&quot;">R&amp;D &lt;&#x20AC;&#8364;></text></svg>',
    ).root.children
    expect(words).toMatchObject({ name: 'text', children: ['R&D <€€>'] })
    expect(words).toHaveProperty('attributes', new Map([['class', 'a "b"']]))
  })

  test('may be told to other programs, which changes nothing', () => {
    const told =
      'xmlns="a" xmlns:xlink="b" version="1.1" class="marks" role="c" aria-label="d" pointer-events="none"'
    expect(readSvg(`<svg ${told} width="4" height="5" font-family="e"/>`)).toMatchObject({ width: 4 })
  })

  const faultOf = (text: string) => {
    try {
      readSvg(text)
      return 'none'
    } catch (error) {
      return String(error)
    }
  }

  test.each([
    ['', 'it is not one element'],
    ['geen figuur', 'it is not one element'],
    ['<html/>', 'it is a <html>'],
    ['<svg/><svg/>', 'it is not one element'],
    ['<svg><g></svg>', 'its </svg> ends nothing'],
    ['<svg><g></g>', 'its <svg> has no end'],
    ['<svg></svg></g>', 'its </g> ends nothing'],
    ['<svg a="1" a="2"/>', 'an element of it has an attribute twice'],
    ['<svg><g a=1/></svg>', 'it is not understood from "<g a=1/></svg>" on'],
    ['<svg><!-- a --></svg>', 'it is not understood from "<!-- a --></svg>" on'],
    ['<svg>&nbsp;</svg>', 'its &nbsp; is no character'],
    ['<svg>R&D</svg>', 'it is not understood from "&D</svg>" on'],
    ['<svg>&#x110000;</svg>', 'its &#x110000; is no character'],
  ])('%s is no SVG', (text, fault) => {
    expect(faultOf(text)).toBe(`Error: A figure is not SVG: ${fault}`)
  })

  test.each([
    ['<svg width="3"/>', 'A figure has no height'],
    ['<svg width="3mm" height="4"/>', 'A figure has no width'],
    ['<svg width="0" height="4"/>', 'A figure has no width'],
    [
      '<svg width="3" height="4" viewBox="0 0 6 8"/>',
      'A figure of 3 by 4 has the viewBox "0 0 6 8", which is not drawn',
    ],
  ])('%s has no size', (text, fault) => {
    expect(faultOf(text)).toBe(`Error: ${fault}`)
  })
})
