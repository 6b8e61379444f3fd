import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cache } from '../../pipeline/core/cache/cache.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { readCsv } from '../../pipeline/input/csv.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { buildGood, projectFolders, quietHost } from '../support/build-memory.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const cache = memoryCache()
const drawings = () => [...cache.entries].filter(([key]) => key.startsWith('charts '))

/** The hashes of the PDFs and all else that a build makes, by path. */
async function built(kept?: Cache) {
  const { files } = overlayFiles(nodeFiles)
  const host = { ...quietHost(files), ...(kept === undefined ? {} : { cache: kept }) }
  const editions = await buildGood(host, { folders: projectFolders, selection: {}, force: true })
  const paths = editions.flatMap(({ pdf }) =>
    ['report.pdf', 'report.html', 'results.json', 'manifest.json'].map((name) => join(pdf, '..', name)),
  )
  return Promise.all(paths.map(async (path) => [path, hashOf(await files.read(path))] as const))
}

describe('drawings of an earlier build', () => {
  beforeAll(async () => {
    await built(cache)
  })

  test('give the same bytes as new ones', async () => {
    expect(drawings().length).toBeGreaterThan(5)
    const before = new Map(cache.entries)
    const again = await built(cache)
    expect(new Map(drawings())).toEqual(new Map([...before].filter(([key]) => key.startsWith('charts '))))
    expect(again).toEqual(await built())
  })

  test('name no unit by its code', async () => {
    const units = await readCsv(nodeFiles, 'data/sociaal-domein/units.csv')
    const codes = units.rows.map((row) => row.get('unit')?.text ?? '')
    const texts = drawings().map(([, text]) => text)
    expect(codes.length).toBeGreaterThan(10)
    for (const code of codes) for (const text of texts) expect(text).not.toContain(code)
  })
})
