import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'

/** The PDFs as other programs read them: poppler and qpdf. */
const run = promisify(execFile)
/** Each with the end of its title, and words in its text. */
const EDITIONS = [
  ['sociaal-domein/2015-01', 'sociaal domein', '35 gemeenten'],
  ['sociaal-domein/2017-06', 'sociaal domein', '35 gemeenten'],
  ['residents/2026', 'residents on their neighbourhood', '780 residents'],
  ['residents/2026-nl', 'inwoners over hun buurt', '780 inwoners'],
] as const
let folder: string
const paths = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
  for (const [name, { pdf }] of await buildInMemory(projectFolders)) {
    const path = join(folder, `${name.replace('/', '-')}.pdf`)
    await writeFile(path, pdf)
    paths.set(name, path)
  }
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function output(command: string, ...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(command, words, { maxBuffer: 64_000_000 })
  expect(stderr).toBe('')
  return stdout
}

function pathOf(name: string): string {
  return paths.get(name) ?? ''
}

describe.each(EDITIONS)('%s', (name, title, words) => {
  test('is sound to qpdf', async () => {
    expect(await output('qpdf', '--check', pathOf(name))).toContain(
      'No syntax or stream encoding errors found',
    )
  })

  test('has every font embedded, subset and with a map to Unicode', async () => {
    const [, , ...fonts] = (await output('pdffonts', pathOf(name))).trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    expect(fonts.filter((font) => !/ yes yes yes +\d+ +0$/.test(font))).toEqual([])
  })

  test('has A4 pages and its title', async () => {
    const info = await output('pdfinfo', pathOf(name))
    expect(info).toMatch(new RegExp(`^Title: .*${title}$`, 'm'))
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m)
    expect(info).toMatch(/^Encrypted: +no$/m)
    expect(info).toMatch(/^JavaScript: +no$/m)
  })

  test('gives poppler the text that a reader sees, with every page numbered but cover and back page', async () => {
    const pages = (await output('pdftotext', '-layout', pathOf(name), '-')).split('\f').slice(0, -1)
    const numbers = pages.slice(1, -1).map((page) => Number(page.trimEnd().split(/\s+/).at(-1)))
    expect(numbers).toEqual(numbers.map((_, index) => index + 2))
    expect(numbers.length).toBeGreaterThan(4)
    expect(pages.join('')).toContain(words)
  })
})
