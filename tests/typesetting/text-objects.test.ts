import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readItems } from '../support/read-items.ts'
import { readStructure } from '../support/read-structure.ts'
import { makeDocument, paragraph } from './make-document.ts'

/** No word of it is broken, since what a hyphen breaks is an element. */
const LONG = 'de een na de ander '.repeat(15).trim()

async function draw(blocks: readonly Block[]) {
  return readDrawnPage((await typeset(makeDocument(blocks))).pdf)
}

describe('the text of a page', () => {
  test('is one object for a paragraph, whose font is set once, with one operation a line', async () => {
    const { lines, textOperations, textObjects, fontsTold } = await draw([paragraph(LONG)])
    expect(lines.length).toBeGreaterThan(3)
    expect(textOperations).toBe(lines.length)
    expect([textObjects, fontsTold]).toEqual([1, 1])
  })

  test('is an object apart for each element', async () => {
    const { textObjects, fontsTold } = await draw([paragraph(LONG), paragraph(LONG)])
    expect([textObjects, fontsTold]).toEqual([2, 2])
  })

  test('sets its font again where that changes', async () => {
    const { content: plain, ...look } = paragraph('gewoon ')
    const bold = { type: 'text', text: 'vet', bold: true } as const
    const { textOperations, textObjects, fontsTold } = await draw([
      { ...look, content: [...plain, bold, ...plain] },
    ])
    expect([textOperations, textObjects, fontsTold]).toEqual([3, 1, 3])
  })

  test('keeps accents that move back and forth in their places', async () => {
    // The first accent moves back for its own offset, and the second again for its own.
    const text = 'q\u0323\u0301q\u0301\u0323 na'
    const { pdf } = await typeset(makeDocument([paragraph(text)], { fonts: withFallback }))
    const { lines, pieces } = await readDrawnPage(pdf)
    expect(lines.map((line) => line.normalize())).toEqual([text.normalize()])
    expect(pieces.every(({ left }) => left >= 30 && left < 60)).toBe(true)
  })
})

describe('the same text in two places', () => {
  test('is read as a whole in each, also where a hyphen breaks its words', async () => {
    const { content } = paragraph('gemeentebegrotingen gemeentebegrotingen gemeentebegrotingen')
    const cell = { ...paragraph(''), content }
    const { pdf } = await typeset(
      makeDocument([
        { ...cell, indent: { right: 180 } },
        { ...cell, indent: { right: 180 } },
      ]),
    )
    const { lines } = await readDrawnPage(pdf)
    expect(lines.filter((line) => line.endsWith('-')).length).toBeGreaterThan(1)
    const texts = JSON.stringify(await readStructure(pdf)).match(/gemeentebegrotingen/g)
    expect(texts).toHaveLength(6)
  })

  test('has the look of each', async () => {
    const small = paragraph('gemeente')
    const large = { ...small, style: { ...small.style, size: small.style.size * 2 } }
    const { pdf } = await typeset(
      makeDocument([small, large, { ...small, style: { ...small.style, bold: true } }]),
    )
    const [items = []] = await readItems(pdf)
    const [first = 0, second, third = 0] = items.map(({ left, right }) => right - left)
    expect(second).toBeCloseTo(2 * first)
    expect(third).toBeGreaterThan(first)
  })
})
