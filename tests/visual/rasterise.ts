import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Picture } from './picture.ts'

/** Dots per inch of the pages that goldens hold: small type can be read, and a page stays under 60 kB. */
const RESOLUTION = 90

/**
 * Draws the pages of a PDF with PDFium. It runs as WebAssembly, which computes the same on every machine, and finds all
 * fonts in the file, so that the same PDF gives the same pixels anywhere.
 *
 * @param resolution in dots per inch
 * @throws Error when the bytes are no PDF
 */
export async function rasterise(pdf: Uint8Array, resolution = RESOLUTION): Promise<Picture[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages: Picture[] = []
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: resolution / 72, render: 'bitmap' })
    pages.push({ width, height, pixels: data })
  }
  document.destroy()
  pdfium.destroy()
  return pages
}
