import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildAll } from '../../../pipeline/build/build-all.ts'
import type { Question } from '../../../pipeline/build/unchanged.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { quietHost } from '../../support/build-memory.ts'
import { overlayFiles } from '../../support/overlay-files.ts'
import { rebuilt } from '../../support/rebuilt.ts'

const CASE = 'tests/reports/libraries'
const question: Question = { folders: { data: 'd', templates: 't', output: 'out' }, selection: {} }
const ALL = ['books/2024', 'films/2024', 'games/2024']

/** The inputs, as texts by path: `films` has the report of `books`, `games` its own in the same look. */
const inputs = new Map<string, string>()
let output: ReturnType<typeof overlayFiles>['output']

beforeAll(async () => {
  for (const study of ['books', 'films', 'games']) await take('data/libraries', `d/${study}`)
  await take('templates/annual', 't/annual')
  await take('templates/annual', 't/yearly')
  await take('templates/shared', 't/shared')
  change('d/games/2024/wave.json', '"annual"', '"yearly"')
  const built = overlayFiles(nodeFiles, Object.fromEntries(inputs))
  await buildAll(quietHost(built.files), question)
  output = built.output
}, 120_000)

/** Puts a folder of the small study under another name. */
async function take(from: string, to: string): Promise<void> {
  for (const name of await nodeFiles.list(posix.join(CASE, from))) {
    if (name.endsWith('/')) await take(posix.join(from, name), posix.join(to, name))
    else {
      const bytes = await nodeFiles.read(posix.join(CASE, from, name))
      inputs.set(posix.join(to, name), new TextDecoder().decode(bytes))
    }
  }
}

function change(path: string, from: string, to: string): void {
  const text = inputs.get(path) ?? ''
  expect(text).toContain(from)
  inputs.set(path, text.replace(from, to))
}

describe('what is made again', () => {
  test.each([
    ['of a study', 'd/books/2024/interviews.csv', '22,5', '23,5', ['books/2024']],
    ['of an earlier wave', 'd/films/2023/wave.json', 'spring', 'Spring', ['films/2024']],
    ['of a codebook', 'd/games/codebook.json', 'repair café', 'repair shop', ['games/2024']],
    ['of a template', 't/yearly/findings.md.hbs', 'Branches open', 'They open', ['games/2024']],
    ['of a chart', 't/yearly/charts/evenings.vl.json', '26', '27', ['games/2024']],
    ['of a report that two waves name', 't/annual/report.json', '{', '{ ', ['books/2024', 'films/2024']],
    ['of a shared theme', 't/shared/reading-room.theme.json', '{', '{ ', ALL],
  ])('after a change %s is what uses it', async (_what, path, from, to, anew) => {
    const before = inputs.get(path) ?? ''
    change(path, from, to)
    const { files } = overlayFiles(nodeFiles, Object.fromEntries(inputs), output)
    expect(await rebuilt(files, question)).toEqual(anew)
    inputs.set(path, before)
  })

  test('is nothing when nothing changed', async () => {
    expect(
      await rebuilt(overlayFiles(nodeFiles, Object.fromEntries(inputs), output).files, question),
    ).toEqual([])
  })
})
