import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { documentOf, randomDocument } from '../typesetting/random-document.ts'
import { checkPdf } from './matterhorn/check-pdf.ts'
import { summary } from './matterhorn/finding.ts'
import { readWithQpdf } from './qpdf.ts'
import { needTools } from './tools.ts'
import { type Flavour, inWords, type VeraPdfReport, validate } from './verapdf.ts'

/** A sample of random documents by the reference validator, and by our own reading of the same standards. */
const FIRST_BUILD = 600_000
const SAMPLE = 40
const folder = await mkdtemp(join(tmpdir(), 'peiling-'))
const paths: string[] = []
for (const [index, random] of fc.sample(randomDocument, { seed: 1, numRuns: SAMPLE }).entries()) {
  const path = join(folder, `random ${index}.pdf`)
  await writeFile(path, (await typeset(documentOf(random))).pdf)
  paths.push(path)
}
let reports: Promise<VeraPdfReport[]> | undefined

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** What veraPDF says of each document: nothing, if all is well. */
async function failures(flavour: Flavour): Promise<string[]> {
  reports ??= validate(paths)
  const own = (await reports).filter((report) => report.flavour === flavour && report.checks > 0)
  expect(own.map(({ file }) => file)).toEqual(paths)
  return own.flatMap(({ file, failedRules }) => failedRules.map((rule) => `${file}: ${inWords(rule)}`))
}

describe(`${SAMPLE} random documents`, () => {
  test('break no condition of the Matterhorn protocol', { timeout: FIRST_BUILD }, async (context) => {
    needTools(context, 'qpdf')
    const findings: string[] = []
    for (const path of paths) {
      const found = summary(checkPdf(await readWithQpdf(path)))
      findings.push(...found.map((finding) => `${path}: ${finding}`))
    }
    expect(findings).toEqual([])
  })

  test('are PDF/UA-1 to veraPDF', { timeout: FIRST_BUILD }, async (context) => {
    needTools(context, 'java', 'mvn')
    expect(await failures('ua1')).toEqual([])
  })

  test('are PDF/A-3a to veraPDF', { timeout: FIRST_BUILD }, async (context) => {
    needTools(context, 'java', 'mvn')
    expect(await failures('3a')).toEqual([])
  })
})
