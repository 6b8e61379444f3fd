import { describe, expect, test } from 'vitest'
import type { Block, Figure } from '../../pipeline/typesetting/blocks.ts'
import type { FixedPage } from '../../pipeline/typesetting/furniture.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { lines, makeDocument, paragraph } from './make-document.ts'

const figure = (height: number, width = 100): Figure => {
  const text = '<text x="0" y="10" font-size="10">Noord</text>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Sans 3">${text}</svg>`
  return { type: 'figure', svg, width, alt: 'Noord', traceId: 'noord' }
}

type Texts = FixedPage['texts']

const at = (y: number, ...blocks: Block[]): Texts[number] => ({ x: 30, y, width: 240, blocks })

const setCover = (...texts: Texts) =>
  typeset(makeDocument([paragraph('Tekst')], { cover: { grounds: [], texts } }))

/** What is wrong with a cover of these texts. */
async function faultsOf(...texts: Texts): Promise<string> {
  return setCover(...texts).then(
    () => 'no fault',
    ({ name, message }: Error) => `${name}: ${message}`,
  )
}

describe('what shares its place is refused', () => {
  test('text and text', async () => {
    // Six lines of 15 points from 30 down end at 120.
    expect(await faultsOf(at(30, lines(6)), at(119.5, paragraph('onder')))).toBe('no fault')
    expect(await faultsOf(at(30, lines(6)), at(115, paragraph('onder')))).toBe(
      'TypesettingError: on page 1 "regel 6" and other text lie over one another',
    )
  })

  test('text beside text is fine', async () => {
    const beside = { ...at(30, paragraph('rechts')), x: 200 }
    expect(await faultsOf(at(30, paragraph('links')), beside)).toBe('no fault')
  })

  test('text and a figure, whichever comes first', async () => {
    const message = 'TypesettingError: on page 1 "boven" and a figure lie over one another'
    expect(await faultsOf(at(30, paragraph('boven')), at(40, figure(50)))).toBe(message)
    expect(await faultsOf(at(30, figure(50)), at(70, paragraph('boven')))).toBe(message)
    expect(await faultsOf(at(30, figure(50)), at(40, figure(50)))).toBe(
      'TypesettingError: on page 1 a figure and a figure lie over one another',
    )
  })

  test('what runs off the page', async () => {
    expect(await faultsOf({ ...at(30, figure(20, 200)), x: 150 })).toBe(
      'TypesettingError: on page 1 a figure reaches over the edge',
    )
  })

  test('a figure with text too small to read, on the page where it stands', async () => {
    // A figure takes 255 of 300 points at most: of 500 points its text of 10 becomes one of 5.1, of 600 one of 4.3.
    await expect(typeset(makeDocument([figure(500)]))).resolves.toMatchObject({ pages: 1 })
    await expect(typeset(makeDocument([lines(19), figure(600)]))).rejects.toThrow(
      'on page 2 a figure has text of 4.3 points, which nobody can read',
    )
  })
})

describe('a text that may become smaller', () => {
  const smaller = [6, 3].map((count) => [lines(count)])

  test.each([
    [200, 9],
    [134, 6],
    [90, 6],
    [89, 3],
    [10, 3],
  ])('in a height of %d has %d lines', async (height, count) => {
    const { pdf } = await setCover({ ...at(30, lines(9)), smaller, height })
    expect((await readPdf(pdf)).pages[0]?.match(/regel/g)).toHaveLength(count)
    const said = (await readStructure(pdf)).flat().join()
    expect(said.match(/regel/g)).toHaveLength(count)
  })
})
