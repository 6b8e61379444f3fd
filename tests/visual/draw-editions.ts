import { readFile } from 'node:fs/promises'
import { type BuiltEdition, buildInMemory, projectFolders } from '../support/build-memory.ts'
import { contactSheet } from './contact-sheet.ts'
import type { Pictures } from './goldens.ts'
import type { Picture } from './picture.ts'
import { rasterise } from './rasterise.ts'

const THEME = 'shared/peiling.theme.json'
const SHEET = 'tests/visual/sheet'
const sheetFolders = { data: `${SHEET}/data`, templates: `${SHEET}/templates`, output: 'out' }

/**
 * Builds both reports and the component sheet from their committed inputs, and draws their pages; by edition. The date
 * in a PDF is that on which its wave was published, so that no day makes another file.
 */
export async function drawEditions(): Promise<ReadonlyMap<string, readonly Picture[]>> {
  const drawn = new Map<string, readonly Picture[]>()
  for (const [edition, { pdf }] of [...(await buildInMemory(projectFolders)), ...(await buildSheet())]) {
    drawn.set(edition, await rasterise(pdf))
  }
  return drawn
}

/** A report that shows every component once, in the theme of the reports. */
async function buildSheet(): Promise<ReadonlyMap<string, BuiltEdition>> {
  const theme = await readFile(`${projectFolders.templates}/${THEME}`, 'utf8')
  return buildInMemory(sheetFolders, {}, { [`${sheetFolders.templates}/${THEME}`]: theme })
}

/** Pages and contact sheet of each edition by path: `<edition>/page-01.png` and `<edition>.contact.png`. */
export function namePictures(editions: ReadonlyMap<string, readonly Picture[]>): Pictures {
  return new Map(
    [...editions].flatMap(([edition, pages]) => [
      ...pages.map((page, index): [string, Picture] => [
        `${edition}/page-${String(index + 1).padStart(2, '0')}.png`,
        page,
      ]),
      [`${edition}.contact.png`, contactSheet(pages)] satisfies [string, Picture],
    ]),
  )
}
