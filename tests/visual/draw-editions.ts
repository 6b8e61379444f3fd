import { readFile } from 'node:fs/promises'
import type { Folders } from '../../pipeline/plan.ts'
import { type BuiltEdition, buildInMemory, projectFolders } from '../support/build-memory.ts'
import { contactSheet } from './contact-sheet.ts'
import type { Pictures } from './goldens.ts'
import type { Picture } from './picture.ts'
import { rasterise } from './rasterise.ts'

const THEME = 'shared/peiling.theme.json'
const sheetFolders = foldersOf('tests/visual/sheet')
const librariesFolders = foldersOf('tests/reports/libraries')

/**
 * Builds both reports, the component sheet and a report in another theme from their committed inputs, and draws their
 * pages; by edition. The date in a PDF is that on which its wave was published, so that no day makes another file.
 */
export async function drawEditions(): Promise<ReadonlyMap<string, readonly Picture[]>> {
  const built = [
    ...(await buildInMemory(projectFolders)),
    ...(await buildSheet()),
    ...(await buildInMemory(librariesFolders)),
  ]
  const drawn = new Map<string, readonly Picture[]>()
  for (const [edition, { pdf }] of built) drawn.set(edition, await rasterise(pdf))
  return drawn
}

/** A report that shows every component once, in the theme of the reports. */
async function buildSheet(): Promise<ReadonlyMap<string, BuiltEdition>> {
  const theme = await readFile(`${projectFolders.templates}/${THEME}`, 'utf8')
  return buildInMemory(sheetFolders, {}, { [`${sheetFolders.templates}/${THEME}`]: theme })
}

function foldersOf(folder: string): Folders {
  return { data: `${folder}/data`, templates: `${folder}/templates`, output: 'out' }
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
