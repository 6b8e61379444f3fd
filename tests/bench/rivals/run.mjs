import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, resolve } from 'node:path'

/**
 * Makes a PDF of each report that the command line names: `node <rival>.mjs <folder for the PDFs> <content.json>...`.
 *
 * @param make is given a content and the path of its PDF
 */
export async function forEachReport(make) {
  const [folder, ...files] = process.argv.slice(2)
  mkdirSync(folder, { recursive: true })
  for (const file of files)
    await make(JSON.parse(readFileSync(file, 'utf8')), resolve(folder, `${basename(file, '.json')}.pdf`))
}

/** @param style as its maker names it: `600SemiBold_Italic` */
export function fontFile(style) {
  const file = `${style}/SourceSans3_${style}.ttf`
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`)
}
