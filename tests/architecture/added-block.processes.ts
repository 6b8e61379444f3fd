import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditionFile, ResultsFile } from '../../schemas/types.ts'
import { readPage, wordsOf } from '../support/read-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { runToEnd } from '../support/run-to-end.ts'

const PROSE = 'pipeline/prose/templates/helpers/boxes.ts'
const LAYOUT = 'pipeline/layout/handlers/boxes.ts'
const HTML = 'pipeline/html/blocks/boxes.ts'

/** What a file gets: lines after one that is there. */
type Addition = readonly [file: string, after: string, lines: string]

const NODE: Addition = [
  PROSE,
  '  interface BlockTypes {',
  "    example: { readonly type: 'example'; readonly children: readonly Block[] }",
]

/** All that a container and a helper take: a box `:::example`, and `{{example "a.b"}}` for "5/7". */
const ADDITIONS: readonly Addition[] = [
  NODE,
  [PROSE, '  containers: {', "    example: ({ blocks }) => ({ type: 'example', children: blocks() }),"],
  [PROSE, '  content: {', '    example: ({ children }) => ({ lines: [], blocks: children }),'],
  [
    PROSE,
    '  helpers: {',
    `    example: {
      takes: [{ kind: SHARE }],
      takesSubgroup: true,
      run(call) {
        const { id, count, base } = shareArgument(call)
        return { kind: 'text', phrase: figure(\`\${count}/\${base}\`, [id], () => 'as an example') }
      },
    },`,
  ],
  [
    PROSE,
    "import { TOPIC, whole } from '../kinds.ts'",
    `import { figure } from '../../../language/phrase.ts'
import { shareArgument } from '../call.ts'
import { SHARE } from '../kinds.ts'`,
  ],
  [
    LAYOUT,
    'export const boxes = {',
    '  example: ({ children }, context) => [quoteBox(context.arrange(children), context)],',
  ],
  [
    HTML,
    'export const boxes = {',
    "  example: ({ children }, context) => [element('div', { class: 'example' }, ...context.markUp(children))],",
  ],
]

const TEMPLATE = 'templates/annual/overview.md.hbs'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-added-'))
  for (const part of ['bin', 'pipeline', 'schemas', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(part, join(folder, part), { recursive: true })
  for (const part of ['data', 'templates'])
    await cp(join('tests/reports/libraries', part), join(folder, part), { recursive: true })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function add(additions: readonly Addition[]): Promise<void> {
  for (const [file, after, lines] of additions) {
    const source = await readFile(join(folder, file), 'utf8')
    expect(source.split(`${after}\n`)).toHaveLength(2)
    await writeFile(
      join(folder, file),
      source.replace(`${after}\n`, () => `${after}\n${lines}\n`),
    )
  }
}

/** The files in which the compiler finds something missing. */
async function faultyFiles(): Promise<readonly string[]> {
  const { out } = await runToEnd(['node_modules/typescript/bin/tsc', '--pretty', 'false'], {
    cwd: folder,
    env: {},
  })
  return [...new Set([...out.matchAll(/^(\S+?)\(\d+,\d+\): error /gm)].map(([, file = '']) => file))].sort()
}

/** Builds the report with some words in an example at the end of a section; gives what it publishes. */
async function build(words: string): Promise<(name: string) => Promise<Buffer>> {
  const source = await readFile(join('tests/reports/libraries', TEMPLATE), 'utf8')
  await writeFile(join(folder, TEMPLATE), `${source}\n:::example\n${words}\n:::\n`)
  const env = { PEILING_CACHE: join(folder, 'cache') }
  const { err, status } = await runToEnd(['bin/peiling.mjs', 'build', 'libraries/2024'], { cwd: folder, env })
  expect({ err, status }).toEqual({ err: '', status: 0 })
  return (name) => readFile(join(folder, 'output/libraries/2024', name))
}

async function published<File>(read: (name: string) => Promise<Buffer>, name: string): Promise<File> {
  return JSON.parse((await read(name)).toString()) as File
}

describe('a block and a helper', () => {
  test('are asked for by every stage that needs them, once the document tree has the block', async () => {
    await add([NODE])
    expect(await faultyFiles()).toEqual([
      'pipeline/html/blocks/blocks.ts',
      'pipeline/layout/handlers/handlers.ts',
      'pipeline/prose/block-content.ts',
    ])
  })

  test('are added in three files, and come into everything that is published', async () => {
    await add(ADDITIONS.filter((addition) => addition !== NODE))
    expect(new Set(ADDITIONS.map(([file]) => file)).size).toBeLessThanOrEqual(3)
    expect(await faultyFiles()).toEqual([])

    // By hand: U1, U2, U3, L2 and L3 are open, L1 and L4 are not.
    const read = await build('For example {{example "evening-opening.yes"}} open late.')
    const { pages } = await readPdf(await read('report.pdf'))
    expect(pages.join(' ')).toContain('For example 5/7 open late.')
    expect(wordsOf(readPage((await read('report.html')).toString()))).toContain('For example 5/7 open late.')
    const { figures } = await published<ResultsFile>(read, 'results.json')
    expect(figures.filter(({ as }) => as === 'example')).toEqual([
      {
        text: '5/7',
        pages: [3],
        // Seven lines, an empty one and the opening tag come before it.
        at: 'annual/overview.md.hbs:10:13',
        as: 'example',
        results: ['2024/evening-opening.yes'],
        rule: 'as an example',
      },
    ])
    const { sections } = await published<EditionFile>(read, 'edition.json')
    expect(sections[1]?.sentences).toContainEqual({
      text: 'For example 5/7 open late.',
      words: 'For example … open late.',
    })

    const again = await build('For example {{example "evening-opening.yes"}} close late.')
    expect((await again('changes.md')).toString()).toContain(
      '  - **Was:** For example 5/7 open late.\n  - **Is:** For example 5/7 close late.\n',
    )
  })
})
