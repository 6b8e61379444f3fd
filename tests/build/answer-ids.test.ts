import { expect, test } from 'vitest'
import { project } from '../docs/docs-project.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'

const EDITION = 'libraries/2024'

/** The study and report that the pages show, with another id in place of that of an answer. */
function renamed(id: string): Record<string, string> {
  const changed = Object.entries(project).map(([path, text]) => [
    path,
    path.endsWith('.csv')
      ? text.replaceAll('homework', id)
      : text.replaceAll('"homework"', `"${id}"`).replaceAll('services.homework', `services.${id}`),
  ])
  return Object.fromEntries(changed)
}

async function build(texts: Readonly<Record<string, string>>) {
  const edition = (await buildInMemory(projectFolders, { study: 'libraries' }, texts)).get(EDITION)
  if (edition === undefined) throw new Error('nothing was built')
  return edition
}

test('an id of an answer may have any letters, and the report is the same', async () => {
  const id = 'één-Hausübung'
  const before = await build(project)
  const after = await build(renamed(id))
  const shown = after.results.results.filter(({ item }) => item === id)
  expect(shown.length).toBeGreaterThan(0)
  const named = (text: string) => text.replaceAll(`services.${id}`, 'services.homework')
  expect(after.results.results.map((result) => named(result.id)).toSorted()).toEqual(
    before.results.results.map((result) => result.id).toSorted(),
  )
  expect(shown.map(({ count, base, texts }) => ({ count, base, texts }))).toEqual(
    before.results.results
      .filter(({ item }) => item === 'homework')
      .map(({ count, base, texts }) => ({ count, base, texts })),
  )
  expect(named(after.html)).toBe(before.html)
})
