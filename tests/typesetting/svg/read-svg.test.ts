import { describe, expect, test } from 'vitest'
import { readSvg } from '../../../pipeline/typesetting/svg/read-svg.ts'

describe('a figure that is read', () => {
  test('has the size that it tells, whatever the unit, or that of its view', () => {
    expect(readSvg('<svg width="40" height="20mm" viewBox="0 0 4 2"/>')).toMatchObject({
      ...{ width: 40, height: 20 },
      view: { x: 0, y: 0, width: 4, height: 2 },
    })
    expect(readSvg('<svg viewBox="-1,-2, 30,20" width="60"/>')).toMatchObject({
      ...{ width: 60, height: 20 },
      view: { x: -1, y: -2, width: 30, height: 20 },
    })
  })

  test('may have comments, instructions and text as it is', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg><!-- <g> -->
      <svg width='4' height="5"><title>a > b</title><text ><![CDATA[<a> &amp;]]>&lt;&#x20AC;&#8364;</text ></svg>`
    const [title, words] = readSvg(text).root.children
    expect(title).toMatchObject({ name: 'title', children: ['a > b'] })
    expect(words).toMatchObject({ name: 'text', children: ['<a> &amp;', '<€€'] })
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
    ['<svg a="1" a="2"/>', 'an element of it has the attribute a twice'],
    ['<svg><g a=1/></svg>', 'it is not understood from "<g a=1/></svg>" on'],
    ['<svg>&nbsp;</svg>', 'its &nbsp; is no character'],
    ['<svg>R&D</svg>', 'its &D is no character'],
    ['<svg>&#x110000;</svg>', 'its &#x110000; is no character'],
  ])('%s is no SVG', (text, fault) => {
    expect(faultOf(text)).toBe(`Error: A figure is no SVG: ${fault}`)
  })

  test('has a size', () => {
    expect(faultOf('<svg width="3"/>')).toBe('Error: A figure tells no width or no height')
    expect(faultOf('<svg viewBox="0 0 4"/>')).toBe(
      'Error: A figure has the viewBox "0 0 4" instead of one of four numbers',
    )
    expect(faultOf('<svg viewBox="0 0 4 0"/>')).toBe(
      'Error: A figure has the viewBox "0 0 4 0", in which nothing can be drawn',
    )
  })
})
