import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPlaces } from '../../pipeline/explain/find-places.ts'
import type { ResultsFile } from '../../schemas/types.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'

/** What `explain` answers, held against the numbers that poppler finds in the PDFs. */
const run = promisify(execFile)
let folder: string
/** An edition with the text of its pages, line by line as they stand, and in the order of reading. */
interface Read {
  readonly results: ResultsFile
  readonly pages: readonly string[]
  readonly inOrder: readonly string[]
}
const editions = new Map<string, Read>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
  for (const [name, { pdf, results }] of await buildInMemory(projectFolders)) {
    const path = join(folder, 'report.pdf')
    await writeFile(path, pdf)
    const read = async (...options: string[]) => {
      const { stdout } = await run('pdftotext', [...options, path, '-'], { maxBuffer: 64_000_000 })
      return stdout.split('\f').slice(0, -1)
    }
    editions.set(name, { results, pages: await read('-layout'), inOrder: await read('-raw') })
  }
}, 60_000)

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function edition(name: string) {
  const found = editions.get(name)
  if (found === undefined) throw new Error(`no edition ${name}`)
  return found
}

/** Numbers as Dutch writes them; "23.2" is the end of a sentence and the mark of a note. */
const DUTCH = /\d+(?:\.\d{3})*(?:,\d+)?%?/g
const ENGLISH = /\d+(?:,\d{3})*(?:\.\d+)?%?/g

describe.each([
  ['sociaal-domein/2015-01', DUTCH],
  ['sociaal-domein/2017-06', DUTCH],
  ['residents/2026', ENGLISH],
  ['residents/2026-nl', DUTCH],
])('%s', (name, numbers) => {
  test('has an answer to every number on every page: a finding, or why it is none', () => {
    const { results, pages } = edition(name)
    const asked = pages.flatMap((text, index) =>
      (text.match(numbers) ?? []).map((number) => ({ number, page: index + 1 })),
    )
    const unanswered = asked.filter(
      ({ number, page }) => findPlaces(results, { text: number, page }).places.length === 0,
    )
    expect(asked.length).toBeGreaterThan(80)
    expect(unanswered).toEqual([])
  })

  test('has all its figures on the pages that it names', () => {
    // What stands in the margin is a column of its own.
    const { results, inOrder: pages } = edition(name)
    // Descriptions of charts are for who cannot see them; the cover has the month of publication alone.
    const told = [
      ...results.figures.filter(({ as }) => as !== 'description of a chart'),
      ...results.others.filter(({ is }) => is !== 'the date of publication'),
    ]
    const missing = told.filter(({ text, pages: numbers }) => {
      const read = numbers.map((number) => bare(pages[number - 1] ?? ''))
      return !read.every((page) => page.includes(bare(text))) && !read.join('').includes(bare(text))
    })
    expect(missing).toEqual([])
  })
})

/** Letters and digits alone: lines and hyphens are the page's. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
