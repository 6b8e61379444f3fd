import { describe, expect, test } from 'vitest'
import { drawn } from './recording-canvas.ts'

const rect = (attributes: string) => `<rect width="9" height="9" ${attributes}/>`
const gradient = (stops: string) =>
  `<defs><linearGradient id="own" x1="0" y1="0" x2="1" y2="0">${stops}</linearGradient></defs>`
const clip = (content: string) =>
  `<defs><clipPath id="own">${content}</clipPath></defs><g clip-path="url(#own)">${rect('')}</g>`

describe('a figure is refused, and not drawn without it, when it holds', () => {
  test.each([
    ['<image xlink:href="data:,"/>', 'A figure has a <image> in its <svg>, which is not drawn'],
    ['<g><a xlink:href="https://x.nl"/></g>', 'A figure has a <a> in its <g>, which is not drawn'],
    ['<defs><image/></defs>', 'A figure has a <image> in its <defs>, which is not drawn'],
    ['<circle r="3"/>', 'A figure has a <circle> in its <svg>, which is not drawn'],
    ['<style>rect { fill: red }</style>', 'A figure has a <style> in its <svg>, which is not drawn'],
    ['<svg/>', 'A figure has a <svg> in its <svg>, which is not drawn'],
    ['<text><a>a</a></text>', 'A figure has a <a> in its <text>, which is not drawn'],
    [clip('<text>a</text>'), 'A figure has a <text> in its <clipPath>, which is not drawn'],
    ['<g opacity="0.5"/>', 'A figure has a <g> with opacity="0.5", which is not drawn'],
    ['<g visibility="hidden"/>', 'A figure has a <g> with visibility="hidden", which is not drawn'],
    [rect('rx="2"'), 'A figure has a <rect> with rx="2", which is not drawn'],
    [rect('transform="rotate(3)"'), 'A figure has a <rect> with transform="rotate(3)", which is not drawn'],
    [rect('clip-path="url(#own)"'), 'A figure has a <rect> with clip-path="url(#own)", which is not drawn'],
    [rect('fill-rule="evenodd"'), 'A figure has a <rect> with fill-rule="evenodd", which is not drawn'],
    [
      rect('style="mix-blend-mode: multiply;"'),
      'A figure has a <rect> with style="mix-blend-mode: multiply;", which is not drawn',
    ],
    [
      '<path d="" vector-effect="non-scaling-stroke"/>',
      'A figure has a <path> with vector-effect="non-scaling-stroke", which is not drawn',
    ],
    [
      '<text font-variant="small-caps">a</text>',
      'A figure has a <text> with font-variant="small-caps", which is not drawn',
    ],
    [
      '<text>a<tspan font-weight="bold">b</tspan></text>',
      'A figure has a <tspan> with font-weight="bold", which is not drawn',
    ],
    [
      '<text>a<tspan dy="2">b</tspan></text>',
      'A figure has a text whose parts share a line, which is not drawn',
    ],
    [
      '<text><tspan x="0">a</tspan>b</text>',
      'A figure has a text whose parts share a line, which is not drawn',
    ],
    [
      `<defs><pattern id="own" viewBox="0,0,1,1"/></defs>${rect('fill="url(#own)"')}`,
      'A figure has a pattern that is not drawn',
    ],
    [
      `<defs><clipPath id="own"/></defs>${rect('fill="url(#own)"')}`,
      'A figure is filled with a <clipPath>, which is not drawn',
    ],
    [
      `${gradient('<stop offset="0" stop-color="red"/>')}<text fill="url(#own)">a</text>`,
      'A figure has a text with a gradient, which is not drawn',
    ],
    [
      `${gradient('<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#f008"/>')}${rect('fill="url(#own)"')}`,
      'A figure has a gradient of several opacities, which is not drawn',
    ],
    [clip('<rect width="1" height="1"/><path d=""/>'), 'A figure has a clip path that is not drawn'],
    [clip('<path d="" transform="translate(1,0)"/>'), 'A figure has a clip path that is not drawn'],
    [
      `<defs><linearGradient id="own" x1="0" y1="0" x2="1" y2="0"/></defs><g clip-path="url(#own)"/>`,
      'A figure has a clip path that is not drawn',
    ],
  ])('%s', (content, fault) => {
    expect(() => drawn(content)).toThrow(new Error(fault))
  })
})

describe('a figure is refused when it is not understood:', () => {
  test.each([
    [rect('fill="rood"'), 'A figure has the colour "rood" that is not known'],
    [rect('fill="currentColor"'), 'A figure has the colour "currentColor" that is not known'],
    [rect('fill="url(#own)"'), 'A figure refers to "url(#own)", which is no part of it'],
    [rect('fill="url(other.svg#own)"'), 'A figure refers to "url(other.svg#own)", which is no part of it'],
    [rect('stroke-width="dik"'), 'A figure has "dik" in place of a number'],
    [rect('x="50%"'), 'A figure has "50%" in place of a number'],
    [rect('opacity=""'), 'A figure has "" in place of a number'],
    ['<rect width="9"/>', 'A figure has a <rect> without height'],
    ['<text font-size="1em">a</text>', 'A figure has "1em" in place of a number'],
    [rect('stroke-linecap="flat"'), 'A figure has "flat" in place of one of butt, round, square'],
    [rect('stroke-dasharray="3,-1"'), 'A figure has a dash of less than nothing in "3,-1"'],
    ['<g transform="scale(2,2)"/>', 'A figure has the transform "scale(2,2)" that is not drawn'],
    ['<g transform="rotate(3) 3"/>', 'A figure has the transform "rotate(3) 3" that is not drawn'],
    ['<g transform="rotate(3,4,5)"/>', 'A figure has the transform "rotate(3,4,5)" that is not drawn'],
    ['<g transform="rotate(3,4)"/>', 'A figure has the transform "rotate(3,4)" that is not drawn'],
    ['<path d="L1,2"/>', 'A figure has a path with "L1,2", which is not drawn'],
    ['<path d="M1,2,3"/>', 'A figure has a path with "M1,2,3", which is not drawn'],
    ['<path d="M1,2Z3"/>', 'A figure has a path with "Z3", which is not drawn'],
    ['<path d="M1,2T3,4"/>', 'A figure has "2T3" in place of a number'],
    ['<path d="M0,0A2,1,0,0,0,3,3"/>', 'A figure has a path with "A2,1,0,0,0,3,3", which is not drawn'],
    ['<path d="M0,0A1,1,9,0,0,3,3"/>', 'A figure has a path with "A1,1,9,0,0,3,3", which is not drawn'],
    ['<path d="M0,0A1,1,0,2,0,3,3"/>', 'A figure has a path with "A1,1,0,2,0,3,3", which is not drawn'],
  ])('%s', (content, fault) => {
    expect(() => drawn(content)).toThrow(new Error(fault))
  })
})
