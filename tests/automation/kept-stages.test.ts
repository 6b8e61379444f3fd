import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import type { Host } from '../../pipeline/core/host.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { buildGood, quietHost } from '../support/build-memory.ts'
import { seededRandom } from '../support/fake-timers.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { watchedMemory } from '../support/watched-memory.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const WAVE = `${CASE}/data/libraries/2024`
const REPORT = `${CASE}/templates/annual`

/** A text in a file, and what may stand in its place; `wrong` does not build. */
interface Edit {
  readonly file: string
  readonly from: string
  readonly to: readonly string[]
  readonly wrong?: string
}

const EDITS = {
  sentence: {
    file: `${REPORT}/overview.md.hbs`,
    from: 'in another building',
    to: ['elsewhere', 'next door'],
  },
  helper: {
    file: `${REPORT}/findings.md.hbs`,
    from: '{{value "hours.max"}}',
    to: ['{{value "hours.mean"}}'],
  },
  syntax: { file: `${REPORT}/findings.md.hbs`, from: '({{percent', to: [], wrong: '({{percnt' },
  row: {
    file: `${WAVE}/interviews.csv`,
    from: 'yes;-;fair',
    to: ['no;-;fair', 'no;-;low'],
    wrong: 'maybe;-;fair',
  },
  hours: { file: `${WAVE}/interviews.csv`, from: '18,25', to: ['19', '38,5'] },
  desk: { file: `${WAVE}/desk-research.csv`, from: 'L3,evening-opening,yes', to: ['L3,evening-opening,no'] },
  quote: { file: `${WAVE}/quotes.json`, from: 'louder', to: ['busier'] },
  names: { file: `${CASE}/data/libraries/names.csv`, from: 'Hillfoot', to: ['Hilltop'], wrong: 'building' },
  before: { file: `${CASE}/data/libraries/2023/interviews.csv`, from: 'yes', to: ['no'] },
  title: { file: `${WAVE}/wave.json`, from: 'Libraries in 2024', to: ['Libraries, 2024'] },
  codebook: {
    file: `${CASE}/data/libraries/codebook.json`,
    from: 'homework club',
    to: ['club for homework'],
  },
  study: { file: `${CASE}/data/libraries/study.json`, from: '"branches"', to: ['"libraries"'] },
  frame: { file: `${CASE}/data/libraries/units.csv`, from: 'U1', to: [], wrong: 'U 1' },
  theme: {
    file: `${CASE}/templates/shared/reading-room.theme.json`,
    from: '"lead": "#5B2A4E"',
    to: ['"lead": "#4B2A5E"'],
    wrong: '"lead": "#FBEAFE"',
  },
  chart: {
    file: `${REPORT}/charts/evenings.vl.json`,
    from: '"step": 26',
    to: ['"step": 30'],
    wrong: '"stp": 26',
  },
  sections: { file: `${REPORT}/report.json`, from: '"overview", "findings"', to: ['"findings", "overview"'] },
} as const satisfies Readonly<Record<string, Edit>>
type Name = keyof typeof EDITS
const NAMES = Object.keys(EDITS) as Name[]

/** What stands in the place of each text that was edited. */
type Inputs = Readonly<Partial<Record<Name, string>>>

async function textsOf(inputs: Inputs): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [name, text] of Object.entries(inputs)) {
    const { file, from } = EDITS[name as Name]
    const before = texts[file] ?? (await readFile(file, 'utf8'))
    expect(before, file).toContain(from)
    texts[file] = before.replace(from, text)
  }
  return texts
}

/** Builds one edit after the other into an output of its own, on a clock of its own. */
function builder(own: Pick<Host, 'memo'>) {
  const output = memoryFiles({})
  let count = 0
  return async (inputs: Inputs) => {
    count++
    const { files } = overlayFiles(nodeFiles, await textsOf(inputs), output)
    const now = () => new Date(Date.UTC(2030, 0, 1, 0, count))
    const told = await buildGood(
      { ...quietHost(files), now, ...own },
      { folders, selection: {}, keep: 1 },
    ).then(
      (editions) => editions.map(({ made }) => made ?? 'unchanged'),
      (error: unknown) => {
        if (error instanceof InputError) return error.message
        throw error
      },
    )
    return { told, published: await contentOf(output, 'out') }
  }
}

async function contentOf(files: Files, folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const name of await files.list(folder).catch(() => [])) {
    const path = posix.join(folder, name)
    if (name.endsWith('/')) Object.assign(contents, await contentOf(files, path.slice(0, -1)))
    else contents[path] = Buffer.from(await files.read(path)).toString('latin1')
  }
  return contents
}

/** Another edit, mostly; what is wrong is mended soon, and some edits are undone. */
function nextInputs(inputs: Inputs, random: () => number): Inputs {
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const edited = Object.keys(inputs) as Name[]
  const wrong = edited.find((name) => isWrong(name, inputs))
  const undone = wrong ?? oneOf(edited)
  if (undone !== undefined && random() < (wrong === undefined ? 0.25 : 0.7)) {
    const { [undone]: _, ...rest } = inputs
    return rest
  }
  const name = oneOf(NAMES)
  const { to, wrong: fault } = EDITS[name] as Edit
  return { ...inputs, [name]: oneOf([...to, ...(fault === undefined ? [] : [fault])]) }
}

function isWrong(name: Name, inputs: Inputs): boolean {
  return inputs[name] !== undefined && (EDITS[name] as Edit).wrong === inputs[name]
}

function isAnyWrong(inputs: Inputs): boolean {
  return NAMES.some((name) => isWrong(name, inputs))
}

describe('a build that finds what stages made before', () => {
  test.each([1, 2, 3])(
    'publishes and says what one without memo does, edit after edit (%i)',
    async (seed) => {
      const random = seededRandom(seed)
      const keeping = builder({ memo: watchedMemory() })
      const fresh = builder({})
      let inputs: Inputs = {}
      const outcomes = new Set<string>()
      for (let edit = 0; edit <= 10; edit++) {
        const kept = await keeping(inputs)
        const made = await fresh(inputs)
        expect(kept.told, JSON.stringify(inputs)).toEqual(made.told)
        expect(kept.published, JSON.stringify(inputs)).toEqual(made.published)
        expect(typeof made.told === 'string', JSON.stringify([inputs, made.told])).toBe(isAnyWrong(inputs))
        outcomes.add(JSON.stringify(made.told))
        inputs = nextInputs(inputs, random)
      }
      expect(outcomes.size).toBeGreaterThan(5)
    },
  )
})

describe('what is made again after an edit', () => {
  /** Names of the stages' work after an edit of a report that was built before. */
  async function madeFor(inputs: Inputs): Promise<readonly string[]> {
    const memo = watchedMemory()
    const keeping = builder({ memo })
    await keeping({})
    memo.takeMade()
    const { told } = await keeping(inputs)
    expect(told).toEqual([expect.objectContaining({ pages: expect.any(Number) })])
    return memo.takeMade()
  }

  const OF_A_TEMPLATE = ['fillSection', 'loadTemplate']
  const OF_CHARTS = ['drawChart', 'drawCharts', 'fillSection']

  test.each<[string, Inputs, readonly string[]]>([
    ['a sentence: its template', { sentence: 'elsewhere' }, OF_A_TEMPLATE],
    [
      'a row: its wave, figures and charts; no template is read or parsed',
      { hours: '19' },
      ['analyse', 'readStudy', 'loadWave', 'countWave', ...OF_CHARTS],
    ],
    ['a theme: the charts', { theme: '"lead": "#4B2A5E"' }, ['loadTheme', 'drawingContext', ...OF_CHARTS]],
    ['a chart: that chart', { chart: '"step": 30' }, ['readChart', 'readCharts', ...OF_CHARTS]],
  ])('of %s', async (_, inputs, names) => {
    expect(await madeFor(inputs)).toEqual([...names].sort())
  })

  test('of nothing, nothing', async () => {
    const memo = watchedMemory()
    const keeping = builder({ memo })
    await keeping({})
    await keeping({ sentence: 'elsewhere' })
    await keeping({})
    memo.takeMade()
    expect((await keeping({})).told).toEqual(['unchanged'])
    expect(memo.takeMade()).toEqual([])
  })
})
