import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../bin/bundle.mjs'
import { sourceSans } from '../support/fonts.ts'

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

function run(require: (name: string) => unknown): Libraries {
  const module: { exports: unknown } = { exports: {} }
  new Function('exports', 'require', 'module', '__dirname', script)(module.exports, require, module, folder)
  return module.exports as Libraries
}

describe('what a bundle loads when it is used', () => {
  it('is not loaded before', () => {
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

  it('does as it does by itself', () => {
    const { PDFDocument } = run(ofPdfmake)
    const width = new PDFDocument({ font: null }).font(sourceSans.normal).widthOfString('Peiling')
    const Plain = ofPdfmake(PDFKIT) as Libraries['PDFDocument']
    expect(width).toBeGreaterThan(0)
    expect(width).toBe(new Plain({ font: null }).font(sourceSans.normal).widthOfString('Peiling'))
  })
})
