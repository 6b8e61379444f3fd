import { expect, test } from 'vitest'
import { withholdEditions } from '../../pipeline/publish/withhold-editions.ts'
import { quietHost } from '../support/build-memory.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { guardOf } from '../support/names.ts'

const ID = '2024-05-02T000000Z-0a1b2c3d'
const FOLDER = `out/history/${ID}`
const MANIFEST = { program: 'p', created: 'c', inputs: { 'data/x/names.csv': 'before' }, outputs: { a: 'b' } }
const BEFORE: Readonly<Record<string, string>> = {
  'report.html': '<p>Text</p>',
  'changes.md': 'Text',
  'results.json': '{"a":"Text"}',
  'edition.json': '{"a":"Text"}',
  'manifest.json': JSON.stringify(MANIFEST),
}

/** Whether an edition of before stays where it is after Zorro was listed, with one of its files changed. */
async function stays(name: string, text: string): Promise<boolean> {
  const entries = Object.entries({ ...BEFORE, [name]: text })
  const files = memoryFiles(Object.fromEntries(entries.map(([file, each]) => [`${FOLDER}/${file}`, each])))
  const lock = { folder: 'out/.work', heartbeat: async () => undefined }
  await files.makeFolder(lock.folder)
  const origin = { program: 'p', created: 'c', inputs: { 'data/x/names.csv': 'now' } }
  const guard = guardOf(['Zorro'])
  await withholdEditions(quietHost(files), { folder: 'out', study: 'x', origin, guard, lock })
  return files.read(`${FOLDER}/results.json`).then(
    () => true,
    () => false,
  )
}

test('an edition without a name that was listed since stays', async () => {
  expect(await stays('changes.md', 'Text')).toBe(true)
})

test.each([
  ['report.html', '<p>Zorro</p>'],
  ['changes.md', 'Zorro'],
  ['results.json', '{"a":{"b":["Zorro"]}}'],
  ['edition.json', '{"rows":{"data/x/zorro/interviews.csv":1}}'],
  ['manifest.json', JSON.stringify({ ...MANIFEST, inputs: { 'templates/shared/zorro.theme.json': 'h' } })],
  ['results.json', '{"a":"Zorro'],
])('one that has it in %s is removed', async (name, text) => {
  expect(await stays(name, text)).toBe(false)
})

test('one whose file broke off without the name stays, and stops nothing', async () => {
  expect(await stays('results.json', '{"trunc')).toBe(true)
})
