import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The folders of `pipeline/`, the lowest first: each imports only from those before it, types too. Data flow in this
 * order, but for two that serve others and know nothing of surveys or of reports: `language` and `typesetting`.
 */
const FOLDERS = [
  'core',
  'input',
  'language',
  'typesetting',
  'study',
  'report',
  'analysis',
  'disclosure',
  'charts',
  'prose',
  'layout',
  'html',
  'changes',
  'publish',
  'explain',
  'build',
  'automation',
  'cli',
]
/** Of a file of ours: `from '…'`, `import '…'`, `import('…')`. */
const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']+)'/g

type Graph = ReadonlyMap<string, readonly string[]>

async function importsBelow(root: string): Promise<Graph> {
  const paths = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.ts'))
  const files = paths.map((path) => path.replaceAll('\\', '/'))
  const entries = files.map(async (file) => {
    const source = await readFile(join(root, file), 'utf8')
    const targets = [...source.matchAll(IMPORT)].map(([, path = '']) => posix.join(posix.dirname(file), path))
    return [file, targets.filter((target) => files.includes(target))] as const
  })
  return new Map(await Promise.all(entries))
}

/** Circles: sets of files that all lead to one another (Tarjan, *Depth-first search and linear graph algorithms*, 1972). */
function circlesIn(graph: Graph): string[][] {
  const found = new Map<string, { readonly index: number; low: number; open: boolean }>()
  const path: string[] = []
  const circles: string[][] = []
  const visit = (file: string) => {
    const own = { index: found.size, low: found.size, open: true }
    found.set(file, own)
    path.push(file)
    for (const target of graph.get(file) ?? []) {
      const next = found.get(target) ?? visit(target)
      if (next.open) own.low = Math.min(own.low, next.low)
    }
    if (own.low === own.index) {
      const circle = path.splice(path.indexOf(file))
      for (const each of circle) (found.get(each) ?? own).open = false
      if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.toSorted())
    }
    return own
  }
  for (const file of graph.keys()) if (!found.has(file)) visit(file)
  return circles
}

/** Imports of a folder that comes later: `core/host.ts → build/plan.ts`. */
function arrowsUp(graph: Graph): string[] {
  const rank = (file: string) => FOLDERS.indexOf(file.split('/')[0] ?? '')
  return [...graph].flatMap(([file, targets]) =>
    targets.filter((target) => rank(target) > rank(file)).map((target) => `${file} → ${target}`),
  )
}

describe('the imports of the program', async () => {
  const graph = await importsBelow('pipeline')

  test('are found', () => {
    expect(graph.size).toBeGreaterThan(300)
    expect(graph.get('build/build.ts')).toContain('publish/publish.ts')
  })

  test('come from folders that are named here', () => {
    const folders = new Set([...graph.keys()].map((file) => file.split('/')[0]))
    expect([...folders].filter((folder) => !FOLDERS.includes(folder ?? ''))).toEqual([])
  })

  test('never lead up', () => {
    expect(arrowsUp(graph)).toEqual([])
  })

  test('never lead back to where they began', () => {
    expect(circlesIn(graph)).toEqual([])
  })

  test('reach the estimates of samples, which take long to load, only when they are asked for', async () => {
    const files = [...graph.keys()].filter((file) => !file.startsWith('analysis/estimates/'))
    const sources = files.map(async (file) => [file, await readFile(join('pipeline', file), 'utf8')] as const)
    const loading = (await Promise.all(sources)).filter(([, source]) =>
      /^(?:import|export) (?!type\b)[^']*? from '(?:[./]+\/estimates\/|@stdlib)/m.test(source),
    )
    expect(loading.map(([file]) => file)).toEqual([])
    expect(graph.get('analysis/statistics.ts')).toContain('analysis/estimates/statistics.ts')
  })

  test('of a library know nothing of surveys or reports', () => {
    const outside = [...graph].flatMap(([file, targets]) =>
      file.startsWith('typesetting/')
        ? targets.filter((target) => !/^(typesetting|core)\//.test(target))
        : [],
    )
    expect(outside).toEqual([])
  })
})

describe('looking for circles and arrows', () => {
  const graph: Graph = new Map([
    ['core/a.ts', ['core/b.ts']],
    ['core/b.ts', ['core/c.ts', 'study/d.ts']],
    ['core/c.ts', ['core/a.ts']],
    ['study/d.ts', []],
    ['study/e.ts', ['core/a.ts', 'study/e.ts']],
  ])

  test('finds each circle, and a file that imports itself', () => {
    expect(circlesIn(graph)).toEqual([['core/a.ts', 'core/b.ts', 'core/c.ts'], ['study/e.ts']])
  })

  test('finds what leads up', () => {
    expect(arrowsUp(graph)).toEqual(['core/b.ts → study/d.ts'])
  })
})
