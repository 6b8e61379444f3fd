import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildDocuments } from './documents.ts'
import { checkPdf } from './matterhorn/check-pdf.ts'
import { summary } from './matterhorn/finding.ts'
import { readWithQpdf } from './qpdf.ts'
import { needTools } from './tools.ts'
import { type Flavour, inWords, type VeraPdfReport, validate } from './verapdf.ts'

/** Every PDF by the reference validator, and by our own reading of the same standards. */
const FIRST_BUILD = 600_000
const folder = await mkdtemp(join(tmpdir(), 'peiling-'))
const paths = new Map<string, string>()
for (const [name, pdf] of await buildDocuments()) {
  const path = join(folder, `${name.replaceAll('/', ' ')}.pdf`)
  await writeFile(path, pdf)
  paths.set(name, path)
}
let reports: Promise<VeraPdfReport[]> | undefined

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function failedRules(path: string, flavour: Flavour): Promise<string[]> {
  reports ??= validate([...paths.values()])
  const report = (await reports).find((one) => one.file === path && one.flavour === flavour)
  expect(report?.checks).toBeGreaterThan(0)
  return (report?.failedRules ?? []).map(inWords)
}

describe.each([...paths])('%s', (_, path) => {
  test('breaks no condition of the Matterhorn protocol', async (context) => {
    needTools(context, 'qpdf')
    expect(summary(checkPdf(await readWithQpdf(path)))).toEqual([])
  })

  test('is PDF/UA-1 to veraPDF', { timeout: FIRST_BUILD }, async (context) => {
    needTools(context, 'java', 'mvn')
    expect(await failedRules(path, 'ua1')).toEqual([])
  })

  test('is PDF/A-3a to veraPDF', { timeout: FIRST_BUILD }, async (context) => {
    needTools(context, 'java', 'mvn')
    expect(await failedRules(path, '3a')).toEqual([])
  })
})
