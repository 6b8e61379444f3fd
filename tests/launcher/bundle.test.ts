import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../bin/bundle.mjs'
import { sourceSans } from '../support/fonts.ts'
import { makeSample } from '../support/make-sample.ts'

interface Document {
  font(file: Uint8Array): { widthOfString(text: string): number }
}

interface Libraries {
  readonly PDFDocument: new (options: object) => Document
}

const ofPdfmake = createRequire(resolve('node_modules/pdfmake/package.json'))
const PDFKIT = ofPdfmake.resolve('pdfkit')
let folder: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-bundle-'))
  const entry = join(folder, 'libraries.cjs')
  await writeFile(entry, `exports.PDFDocument = require(${JSON.stringify(PDFKIT)})`)
  script = await bundle(entry, { program: '', cache: undefined })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function run<Exports = Libraries>(require: (name: string) => unknown, bundled = script): Exports {
  const module: { exports: unknown } = { exports: {} }
  new Function('exports', 'require', 'module', '__dirname', bundled)(module.exports, require, module, folder)
  return module.exports as Exports
}

test('finds the check of a file that it brings along', async () => {
  const entry = join(folder, 'checks.ts')
  const source = `export { readyChecks } from '${resolve('pipeline/input/ready-checks.ts')}'
    export { default as schema } from '${resolve('schemas/study.schema.json')}' with { type: 'json' }`
  await writeFile(entry, source)
  const { readyChecks, schema } = run<{
    readyChecks: Map<object, () => (value: unknown) => boolean>
    schema: object
  }>(ofPdfmake, await bundle(entry, { program: '', cache: undefined }))
  const check = readyChecks.get(schema)?.()
  expect(check?.(JSON.parse(await readFile('data/sociaal-domein/study.json', 'utf8')))).toBe(true)
  expect(check?.({})).toBe(false)
})

describe('what a bundle loads when it is used', () => {
  test('is not loaded before', () => {
    const loaded: string[] = []
    const { PDFDocument } = run((name) => {
      loaded.push(name)
      return ofPdfmake(name)
    })
    const document = new PDFDocument({ font: null })
    expect(loaded.filter((name) => name.includes('fontkit'))).toEqual([])
    document.font(sourceSans.normal)
    expect(loaded.filter((name) => name.includes('fontkit'))).not.toEqual([])
  })

  test('is not loaded for a frame when it estimates from samples', async () => {
    const loaded: string[] = []
    const entry = join(folder, 'statistics.ts')
    await writeFile(entry, `export { statisticsFor } from '${resolve('pipeline/analysis/statistics.ts')}'`)
    const { statisticsFor } = run<typeof import('../../pipeline/analysis/statistics.ts')>(
      (name) => {
        loaded.push(name)
        return ofPdfmake(name)
      },
      await bundle(entry, { program: '', cache: undefined }),
    )
    expect(await statisticsFor({ kind: 'frame' })).toBeUndefined()
    expect(loaded).toEqual([])
    const statistics = await statisticsFor(makeSample({ questions: [], waves: [] }).design)
    // Of the distributions.
    expect(loaded).toContain('tty')
    expect(
      statistics?.share(statistics.sampleOf({ size: 4, level: 0.95 }), { values: Uint8Array.of(1, 0, 0, 0) }),
    ).toMatchObject({ value: 0.25 })
  })

  test('does as it does by itself', () => {
    const { PDFDocument } = run(ofPdfmake)
    const width = new PDFDocument({ font: null }).font(sourceSans.normal).widthOfString('Peiling')
    const Plain = ofPdfmake(PDFKIT) as Libraries['PDFDocument']
    expect(width).toBeGreaterThan(0)
    expect(width).toBe(new Plain({ font: null }).font(sourceSans.normal).widthOfString('Peiling'))
  })
})
