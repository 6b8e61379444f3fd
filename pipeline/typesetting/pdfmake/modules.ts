import { createRequire } from 'node:module'

/**
 * pdfmake's internal classes. They are CommonJS, and Node and bundlers disagree on what their
 * default import is; `require` gives the same everywhere.
 */
const require = createRequire(import.meta.url)

export const { default: DocMeasure } =
  require('pdfmake/js/DocMeasure.js') as typeof import('pdfmake/js/DocMeasure.js')
export const { default: DocPreprocessor } =
  require('pdfmake/js/DocPreprocessor.js') as typeof import('pdfmake/js/DocPreprocessor.js')
export const { default: DocumentContext } =
  require('pdfmake/js/DocumentContext.js') as typeof import('pdfmake/js/DocumentContext.js')
export const { default: LayoutBuilder } =
  require('pdfmake/js/LayoutBuilder.js') as typeof import('pdfmake/js/LayoutBuilder.js')
export const { default: Line } = require('pdfmake/js/Line.js') as typeof import('pdfmake/js/Line.js')
export const { default: PageElementWriter } =
  require('pdfmake/js/PageElementWriter.js') as typeof import('pdfmake/js/PageElementWriter.js')
export const { default: PDFDocument } =
  require('pdfmake/js/PDFDocument.js') as typeof import('pdfmake/js/PDFDocument.js')
export const { default: Renderer } =
  require('pdfmake/js/Renderer.js') as typeof import('pdfmake/js/Renderer.js')
export const { default: StyleContextStack } =
  require('pdfmake/js/StyleContextStack.js') as typeof import('pdfmake/js/StyleContextStack.js')
export const { default: SVGMeasure } =
  require('pdfmake/js/SVGMeasure.js') as typeof import('pdfmake/js/SVGMeasure.js')
export const { default: TableProcessor } =
  require('pdfmake/js/TableProcessor.js') as typeof import('pdfmake/js/TableProcessor.js')
export const { default: TextInlines } =
  require('pdfmake/js/TextInlines.js') as typeof import('pdfmake/js/TextInlines.js')
