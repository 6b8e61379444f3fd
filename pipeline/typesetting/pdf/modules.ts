import { createRequire } from 'node:module'

/** CommonJS, and Node and bundlers disagree on what its default import is; `require` gives the same everywhere. */
const require = createRequire(import.meta.url)

/** pdfmake's document, which draws and writes the file; its layout is not used. */
export const { default: PDFDocument } =
  require('pdfmake/js/PDFDocument.js') as typeof import('pdfmake/js/PDFDocument.js')
