import { beforeAll, describe, expect, test } from 'vitest'
import type { XmlElement } from 'xmldoc'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { type BuiltEdition, buildInMemory, projectFolders } from '../support/build-memory.ts'
import { draftEdition } from '../support/draft.ts'
import { elementsNamed, elementsWhere, readPage, wordsOf } from '../support/read-page.ts'
import { leavesOf } from './leaves.ts'

/** The pages of all editions that this project can build. */
const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const EDITIONS = ['sociaal-domein/2015-01', 'sociaal-domein/2017-06', 'libraries/2024']
const built = new Map<string, BuiltEdition>()
const pages = new Map<string, XmlElement>()

beforeAll(async () => {
  for (const each of [projectFolders, folders]) {
    for (const [name, edition] of await buildInMemory(each)) {
      built.set(name, edition)
      pages.set(name, readPage(edition.html))
    }
  }
})

function pageOf(name: string): XmlElement {
  const page = pages.get(name)
  if (page === undefined) throw new Error(`${name} is not built`)
  return page
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const isUnseen = ({ attr }: XmlElement) => attr.class === 'unseen'

describe.each(EDITIONS)('the page of %s', (name) => {
  test('gives every id once, and every link and label leads to one', () => {
    const ids = elementsWhere(pageOf(name), ({ attr }) => attr.id !== undefined).map(({ attr }) => attr.id)
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const links = elementsNamed(pageOf(name), 'a').map(({ attr }) => attr.href ?? '')
    const inside = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1))
    const labels = elementsWhere(pageOf(name), () => true).flatMap(
      ({ attr }) => attr['aria-labelledby']?.split(' ') ?? [],
    )
    expect(inside.length).toBeGreaterThan(1)
    expect([...inside, ...labels].filter((id) => !ids.includes(id))).toEqual([])
    expect(links.filter((href) => !/^(#|https:\/\/|mailto:|data:text\/csv;)/.test(href))).toEqual([])
  })

  test('has headings that go down a level at a time', () => {
    const levels = elementsNamed(pageOf(name), 'h1', 'h2', 'h3', 'h4', 'h5').map((each) =>
      Number(each.name[1]),
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('runs nothing, and fetches nothing', () => {
    const all = elementsWhere(pageOf(name), () => true)
    const names = new Set(all.map((each) => each.name))
    expect(
      ['script', 'iframe', 'img', 'object', 'form', 'use', 'image'].filter((each) => names.has(each)),
    ).toEqual([])
    const attributes = new Set(all.flatMap(({ attr }) => Object.keys(attr)))
    expect([...attributes].filter((each) => /^(on|style$|src|xlink)/.test(each))).toEqual([])
    const style = elementsNamed(pageOf(name), 'style').map((each) => wordsOf(each))
    expect(style.join('').match(/url\((?!data:font\/woff2;base64,)|@import/g)).toBeNull()
  })

  test('has drawings in colours that follow the page', () => {
    const style = elementsNamed(pageOf(name), 'style').map((each) => wordsOf(each).toLowerCase())
    const parts = elementsNamed(pageOf(name), 'svg').flatMap((svg) => elementsWhere(svg, () => true))
    const colours = parts.flatMap(({ attr }) =>
      ['fill', 'stroke', 'stop-color'].flatMap((property) => {
        const value = attr[property]?.toLowerCase() ?? 'none'
        return ['none', 'transparent'].includes(value) || value.startsWith('url(#')
          ? []
          : [`[${property}="${value}" i]`]
      }),
    )
    expect(colours.length).toBeGreaterThan(5)
    expect([...new Set(colours)].filter((selector) => !style.join('').includes(selector))).toEqual([])
  })

  test('shows every figure that results.json lists', () => {
    // What opens a description has a capital there.
    const words = flat(wordsOf(pageOf(name))).toLowerCase()
    const figures = built.get(name)?.results.figures ?? []
    expect(figures.length).toBeGreaterThan(20)
    expect(figures.filter(({ text }) => !words.includes(flat(text).toLowerCase()))).toEqual([])
  })

  test('carries the data of every chart and table as the PDF does', () => {
    const files = elementsNamed(pageOf(name), 'a').filter(({ attr }) => attr.download !== undefined)
    const exhibits = elementsWhere(pageOf(name), ({ attr }) => attr.class === 'exhibit')
    expect(files).toHaveLength(exhibits.length)
    const [, csv = ''] = files[0]?.attr.href?.split('base64,') ?? []
    expect(Buffer.from(csv, 'base64').toString('utf8')).toMatch(/^[^\r\n]+,[^\r\n]+\r\n/)
  })
})

describe.each([
  ['2015-01', 'baseline'],
  ['2017-06', 'follow-up'],
])('the page of wave %s', (wave, report) => {
  test('says the words of the document in its order, and no others but of its own furniture', async () => {
    const { document } = await draftEdition(nodeFiles, wave, report)
    const [main] = elementsNamed(pageOf(`sociaal-domein/${wave}`), 'main')
    const notOfText = (each: XmlElement) => isUnseen(each) || ['details', 'svg'].includes(each.name)
    const words = flat(main === undefined ? '' : wordsOf(main, notOfText))
    const between: string[] = []
    let at = 0
    for (const leaf of leavesOf(document).map(flat)) {
      const found = words.indexOf(leaf, at)
      expect(found, `"${leaf}" after "${words.slice(at - 80, at)}"`).toBeGreaterThanOrEqual(0)
      between.push(words.slice(at, found).trim())
      at = found + leaf.length
    }
    between.push(words.slice(at).trim())
    const own =
      /^((Tabel|Figuur) \d+\.|pagina \d+( (en|tot en met) \d+)?|\d+|Download als CSV|Terug naar de tekst|\s)*$/
    expect(between.filter((each) => !own.test(each))).toEqual([])
  })
})
