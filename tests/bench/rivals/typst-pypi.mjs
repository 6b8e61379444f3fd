import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { fontFile, forEachReport } from './run.mjs'
import { markUp } from './typst-text.mjs'

/**
 * Reports by Typst in a process of Python, which starts while this one loads Vega, and sets a report while this one draws
 * the charts of the next: PDF/UA-1, hyphenated, with footnotes, bookmarks and numbered contents.
 */

const rivals = fileURLToPath(new URL('.', import.meta.url))
const fonts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((font) =>
  dirname(fontFile(font)),
)
const python = spawn(join(rivals, '.venv/bin/python'), [join(rivals, 'typst-pypi.py'), ...fonts], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
const { drawCharts } = await import('./charts.mjs')

let setting = Promise.resolve({ done: false })
await forEachReport(async (content, pdf) => {
  const folder = `${pdf}.typst`
  mkdirSync(join(folder, 'charts'), { recursive: true })
  for (const [name, svg] of Object.entries(await drawCharts(content)))
    writeFileSync(join(folder, 'charts', `${name}.svg`), svg)
  writeFileSync(join(folder, 'main.typ'), markUp(content))
  await ready()
  python.stdin.write(`${JSON.stringify({ folder, pdf })}\n`)
  setting = answers.next()
})
await ready()
python.stdin.end()

async function ready() {
  if ((await setting).done) throw new Error('Typst cannot set this report')
}
