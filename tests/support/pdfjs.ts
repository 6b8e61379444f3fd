/**
 * Mozilla's reader of PDFs. For Node 20 it brings stand-ins for what Node has, which take far longer and which the
 * program does not meet when it runs: these are put back.
 */
const { parse, stringify } = JSON
const { push } = Array.prototype
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
// The other half, which would be loaded with the first file.
// @ts-expect-error it has no types
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
Object.assign(JSON, { parse, stringify })
Object.assign(Array.prototype, { push })

export const { getDocument, OPS, VerbosityLevel } = pdfjs
