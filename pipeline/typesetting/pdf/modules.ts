import pdfDocument from 'pdfmake/js/PDFDocument.js'

/** pdfmake's document class, which draws and writes the file; pdfmake's layout is not used. */
export const { default: PDFDocument } = pdfDocument
