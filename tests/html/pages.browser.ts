import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'
import { readPdf } from '../support/read-pdf.ts'
import { allBlocks } from './all-blocks.ts'
import { makePage, webFonts } from './make-page.ts'

/** The pages as a browser shows them, judged by axe: WCAG 2.2 at AA, and what its makers advise beyond that. */
const CASE = 'tests/reports/libraries'
const libraries = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const NAMES = [
  'sociaal-domein/2015-01',
  'sociaal-domein/2017-06',
  'libraries/2024',
  'every kind of block',
  "every kind of block in the reader's own type",
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 400, 320]

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

interface Screen {
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly browser?: Browser
}

async function open(name: string, screen: Screen = {}): Promise<Opened> {
  const { scheme = 'light', width = 1280 } = screen
  const page = await (screen.browser ?? browser).newPage()
  const noise: string[] = []
  const address = addresses.get(name) ?? ''
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) noise.push(request.url())
  })
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setViewport({ width, height: 900 })
  await page.goto(address)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return { page, noise }
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations', 'passes'] })
  const results = (await page.evaluate(`axe.run(${options})`)) as AxeResults
  expect(results.passes.length).toBeGreaterThan(20)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  )
}

describe.each(NAMES)('%s', (name) => {
  it.each(SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const)))(
    'has no fault of accessibility on a %s screen of %i pixels, folded or open',
    async (scheme, width) => {
      const { page, noise } = await open(name, { scheme, width })
      expect(await faultsOf(page)).toEqual([])
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
      expect(await faultsOf(page)).toEqual([])
      expect(noise).toEqual([])
      await page.close()
    },
  )

  it.each([
    [1280, 1],
    [400, 1],
    [320, 1],
    // 200% zoom of a screen of 1280.
    [640, 2],
  ])('is no wider than a screen of %i pixels', async (width, scale) => {
    const { page } = await open(name)
    await page.setViewport({ width, height: 900, deviceScaleFactor: scale })
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const cut = await page.evaluate(`[...document.querySelectorAll('main *, nav *, header *, footer *')]
      .filter((each) => !each.closest('.scroll, .unseen, svg') && each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 100))`)
    expect(cut).toEqual([])
    await page.close()
  })

  it('prints to pages of the size of the PDF, with its words', async () => {
    const { page } = await open(name, { scheme: 'dark' })
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(pdf.pages.length).toBeGreaterThan(2)
    const title = String(await page.evaluate('document.querySelector("h1").textContent'))
    expect(pdf.pages[0]?.replace(/\s+/g, ' ')).toContain(title)
    await page.close()
  })
})

describe('for who reads large', () => {
  it.each(NAMES)('text of twice the size makes no page wider than its screen: %s', async (name) => {
    const large = await launchBrowser(32)
    try {
      const { page } = await open(name, { browser: large, width: 640 })
      expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('36px')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640)
    } finally {
      await large.close()
    }
  })
})

describe.each(NAMES.slice(0, 2))('the text of %s', (name) => {
  it('has lines of 60 to 75 characters on a wide screen', async () => {
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
  it('the first stop leads past the cover, and every stop shows where it is', async () => {
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
