import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { drawCharts } from './charts.mjs'
import { definitionOf } from './pdfmake-definition.mjs'
import { fontFile, forEachReport } from './run.mjs'

/** Reports by pdfmake as it comes: with bookmarks and numbered contents; notes at the end, no tags, no hyphens. */

const pdfmake = createRequire(import.meta.url)('pdfmake')

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({
  'Source Sans 3': {
    normal: fontFile('400Regular'),
    bold: fontFile('600SemiBold'),
    italics: fontFile('400Regular_Italic'),
    bolditalics: fontFile('600SemiBold_Italic'),
  },
})

await forEachReport(async (content, pdf) => {
  const definition = definitionOf(content, await drawCharts(content))
  writeFileSync(pdf, await pdfmake.createPdf(definition).getBuffer())
})
