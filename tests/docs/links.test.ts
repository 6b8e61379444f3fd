import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Node, nodesIn, type Page, pages, textOf } from './read-pages.ts'

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf({ tree }: Page): readonly string[] {
  const seen = new Map<string, number>()
  return nodesIn(tree)
    .filter((node) => node.type === 'heading')
    .map((heading) => {
      const slug = textOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      return times === 0 ? slug : `${slug}-${times}`
    })
}

function addressesIn(node: Node): string[] {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return [node.url]
  return node.type === 'html'
    ? [...node.value.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '')
    : []
}

/** Why an address leads nowhere; undefined when it does, or leads out of the project. */
function faultOf(page: Page, address: string): string | undefined {
  if (/^[a-z]+:/.test(address)) return undefined
  const [path = '', anchor] = address.split('#')
  const file = path === '' ? page.file : posix.join(posix.dirname(page.file), path)
  if (!existsSync(file)) return `${page.file}: there is no ${file}`
  if (anchor === undefined) return undefined
  const target = pages.find((each) => each.file === file)
  return target !== undefined && anchorsOf(target).includes(anchor)
    ? undefined
    : `${page.file}: ${file} has no heading #${anchor}`
}

describe('the pages of the documentation', () => {
  test('have links that lead somewhere', () => {
    const links = pages.flatMap((page) =>
      nodesIn(page.tree).flatMap((node) => addressesIn(node).map((address) => ({ page, address }))),
    )
    expect(links.length).toBeGreaterThan(pages.length)
    expect(links.flatMap(({ page, address }) => faultOf(page, address) ?? [])).toEqual([])
  })

  test('are all reached from the README', () => {
    const readme = pages.find(({ file }) => file === 'README.md')
    const linked = readme === undefined ? [] : nodesIn(readme.tree).flatMap(addressesIn)
    const others = pages.filter(({ file }) => file !== 'README.md').map(({ file }) => file)
    expect(others.filter((file) => !linked.some((address) => address.split('#')[0] === file))).toEqual([])
  })

  test('name files and folders that are there', () => {
    const named = pages.flatMap(({ file, tree }) =>
      nodesIn(tree).flatMap((node) =>
        node.type === 'inlineCode' && /^(?:tests|schemas|bin|docs|\.ci)\/[\w./-]*$/.test(node.value)
          ? [{ file, path: node.value }]
          : [],
      ),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([])
  })

  test('begin with a README that can be read to its end', () => {
    const readme = pages.find(({ file }) => file === 'README.md')
    expect(Buffer.byteLength(readme?.source ?? '')).toBeLessThanOrEqual(8_000)
  })
})
