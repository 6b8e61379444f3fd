import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

const LIBRARY = { version: '1.0.0', integrity: 'sha512-1' }
let root: string
let hashOfProgram: () => string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peiling-program-'))
  for (const folder of ['bin', 'pipeline', 'schemas', 'node_modules']) await mkdir(join(root, folder))
  await cp('bin/program.mjs', join(root, 'bin/program.mjs'))
  await writeFile(join(root, 'package-lock.json'), '{}')
  await install({ 'node_modules/vega': LIBRARY })
  ;({ hashOfProgram } = (await import(
    pathToFileURL(join(root, 'bin/program.mjs')).href
  )) as typeof import('../../bin/program.mjs'))
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await install({ 'node_modules/vega': LIBRARY })
})

afterAll(async () => {
  await rm(root, { recursive: true })
})

/** As npm notes it. */
async function install(packages: Readonly<Record<string, object>>): Promise<void> {
  await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

describe('the hash of the program', () => {
  test.each([
    'bin/peiling.mjs',
    'pipeline/cli/main.ts',
    'pipeline/input/json.ts',
    'schemas/study.schema.json',
    'package-lock.json',
  ])('is another one when %s changes', async (name) => {
    const path = join(root, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, '{}')
    const before = hashOfProgram()
    await writeFile(path, '{ }')
    expect(hashOfProgram()).not.toBe(before)
  })

  test('is another one when another version of a library is installed than before', async () => {
    const before = hashOfProgram()
    await install({ 'node_modules/vega': { ...LIBRARY, version: '1.0.1' } })
    expect(hashOfProgram()).not.toBe(before)
    await install({ 'node_modules/vega': { ...LIBRARY, integrity: 'sha512-2' } })
    expect(hashOfProgram()).not.toBe(before)
  })

  test.each(['dev', 'optional', 'devOptional'])(
    'is the same with another library that is %s',
    async (kind) => {
      const before = hashOfProgram()
      await install({ 'node_modules/vega': LIBRARY, 'node_modules/other': { ...LIBRARY, [kind]: true } })
      expect(hashOfProgram()).toBe(before)
    },
  )

  test('is another one for another Node', () => {
    const before = hashOfProgram()
    vi.stubGlobal('process', { ...process, version: 'v99.0.0' })
    expect(hashOfProgram()).not.toBe(before)
  })

  test('can be named where npm left no note', async () => {
    const before = hashOfProgram()
    await rm(join(root, 'node_modules/.package-lock.json'))
    expect(hashOfProgram()).not.toBe(before)
  })
})
