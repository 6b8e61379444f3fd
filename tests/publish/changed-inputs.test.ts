import { expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { changedFiles } from '../../pipeline/publish/changed-inputs.ts'
import { memoryFiles, systemError } from '../support/memory-files.ts'

const NAMES = Array.from({ length: 300 }, (_, index) => `file-${index}`)

/** Files of which a process may have so many open at the same time. */
function withFew(files: Files, most: number): Files {
  let open = 0
  return {
    ...files,
    async read(path) {
      if (open >= most) throw systemError(path, 'EMFILE')
      open += 1
      await new Promise(setImmediate)
      open -= 1
      return files.read(path)
    },
  }
}

test('finds what changed among more files than a process may have open, in their order', async () => {
  const hashes = Object.fromEntries(NAMES.map((name) => [name, hashOf(name)]))
  const contents = Object.fromEntries(NAMES.map((name) => [`in/${name}`, name]))
  const files = withFew(memoryFiles({ ...contents, 'in/file-7': 'other', 'in/file-250': 'other' }), 20)
  const gone = { ...hashes, 'file-300': hashOf('gone') }
  expect(await changedFiles(files, gone, (name) => `in/${name}`)).toEqual([
    'in/file-7',
    'in/file-250',
    'in/file-300',
  ])
})
