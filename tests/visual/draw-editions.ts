import { readFile } from 'node:fs/promises'
import type { Folders } from '../../pipeline/core/options.ts'
import { buildInMemory, projectFolders } from '../support/build-memory.ts'
import { contactSheet } from './contact-sheet.ts'
import type { Pictures } from './goldens.ts'
import type { Picture } from './picture.ts'
import { rasterise } from './rasterise.ts'

/** What has goldens: the reports, a sheet with every component in their theme, and a report in another theme. */
const studies = {
  'sociaal-domein': projectFolders,
  residents: projectFolders,
  gardens: foldersOf('tests/visual/sheet'),
  libraries: foldersOf('tests/reports/libraries'),
} satisfies Readonly<Record<string, Folders>>

export type Study = keyof typeof studies

export const STUDIES: readonly string[] = Object.keys(studies)

/** `2026-nl` */
const TRANSLATION = /-[a-z]+$/

const THEME = 'shared/peiling.theme.json'

/** Pages and contact sheets of every study: `sociaal-domein/2017-06/page-01.png`, `gardens/2024.contact.png`. */
export async function drawStudies(): Promise<Pictures> {
  const pictures = new Map<string, Picture>()
  for (const study of Object.keys(studies) as Study[])
    for (const [name, picture] of await drawStudy(study)) pictures.set(`${study}/${name}`, picture)
  return pictures
}

/**
 * Builds the editions of a study from its committed inputs, and draws their pages and a contact sheet of each:
 * `2017-06/page-01.png`, `2017-06.contact.png`. A translation has its contact sheet alone: its pages show the same in
 * other words. The date in a PDF is that on which its wave was published, so that no day makes another file.
 */
export async function drawStudy(study: Study): Promise<Pictures> {
  const folders = studies[study]
  const editions = await buildInMemory(folders, { study }, study === 'gardens' ? await themeFor(folders) : {})
  const pictures = new Map<string, Picture>()
  for (const [edition, { pdf }] of editions) {
    const wave = edition.replace(`${study}/`, '')
    const pages = await rasterise(pdf)
    for (const [index, page] of TRANSLATION.test(wave) ? [] : pages.entries())
      pictures.set(`${wave}/page-${String(index + 1).padStart(2, '0')}.png`, page)
    pictures.set(`${wave}.contact.png`, contactSheet(pages))
  }
  return pictures
}

/** The theme of the reports, in the templates of another study. */
async function themeFor({ templates }: Folders): Promise<Readonly<Record<string, string>>> {
  return { [`${templates}/${THEME}`]: await readFile(`${projectFolders.templates}/${THEME}`, 'utf8') }
}

function foldersOf(folder: string): Folders {
  return { data: `${folder}/data`, templates: `${folder}/templates`, output: 'out' }
}
