import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { sourceSans } from '../support/fonts.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'

/**
 * Faults of pdfmake as it comes. When a test fails, the fault is mended upstream, and what works around it can go:
 * `visibleText` for the first two, the glyphs asked for in advance in `pdf-file.ts` for the last.
 */
describe('pdfmake without our classes', () => {
  test('loses hard hyphens after a soft one', async () => {
    const [line] = await stockLines('ge\u00ADmeente, 2024-2025', 500)
    expect(line?.replaceAll(' ', '')).toBe('gemeente,20242025')
  })

  test('breaks at a soft hyphen without showing one', async () => {
    expect(await stockLines('onder\u00ADzoeken', 30)).toEqual(['onder', 'zoeken'])
  })

  test('takes spaces for no-break spaces when one of those came first', async () => {
    const file = Buffer.from(await setWithStock('art.\u00A012 en meer', 500)).toString('latin1')
    const characters = file.slice(file.indexOf('beginbfrange'), file.indexOf('endbfrange'))
    expect(characters).toContain('<00a0>')
    expect(characters).not.toContain('<0020>')
  })
})

const require = createRequire(import.meta.url)

interface StockDocument {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  end(): void
}

async function stockLines(text: string, width: number): Promise<readonly string[]> {
  return (await readDrawnPage(await setWithStock(text, width))).lines
}

async function setWithStock(text: string, width: number): Promise<Uint8Array> {
  const { default: Printer } = require('pdfmake/js/Printer.js')
  const { default: UrlResolver } = require('pdfmake/js/URLResolver.js')
  const { default: files } = require('pdfmake/js/virtual-fs.js')
  files.writeFileSync('sans.ttf', Buffer.from(sourceSans.normal))
  const printer = new Printer({ Sans: { normal: 'sans.ttf' } }, files, new UrlResolver(files))
  const document: StockDocument = await printer.createPdfKitDocument({
    compress: false,
    content: [text],
    defaultStyle: { font: 'Sans', fontSize: 10 },
    pageSize: { width: width + 20, height: 200 },
    pageMargins: 10,
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk) => chunks.push(chunk))
  await new Promise<void>((resolve) => {
    document.on('end', resolve)
    document.end()
  })
  return Buffer.concat(chunks)
}
