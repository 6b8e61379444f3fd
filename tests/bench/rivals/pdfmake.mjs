import { createRequire } from 'node:module'
import { definitionOf } from './pdfmake-definition.mjs'
import { run } from './run.mjs'

/** A report by pdfmake as it comes: with bookmarks and numbered contents; notes at the end, no tags, no hyphens. */

const require = createRequire(import.meta.url)
const pdfmake = require('pdfmake')
const font = (file) => require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`)

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({
  'Source Sans 3': {
    normal: font('400Regular/SourceSans3_400Regular'),
    bold: font('600SemiBold/SourceSans3_600SemiBold'),
    italics: font('400Regular_Italic/SourceSans3_400Regular_Italic'),
    bolditalics: font('600SemiBold_Italic/SourceSans3_600SemiBold_Italic'),
  },
})

await run((content, drawings) => pdfmake.createPdf(definitionOf(content, drawings)).getBuffer())
