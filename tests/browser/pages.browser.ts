import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allBlocks } from '../html/all-blocks.ts'
import { makePage, webFonts } from '../html/make-page.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'
import { readPdf } from '../support/read-pdf.ts'
import { launchBrowser } from './launch-browser.ts'

/** The pages as a browser shows them, judged by axe: WCAG 2.2 at AA, and what its makers advise beyond that. */
const CASE = 'tests/reports/libraries'
const libraries = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const NAMES = [
  'sociaal-domein/2015-01',
  'sociaal-domein/2017-06',
  'residents/2026',
  'residents/2026-nl',
  'libraries/2024',
  'every kind of block',
  "every kind of block in the reader's own type",
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a dark screen can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 700, 400, 320]

let folder: string
let browser: Browser
const addresses = new Map<string, string>()

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
  const editions = [...(await buildInMemory(projectFolders)), ...(await buildInMemory(libraries))]
  const pages = new Map([
    ...editions.map(([name, { html }]) => [name, html] as const),
    ['every kind of block', makePage(allBlocks(), { webFonts })],
    ["every kind of block in the reader's own type", makePage(allBlocks())],
  ])
  for (const [name, html] of pages) {
    const path = join(folder, `${name.replaceAll(/\W/g, '-')}.html`)
    await writeFile(path, html)
    addresses.set(name, pathToFileURL(path).href)
  }
})

afterAll(async () => {
  await browser?.close()
  if (folder !== undefined) await rm(folder, { recursive: true })
})

interface Opened {
  readonly page: Page
  /** Whatever the page asked for but itself, and whatever the browser had to say. */
  readonly noise: readonly string[]
}

async function open(name: string, from = browser): Promise<Opened> {
  const page = await from.newPage()
  const noise: string[] = []
  const address = addresses.get(name) ?? ''
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) noise.push(request.url())
  })
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  await show(page, 'light', 1280)
  await page.goto(address)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return { page, noise }
}

async function show(page: Page, scheme: 'light' | 'dark', width: number, scale = 1): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setViewport({ width, height: 900, deviceScaleFactor: scale })
}

async function fold(page: Page, isOpen: boolean): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = ${isOpen}`)
}

/** What axe finds, by all rules or by those of colour alone. */
async function faultsOf(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const options = JSON.stringify({
    runOnly: scheme === 'light' ? TAGS : { type: 'rule', values: COLOUR_RULES },
    resultTypes: ['violations', 'passes'],
  })
  const results = (await page.evaluate(`axe.run(${options})`)) as AxeResults
  expect(results.passes.length).toBeGreaterThanOrEqual(scheme === 'light' ? 20 : 1)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
}

describe.each(NAMES)('%s', (name) => {
  let page: Page
  let noise: readonly string[]

  beforeAll(async () => {
    const opened = await open(name)
    page = opened.page
    noise = opened.noise
    await page.evaluate(axe.source)
  })

  afterAll(async () => {
    await page?.close()
  })

  test('has no fault of accessibility with its data folded away', async () => {
    await show(page, 'light', 1280)
    await fold(page, false)
    expect(await faultsOf(page)).toEqual([])
  })

  test.each(SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const)))(
    'has no fault of accessibility on a %s screen of %i pixels, with all its data',
    async (scheme, width) => {
      await show(page, scheme, width)
      await fold(page, true)
      expect(await faultsOf(page, scheme)).toEqual([])
      expect(noise).toEqual([])
    },
  )

  test.each([
    ...WIDTHS.map((width) => [width, 1] as const),
    // 200% zoom of a screen of 1280.
    [640, 2] as const,
  ])('is no wider than a screen of %i pixels', async (width, scale) => {
    await show(page, 'light', width, scale)
    await fold(page, true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const cut = await page.evaluate(`[...document.querySelectorAll('main *, nav *, header *, footer *')]
      .filter((each) => !each.closest('.scroll, .unseen, svg'))
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect()
        return right > innerWidth + 1 || left < -1
      })
      .map((each) => each.outerHTML.slice(0, 100))`)
    expect(cut).toEqual([])
  })

  test('prints to pages of the size of the PDF, with its words', async () => {
    await show(page, 'dark', 1280)
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(pdf.pages.length).toBeGreaterThan(2)
    const title = String(await page.evaluate('document.querySelector("h1").textContent'))
    expect(pdf.pages[0]?.replace(/\s+/g, ' ')).toContain(title)
  })
})

describe('for who reads large', () => {
  let large: Browser
  beforeAll(async () => {
    large = await launchBrowser(32)
  })
  afterAll(async () => {
    await large?.close()
  })

  test.each(NAMES)('text of twice the size makes no page wider than its screen: %s', async (name) => {
    const { page } = await open(name, large)
    await show(page, 'light', 640)
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('36px')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640)
    await page.close()
  })
})

describe('on a screen with room for the margin column', () => {
  let page: Page
  beforeAll(async () => {
    page = (await open('sociaal-domein/2017-06')).page
  })
  afterAll(async () => {
    await page?.close()
  })

  test.each([
    ['.ruled > .margin', '.ruled > h3'],
    ['section > .key-figures .figure', 'section > .key-figures .words'],
    ['.pair > :first-child', '.pair > :last-child'],
  ])('%s is beside %s, and on a small one above or below', async (one, other) => {
    const places = async (selector: string) =>
      (await page.evaluate(`[...document.querySelectorAll('${selector}')].map((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect()
        return { left, right, top, bottom }
      })`)) as { left: number; right: number; top: number; bottom: number }[]
    for (const width of [1280, 400]) {
      await show(page, 'light', width)
      const [ones, others] = [await places(one), await places(other)]
      expect(ones.length).toBeGreaterThan(1)
      expect(others).toHaveLength(ones.length)
      for (const [index, place] of ones.entries()) {
        const neighbour = others[index] ?? place
        const isBeside =
          place.right <= neighbour.left && place.top < neighbour.bottom && neighbour.top < place.bottom
        const isApart = place.bottom <= neighbour.top || neighbour.bottom <= place.top
        expect(width === 1280 ? isBeside : isApart, `${one} ${index} at ${width}`).toBe(true)
      }
    }
  })

  test('the bars of charts begin where the text does', async () => {
    await show(page, 'light', 1280)
    const lefts = (await page.evaluate(`(() => {
      const text = document.querySelector('main section > p').getBoundingClientRect().left
      return [...document.querySelectorAll('.drawing svg')].map((svg) => {
        const filled = [...svg.querySelectorAll('path[fill][stroke-width], path[fill]')]
          .filter((each) => each.getBoundingClientRect().width > 20)
        return Math.min(...filled.map((each) => each.getBoundingClientRect().left)) - text
      })
    })()`)) as number[]
    expect(lefts.filter((left) => Math.abs(left) < 2).length).toBeGreaterThan(3)
  })
})

describe.each(NAMES.slice(0, 4))('the text of %s', (name) => {
  test('has lines of 60 to 75 characters on a wide screen', async () => {
    const { page } = await open(name)
    const longest = (await page.evaluate(LINE_LENGTHS)) as number[]
    expect(longest.length).toBeGreaterThan(3)
    const middle = longest.toSorted((one, other) => one - other)[Math.floor(longest.length / 2)] ?? 0
    expect(middle).toBeGreaterThanOrEqual(60)
    expect(middle).toBeLessThanOrEqual(75)
    await page.close()
  })
})

describe('for who goes by keyboard', () => {
  test('the first stop leads past the cover, and every stop shows where it is', async () => {
    const { page } = await open('sociaal-domein/2017-06')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBe(0)
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    }
    await page.close()
  })
})

/** Characters in the first line of each paragraph of several lines. */
const LINE_LENGTHS = `[...document.querySelectorAll('main section > p:not(h2 + p)')].flatMap((paragraph) => {
  const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
  if (text === null || paragraph.getClientRects()[0].height < 60) return []
  const range = document.createRange()
  const top = (at) => { range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect().top }
  let at = 0
  while (at + 1 < text.length && Math.abs(top(at + 1) - top(0)) < 5) at += 1
  return at + 1 < text.length ? [text.data.slice(0, at + 1).trimEnd().length] : []
})`
