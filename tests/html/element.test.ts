import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { XmlDocument } from 'xmldoc'
import { element, serialise } from '../../pipeline/html/element.ts'

/** Signs of markup, and others; a reader of markup drops control signs and joins white space. */
const signs = fc.oneof(
  fc.constantFrom('<', '>', '&', '"', "'", '=', '<script>', '</style>', '-->', ']]>', '&lt;'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((sign) => !/[\p{C}\s]/u.test(sign)),
)
const texts = fc.array(signs).map((all) => all.join(''))

describe('an element', () => {
  test('holds any text as text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new XmlDocument(serialise(element('p', {}, text)))
        expect(read.children.map((child) => ('text' in child ? child.text : child)).join('')).toBe(text)
      }),
    )
  })

  test('holds any text as the value of an attribute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new XmlDocument(serialise(element('p', { title: text })))
        expect(read.attr).toEqual({ title: text })
        expect(read.children).toEqual([])
      }),
    )
  })

  test('leaves out an attribute without a value, and refuses a name that would be markup', () => {
    expect(serialise(element('p', { class: undefined, id: 'a' }))).toBe('\n<p id="a"></p>')
    expect(() => serialise(element('p', { 'a onclick=x': 1 }))).toThrow('No attribute can be called')
  })

  test('has no end tag where HTML has none', () => {
    expect(serialise(element('p', {}, 'a', element('br'), 'b'))).toBe('\n<p>a<br/>b</p>')
  })

  test('writes a style sheet as it is, unless it could end early', () => {
    expect(serialise(element('style', {}, 'a > b { c: "d" }'))).toBe('\n<style>a > b { c: "d" }</style>')
    expect(() => serialise(element('style', {}, '</style><p>'))).toThrow('no markup')
  })
})
