import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkGoldens, type Pictures, writeGoldens } from './goldens.ts'
import { makePdf, type Rectangle } from './make-pdf.ts'
import { readPng } from './png.ts'
import { rasterise } from './rasterise.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const bar = { place: [10, 10, 40, 20], colour: [0, 0.2, 0.6] } as const
const longerBar = { place: [10, 10, 46, 20], colour: [0, 0.2, 0.6] } as const

/** The pages of an edition: an empty one and those given. */
async function drawEdition(...others: (readonly Rectangle[])[]): Promise<Pictures> {
  const pages = await rasterise(makePdf([], ...others))
  return new Map(pages.map((page, index) => [`study/wave/page-0${index + 1}.png`, page]))
}

async function files(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png')).toSorted()
}

const TWO_PAGES = ['study/wave/page-01.png', 'study/wave/page-02.png']

describe('goldens', () => {
  test('pass the pages that they were made of', async () => {
    await writeGoldens(folder, await drawEdition([bar]))
    expect(await files()).toEqual(TWO_PAGES)
    expect(await checkGoldens(folder, await drawEdition([bar]))).toEqual([])
    expect(await files()).toEqual(TWO_PAGES)
  })

  test('say which page changed and how much, and keep the page and the difference beside the golden', async () => {
    await writeGoldens(folder, await drawEdition([bar]))
    const changed = await drawEdition([longerBar])
    const beside = join(folder, 'study/wave/page-02')
    // The bar is 6 by 20 points longer, on 144 by 72.
    const [fault = '', ...others] = await checkGoldens(folder, changed)
    expect(fault).toMatch(/^study\/wave\/page-02\.png: 1\.\d{3}% of the pixels differ; /)
    expect(fault).toContain(`look at ${beside}.actual.png and ${beside}.diff.png`)
    expect(fault).toContain('`npm run goldens`')
    expect(others).toEqual([])
    expect(readPng(await readFile(`${beside}.actual.png`))).toEqual(changed.get('study/wave/page-02.png'))
    const { pixels } = readPng(await readFile(`${beside}.diff.png`))
    const reds = Array.from({ length: pixels.length / 4 }, (_, at) =>
      pixels.subarray(4 * at, 4 * at + 3).join(),
    ).filter((pixel) => pixel === '255,0,0')
    expect(reds.length).toBeGreaterThan(100)
  })

  test('lose what an earlier comparison left', async () => {
    await writeGoldens(folder, await drawEdition([bar]))
    await checkGoldens(folder, await drawEdition([longerBar]))
    expect(await files()).toHaveLength(4)
    expect(await checkGoldens(folder, await drawEdition([bar]))).toEqual([])
    expect(await files()).toEqual(TWO_PAGES)
  })

  test('are missed, never made, by a comparison', async () => {
    await writeGoldens(folder, await drawEdition())
    expect(await checkGoldens(folder, await drawEdition([bar]))).toEqual([
      'study/wave/page-02.png: there is no golden; `npm run goldens` makes it',
    ])
    expect(await files()).toEqual(['study/wave/page-01.png'])
  })

  test('fail when no page has them', async () => {
    await writeGoldens(folder, await drawEdition([bar]))
    expect(await checkGoldens(folder, await drawEdition())).toEqual([
      'study/wave/page-02.png: no page has this golden; `npm run goldens` removes it',
    ])
  })

  test('that no page has any more go away when they are made again', async () => {
    await writeGoldens(folder, await drawEdition([bar]))
    await writeGoldens(folder, await drawEdition())
    expect(await files()).toEqual(['study/wave/page-01.png'])
  })

  test('are not made where CI is set', () => {
    const command = ['--import', 'tsx', 'tests/visual/make-goldens.ts']
    const { status, stderr } = spawnSync(process.execPath, command, {
      env: { ...process.env, CI: 'true' },
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('no CI') })
  })
})
