import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../bin/bundle.mjs'

const ofPdfkit = createRequire(resolve('node_modules/pdfkit/package.json'))
const ofFontkit = createRequire(resolve('node_modules/fontkit/package.json'))
const PATHS = {
  linebreak: ofPdfkit.resolve('linebreak'),
  aes: ofPdfkit.resolve('@noble/ciphers/aes'),
  sha2: ofPdfkit.resolve('@noble/hashes/sha2'),
  properties: ofFontkit.resolve('unicode-properties'),
  decompress: ofFontkit.resolve('brotli/decompress.js'),
}

interface Libraries {
  readonly linebreak: new (text: string) => { nextBreak(): { readonly position: number } | null }
  readonly aes: { ecb(key: Uint8Array): { encrypt(content: Uint8Array): Uint8Array } }
  readonly sha2: { sha256(content: Uint8Array): Uint8Array }
  readonly properties: { getScript(codePoint: number): string; getCategory(codePoint: number): string }
  decompress(content: Uint8Array): Uint8Array
}

let folder: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-bundle-'))
  const entry = join(folder, 'libraries.cjs')
  const requires = Object.entries(PATHS).map(([name, path]) => `${name}: require(${JSON.stringify(path)})`)
  await writeFile(entry, `module.exports = { ${requires.join(', ')} }`)
  script = await bundle(entry, { program: '', cache: undefined })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function run(require: NodeJS.Require): Libraries {
  const module: { exports: unknown } = { exports: {} }
  new Function('exports', 'require', 'module', script)(module.exports, require, module)
  return module.exports as Libraries
}

describe('what a bundle loads when it is used', () => {
  it('is not loaded before', () => {
    const libraries = run(((name: string) => {
      throw new Error(`${name} was loaded`)
    }) as unknown as NodeJS.Require)
    expect(() => libraries.aes.ecb(new Uint8Array(16))).toThrow('aes.js was loaded')
    expect(script).not.toContain('genTtable')
  })

  it('does as it does by itself', () => {
    const { linebreak, aes, sha2, properties, decompress } = run(createRequire(import.meta.url))
    const breaker = new linebreak('one two')
    expect([breaker.nextBreak()?.position, breaker.nextBreak()?.position, breaker.nextBreak()]).toEqual([
      4,
      7,
      null,
    ])
    expect([properties.getScript(0x3b1), properties.getCategory(0x41)]).toEqual(['Greek', 'Lu'])
    expect(Buffer.from(sha2.sha256(new Uint8Array())).toString('hex').slice(0, 8)).toBe('e3b0c442')
    expect(aes.ecb(new Uint8Array(16)).encrypt(new Uint8Array(16))).toHaveLength(32)
    expect(Buffer.from(decompress(brotliCompressSync('Peiling'))).toString()).toBe('Peiling')
  })
})
