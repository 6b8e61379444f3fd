import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { makeDocument, paragraph } from '../typesetting/make-document.ts'
import { makePdf } from './make-pdf.ts'
import { pixelAt } from './make-picture.ts'
import { rasterise } from './rasterise.ts'

const green = { place: [72, 0, 72, 36], colour: [0, 0.6, 0.2] } as const

test('draws each page at the resolution, red first and opaque', async () => {
  const pages = await rasterise(makePdf([], [green]), 36)
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [72, 36],
    [72, 36],
  ])
  const [empty, half] = pages
  if (empty === undefined || half === undefined) throw new Error('no pages')
  expect(new Set(empty.pixels)).toEqual(new Set([255]))
  expect(pixelAt(half, 10, 30)).toEqual([255, 255, 255, 255])
  expect(pixelAt(half, 60, 10)).toEqual([255, 255, 255, 255])
  expect(pixelAt(half, 60, 30)).toEqual([0, 153, 51, 255])
})

test('gives the same pixels again', async () => {
  const { pdf } = await typeset(makeDocument([paragraph('Elf van de twaalf gemeenten, dat is 92%')]))
  const hashes = async () =>
    (await rasterise(pdf)).map(({ pixels }) => createHash('sha256').update(pixels).digest('hex'))
  const [first] = await hashes()
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashes()).toEqual([first])
})

test('refuses what is no PDF', async () => {
  await expect(rasterise(new TextEncoder().encode('no PDF'))).rejects.toThrow()
})
