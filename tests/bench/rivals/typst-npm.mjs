import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawCharts } from './charts.mjs'
import { fontFile, forEachReport } from './run.mjs'
import { markUp } from './typst-text.mjs'

/** Reports by Typst within Node: tagged, hyphenated, with footnotes, bookmarks and numbered contents. */

const fontBlobs = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((font) =>
  readFileSync(fontFile(font)),
)
const workspace = fileURLToPath(new URL('.', import.meta.url))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

await forEachReport(async (content, pdf) => {
  for (const [name, svg] of Object.entries(await drawCharts(content)))
    compiler.mapShadow(join(workspace, 'charts', `${name}.svg`), Buffer.from(svg))
  const compiled = compiler.compile({ mainFileContent: markUp(content) })
  if (compiled.result === null) {
    compiled.printDiagnostics()
    throw new Error('Typst cannot set this report')
  }
  writeFileSync(pdf, compiler.pdf(compiled.result, { creationTimestamp: 0 }))
  // As its makers advise for a program that sets one document after another.
  compiler.evictCache(10)
})
