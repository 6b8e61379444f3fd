import { describe, expect, test } from 'vitest'
import { summarise } from '../../pipeline/automation/summary.ts'
import { buildAll } from '../../pipeline/build/build-all.ts'
import { check } from '../../pipeline/build/check.ts'
import { isBuilt, isOrphaned } from '../../pipeline/build/outcome.ts'
import { formatEvent } from '../../pipeline/cli/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from '../support/build-memory.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const MANIFEST = '{"program":"p","created":"c","inputs":{},"outputs":{"report.pdf":"h"}}'

/** A built study, with an edition of a wave that is gone, one of a study that is gone, and what is no edition. */
const { files } = overlayFiles(nodeFiles, {
  'out/libraries/2019/manifest.json': MANIFEST,
  'out/libraries/notes/draft.txt': 'x',
  'out/museums/2020/manifest.json': MANIFEST,
})

describe('an edition that no wave makes any more', () => {
  const GONE = ['libraries/2019', 'museums/2020']

  test('is told by each build, and stays as it is', async () => {
    const cache = memoryCache()
    for (let time = 0; time < 2; time += 1) {
      const outcomes = await buildAll({ ...quietHost(files), cache }, { folders, selection: {} })
      expect(outcomes.filter(isBuilt).map(({ edition }) => edition)).toEqual(['libraries/2024'])
      expect(outcomes.filter(isOrphaned).map(({ edition }) => edition)).toEqual(GONE)
      const { text, orphaned } = summarise({ run: 'r', started: '', seconds: 0 }, outcomes)
      expect(orphaned).toEqual(GONE)
      expect(text.split('\n').at(-1)).toBe(
        'Left as it is, because no wave makes it any more: libraries/2019, museums/2020.',
      )
    }
    const left = new TextDecoder().decode(await files.read('out/libraries/2019/manifest.json'))
    expect(left).toBe(MANIFEST)
  })

  test('is listed by a check', async () => {
    const { editions, orphaned } = await check(quietHost(files), folders, {})
    expect({ editions, orphaned }).toEqual({ editions: ['libraries/2024'], orphaned: GONE })
    expect(formatEvent({ event: 'orphaned', edition: 'libraries/2019' }).out).toBe(
      'libraries/2019: no wave makes this report any more; its last edition stays\n',
    )
  })

  test('is told of one study, and not of one wave', async () => {
    const orphanedIn = async (selection: { study: string; wave?: string }) =>
      (await check(quietHost(files), folders, selection)).orphaned
    expect(await orphanedIn({ study: 'libraries' })).toEqual(['libraries/2019'])
    expect(await orphanedIn({ study: 'libraries', wave: '2024' })).toEqual([])
  })

  test('is not told where a study has problems, which may hide its waves', async () => {
    const broken = overlayFiles(nodeFiles, {
      [`${CASE}/data/libraries/2024/wave.json`]: '{',
      'out/libraries/2024/manifest.json': MANIFEST,
      'out/libraries/2019/manifest.json': MANIFEST,
    })
    const outcomes = await buildAll(quietHost(broken.files), { folders, selection: {} })
    expect(outcomes.filter(isOrphaned)).toEqual([])
  })

  test('is told without a name that was listed', async () => {
    const named = overlayFiles(nodeFiles, { 'out/libraries/hillfoot-2019/manifest.json': MANIFEST })
    expect((await check(quietHost(named.files), folders, {})).orphaned).toEqual(['[name]'])
  })
})
