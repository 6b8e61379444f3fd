import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { XmlDocument } from 'xmldoc'
import { element, serialise } from '../../pipeline/html/element.ts'

/** Signs of markup, and others; a reader of markup drops control signs and joins white space. */
const signs = fc.oneof(
  fc.constantFrom('<', '>', '&', '"', "'", '=', '<script>', '</style>', '-->', ']]>', '&lt;'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((sign) => !/[\p{C}\s]/u.test(sign)),
)
const texts = fc.array(signs).map((all) => all.join(''))

describe('an element', () => {
  it('holds any text as text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new XmlDocument(serialise(element('p', {}, text)))
        expect(read.children.map((child) => ('text' in child ? child.text : child)).join('')).toBe(text)
      }),
    )
  })

  it('holds any text as the value of an attribute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new XmlDocument(serialise(element('p', { title: text })))
        expect(read.attr).toEqual({ title: text })
        expect(read.children).toEqual([])
      }),
    )
  })

  it('leaves out an attribute without a value', () => {
    expect(serialise(element('p', { class: undefined, id: 'a' }))).toBe('<p id="a"></p>')
  })

  it('has no end tag where HTML has none', () => {
    expect(serialise(element('p', {}, 'a', element('br'), 'b'))).toBe('<p>a<br/>b</p>')
  })

  it('begins a line for each block', () => {
    const list = element('ul', {}, element('li', {}, 'a'), element('li', {}, element('em', {}, 'b')))
    expect(serialise(list)).toBe('<ul>\n<li>a</li>\n<li><em>b</em></li></ul>')
  })

  it('of SVG keeps its attributes as they are written', () => {
    const line = element('line', { 'stroke-dasharray': '3,3', x2: 0, transform: 'scale(1,-1)' })
    expect(serialise(element('svg', { viewBox: '0 0 9 9' }, line))).toBe(
      '<svg viewBox="0 0 9 9"><line stroke-dasharray="3,3" x2="0" transform="scale(1,-1)"></line></svg>',
    )
  })

  it('writes a style sheet as it is', () => {
    expect(serialise(element('style', {}, 'a > b { c: "d" }'))).toBe('<style>a > b { c: "d" }</style>')
  })
})
