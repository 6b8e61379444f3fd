import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What changes the program, or the process, for all files of tests that come after. */
const LASTING = /\bvi\.(?:mock|doMock|resetModules)\(|\bsetFlagsFromString\b|\bcallCounter\b/

test('files of the unit suite, which share a process, leave the program as it is', async () => {
  const names = await readdir('tests', { recursive: true })
  const units = names.filter((name) => name.endsWith('.test.ts') && !name.endsWith('shared-process.test.ts'))
  expect(units.length).toBeGreaterThan(200)
  const sources = units.map(async (name) => [name, await readFile(join('tests', name), 'utf8')] as const)
  const lasting = (await Promise.all(sources)).filter(([, source]) => LASTING.test(source))
  expect(lasting.map(([name]) => name)).toEqual([])
})

test('the reader of PDFs, which many of them use, puts back what it replaces of Node', async () => {
  await import('../support/pdfjs.ts')
  // A method of Node's own makes no objects.
  const replaced = [JSON.parse, JSON.stringify, Array.prototype.push].filter((each) =>
    Object.hasOwn(each, 'prototype'),
  )
  expect(replaced).toEqual([])
})
