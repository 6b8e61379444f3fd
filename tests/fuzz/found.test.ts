import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Changes, caseOf, changesOf } from './cases.ts'
import { judge, stackOf } from './judge.ts'
import { project } from './project.ts'

const FOLDER = 'tests/fuzz/found'

/** A case that found a fault, as `npm run fuzz` writes it. */
interface Found {
  readonly fault: string
  readonly changes: readonly { readonly file: string; readonly text?: string; readonly base64?: string }[]
}

function readFound(name: string): { readonly fault: string; readonly changes: Changes } {
  const { fault, changes }: Found = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))
  const contents = changes.map(({ file, text, base64 = '' }) => [file, text ?? Buffer.from(base64, 'base64')])
  return { fault, changes: Object.fromEntries(contents) }
}

describe('what fuzzing once found', () => {
  const names = readdirSync(FOLDER)

  test('is kept', () => {
    expect(names.length).toBeGreaterThanOrEqual(4)
  })

  test('says nothing of where the program was', () => {
    for (const name of names) expect(readFound(name).fault).not.toMatch(/(?:^|[\s(])(?:file:\/)?\/\w/)
  })

  test.each(names)('%s is refused as it should', async (name) => {
    const { fault, changes } = readFound(name)
    for (const file of Object.keys(changes)) expect(project, fault).toHaveProperty([file])
    expect(await judge(changes), fault).toEqual([])
  })
})

describe('a judge of cases', () => {
  test('gives a stack without the folder of the program', () => {
    const error = new Error('no')
    error.stack =
      'Error: no\n    at a (/home/x/node_modules/b/c.js:4:1)\n    at d (file:///home/x/pipeline/e.ts:2:3)'
    expect(stackOf(error)).toBe('Error: no     at a (node_modules/b/c.js:4:1)     at d (pipeline/e.ts:2:3)')
  })

  test('has nothing to say of the project as it is, nor when it is built', async () => {
    expect(await judge({}, {}, true)).toEqual([])
  })

  test('gets the same case of the same seed, and changes something in most', () => {
    const cases = Array.from({ length: 200 }, (_, seed) => caseOf(seed))
    expect(cases.map(({ mutations }) => changesOf(mutations))).toEqual(
      cases.map(({ seed }) => changesOf(caseOf(seed).mutations)),
    )
    const changed = cases.filter(({ mutations }) =>
      mutations.some(({ file, content }) => content !== project[file]),
    )
    expect(changed.length).toBeGreaterThan(180)
    expect(new Set(cases.flatMap(({ mutations }) => mutations.map(({ file }) => file))).size).toBe(
      Object.keys(project).length,
    )
  })
})
