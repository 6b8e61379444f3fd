import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { run } from './run.mjs'
import { markUp } from './typst-text.mjs'

/** A report by Typst: tagged, hyphenated, with footnotes, bookmarks and numbered contents. */

const { resolve } = createRequire(import.meta.url)
const FONTS = ['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic']
const BOLD = ['600SemiBold/SourceSans3_600SemiBold', '600SemiBold_Italic/SourceSans3_600SemiBold_Italic']
const fontBlobs = [...FONTS, ...BOLD].map((font) =>
  readFileSync(resolve(`@expo-google-fonts/source-sans-3/${font}.ttf`)),
)
const workspace = fileURLToPath(new URL('.', import.meta.url))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

await run(async (content, drawings) => {
  for (const [name, svg] of Object.entries(drawings))
    compiler.mapShadow(join(workspace, 'charts', `${name}.svg`), Buffer.from(svg))
  const compiled = compiler.compile({ mainFileContent: markUp(content) })
  if (compiled.result === null) {
    compiled.printDiagnostics()
    throw new Error('Typst cannot set this report')
  }
  const pdf = compiler.pdf(compiled.result, { creationTimestamp: 0 })
  // As its makers advise for a program that sets one document after another.
  compiler.evictCache(10)
  return pdf
})
