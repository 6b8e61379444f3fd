import { describe, expect, test } from 'vitest'
import type { Block, Box, SideBySide } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { readPaths } from '../support/read-paths.ts'
import { readStructure } from '../support/read-structure.ts'
import { lines, makeDocument, paragraph } from './make-document.ts'

/** The text area reaches from 30 to 270 points from the left, and begins 30 points from the top. */
const padding = { top: 5, right: 5, bottom: 5, left: 5 }
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }
const rule = { thickness: 2, colour: '#0b5563' }
const PAGE_HEIGHT = 360

function box(changes: Partial<Box>, ...blocks: Block[]): Box {
  return { type: 'box', role: 'group', blocks, padding, ...changes }
}

async function set(...blocks: Block[]): Promise<Uint8Array> {
  return (await typeset(makeDocument(blocks))).pdf
}

async function placesOf(blocks: readonly Block[], page = 0) {
  const items = (await readItems(await set(...blocks)))[page] ?? []
  return items.map(({ text, left, baseline }) => ({ text, left, top: PAGE_HEIGHT - baseline }))
}

describe('a box', () => {
  test('of a group is a division', async () => {
    const [page] = await readStructure(await set(box({}, paragraph('een'), paragraph('twee'))))
    expect(page).toEqual(['Document', '  Div', '    P een', '    P twee'])
  })

  test('has its rule across the top, above its padding', async () => {
    const ruled = box({ rule, ruleSide: 'top' }, paragraph('een'))
    expect(await readPaths(await set(ruled))).toEqual([
      { kind: 'line', colour: rule.colour, left: 30, right: 270, top: 31, bottom: 31 },
    ])
    const [plain] = await placesOf([paragraph('een')])
    const [inside] = await placesOf([ruled])
    expect(inside?.left).toBeCloseTo(30 + 5)
    expect(inside?.top).toBeCloseTo((plain?.top ?? 0) + 2 + 5)
  })

  test('has its rule at the left unless it says otherwise', async () => {
    expect(await readPaths(await set(box({ rule }, paragraph('een'))))).toEqual([
      { kind: 'line', colour: rule.colour, left: 31, right: 31, top: 30, bottom: 55 },
    ])
  })

  test('has its rule on every page that it reaches, and loses no line', async () => {
    const blocks = [paragraph('voor'), box({ rule, ruleSide: 'top' }, lines(24)), paragraph('na')]
    const pdf = await set(...blocks)
    for (const [page, top] of [
      [1, 46],
      [2, 31],
    ] as const)
      expect(await readPaths(pdf, page)).toEqual([
        { kind: 'line', colour: rule.colour, left: 30, right: 270, top, bottom: top },
      ])
    const texts = (await readItems(pdf)).map((page) => page.map(({ text }) => text))
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `regel ${from + index}`)
    expect(texts.map((page) => page.map((text) => text.trim()))).toEqual([
      ['voor', ...numbered(1, 18)],
      [...numbered(19, 24), 'na'],
    ])
  })

  test('that fits a page together with its rule stays on it', async () => {
    // 2 for the rule, 10 of padding and 19 lines of 15 in 300 points.
    const pages = await readItems(await set(box({ rule, ruleSide: 'top' }, lines(19)), paragraph('na')))
    expect(pages.map((page) => page.length)).toEqual([19, 1])
  })
})

describe('boxes side by side', () => {
  const boxes = ['een', 'twee', 'drie'].map((text) => box({ padding: NO_PADDING }, paragraph(text)))

  function leftsOf(changes: Partial<SideBySide>) {
    return placesOf([{ type: 'sideBySide', boxes, gap: 10, ...changes }]).then((places) =>
      places.map(({ text, left }) => [text, Math.round(left * 100) / 100]),
    )
  }

  test('are equally wide', async () => {
    const width = (240 - 2 * 10) / 3
    expect(await leftsOf({})).toEqual([
      ['een', 30],
      ['twee', Math.round((30 + width + 10) * 100) / 100],
      ['drie', Math.round((30 + 2 * (width + 10)) * 100) / 100],
    ])
  })

  test('have the widths that are given, and share the rest', async () => {
    expect(await leftsOf({ widths: [50, 'rest', 'rest'] })).toEqual([
      ['een', 30],
      ['twee', 30 + 50 + 10],
      ['drie', 30 + 50 + 10 + 85 + 10],
    ])
    expect(await leftsOf({ widths: ['rest', 40, 60] })).toEqual([
      ['een', 30],
      ['twee', 30 + 120 + 10],
      ['drie', 30 + 120 + 10 + 40 + 10],
    ])
  })
})
