import { describe, expect, test } from 'vitest'
import { drawn } from './recording-canvas.ts'

const rect = (attributes: string) => `<rect width="9" height="9" ${attributes}/>`
const gradient = (attributes: string, stops = '<stop/>') =>
  `<linearGradient id="own" ${attributes}>${stops}</linearGradient>${rect('fill="url(#own)"')}`
const clip = (content: string, attributes = '') =>
  `<clipPath id="own" ${attributes}>${content}</clipPath>${rect('clip-path="url(#own)"')}`

describe('a figure is refused, and not drawn without it, when it holds', () => {
  test.each([
    ['<image href="data:,"/>', 'A figure holds an image that is not drawn'],
    ['<use href="#own"/>', 'A figure holds a <use> that is not drawn'],
    ['<g><foreignObject/></g>', 'A figure holds a <foreignObject> that is not drawn'],
    ['<style>rect { fill: red }</style>', 'A figure holds a <style> that is not drawn'],
    ['<svg/>', 'A figure holds a <svg> that is not drawn'],
    [
      '<text><textPath href="#own">a</textPath></text>',
      'A figure holds a <textPath> within a text, which is not drawn',
    ],
    [rect('filter="url(#own)"'), 'A figure has the filter "url(#own)" that is not drawn'],
    [rect('mask="url(#own)"'), 'A figure has the mask "url(#own)" that is not drawn'],
    [
      rect('style="mix-blend-mode: multiply;"'),
      'A figure has the mix-blend-mode "multiply" that is not drawn',
    ],
    [
      '<path d="M0 0h1" marker-end="url(#own)"/>',
      'A figure has the marker-end "url(#own)" that is not drawn',
    ],
    [
      '<text dominant-baseline="middle">a</text>',
      'A figure has the dominant-baseline "middle" that is not drawn',
    ],
    ['<text letter-spacing="1">a</text>', 'A figure has the letter-spacing "1" that is not drawn'],
    [`<pattern id="own"/>${rect('fill="url(#own)"')}`, 'A figure has a pattern that is not drawn'],
    [`<g id="own"/>${rect('fill="url(#own)"')}`, 'A figure is filled with a <g>, which is not drawn'],
    [
      '<linearGradient id="own"/><text fill="url(#own)">a</text>',
      'A figure has a text with a gradient, which is not drawn',
    ],
    [
      gradient('spreadMethod="repeat"'),
      'A figure has a gradient with the spreadMethod "repeat" that is not drawn',
    ],
    [gradient('href="#other"'), 'A figure has a gradient that takes after another, which is not drawn'],
    [
      gradient('', '<stop/><stop stop-opacity="0"/>'),
      'A figure has a gradient of several opacities, which is not drawn',
    ],
    [clip('<text>a</text>'), 'A figure has a clip path that is not one shape, which is not drawn'],
    [clip('<rect/><rect/>'), 'A figure has a clip path that is not one shape, which is not drawn'],
    [
      clip('<rect/>', 'clipPathUnits="objectBoundingBox"'),
      'A figure has a clip path that depends on another shape, which is not drawn',
    ],
    [`<g id="own"/>${rect('clip-path="url(#own)"')}`, 'A figure is clipped by a <g>, which is not drawn'],
  ])('%s', (content, fault) => {
    expect(() => drawn(content)).toThrow(new Error(fault))
  })
})

describe('a figure is refused when it is not understood:', () => {
  test.each([
    [rect('fill="rood"'), 'A figure has the colour "rood" that is not known'],
    [rect('fill="rgb(1,2)"'), 'A figure has the colour "rgb(1,2)" that is not known'],
    [rect('fill="url(#own)"'), 'A figure refers to "url(#own)", which is no part of it'],
    [rect('fill="url(other.svg#own)"'), 'A figure refers to "url(other.svg#own)", which is no part of it'],
    [rect('stroke-width="dik"'), 'A figure has the length "dik" that is not understood'],
    [rect('x="3vw"'), 'A figure has the length "3vw" that is not understood'],
    [
      rect('stroke-linecap="flat"'),
      'A figure has the stroke-linecap "flat" that is not one of butt, round, square',
    ],
    [rect('stroke-dasharray="3 -1"'), 'A figure has a dash of less than nothing in "3 -1"'],
    [rect('transform="turn(3)"'), 'A figure has the transform "turn(3)" that is not understood'],
    [rect('transform="scale(1,2,3)"'), 'A figure has the transform "scale(1,2,3)" that is not understood'],
    [rect('transform="scale(2) 3"'), 'A figure has the transform "scale(2) 3" that is not understood'],
    ['<polygon points="1 2 3"/>', 'A figure has a list of points that ends halfway through one'],
    ['<polygon points="1 a"/>', 'A figure has "1 a" in place of numbers'],
    ['<text x="1 2 3">abc</text>', 'A figure has the length "1 2 3" that is not understood'],
    ['<path d="L1 2"/>', 'A figure has a path that is not understood from "1 2" on'],
    ['<path d="M1 2 3"/>', 'A figure has a path that is not understood from "" on'],
    ['<path d="M1 2zz3"/>', 'A figure has a path that is not understood from "3" on'],
    ['<path d="M1 2X3"/>', 'A figure has a path that is not understood from "3" on'],
    ['<path d="M1 2a1 1 0 2 0 3 3"/>', 'A figure has a path that is not understood from "2 0 3 3" on'],
  ])('%s', (content, fault) => {
    expect(() => drawn(content)).toThrow(new Error(fault))
  })

  test('what is never seen does not matter', () => {
    expect(() => drawn(`<defs><image/></defs><g display="none"><image/></g><desc><b/></desc>`)).not.toThrow()
  })
})
