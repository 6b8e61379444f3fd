import pdfDocument from 'pdfmake/js/PDFDocument.js'

/** pdfmake's document, which draws and writes the file; its layout is not used. */
export const { default: PDFDocument } = pdfDocument
