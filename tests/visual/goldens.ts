import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compare } from './compare.ts'
import type { Picture } from './picture.ts'
import { readPng, writePng } from './png.ts'
import { reduceColours } from './reduce-colours.ts'

/** Where the committed pictures stand. */
export const GOLDENS = 'tests/visual/goldens'

/** Pictures by the path of their golden in its folder: `2017-06/page-01.png`. */
export type Pictures = ReadonlyMap<string, Picture>

/** What a failed comparison leaves beside a golden: `page-01.actual.png`, `page-01.diff.png`. */
const LEFTOVER = /\.(?:actual|diff)\.png$/

/**
 * Compares pictures with the goldens in a folder, and writes those that changed beside their golden, with the
 * difference. What an earlier comparison left there goes away.
 *
 * @returns what is wrong, a sentence each: changed pictures, pictures without a golden, goldens without a picture
 */
export async function checkGoldens(folder: string, pictures: Pictures): Promise<string[]> {
  const goldens = await listGoldens(folder)
  const faults: string[] = []
  for (const [name, picture] of pictures) {
    const fault = goldens.includes(name)
      ? await checkGolden(join(folder, name), name, picture)
      : `${name}: there is no golden; \`npm run goldens\` makes it`
    if (fault !== undefined) faults.push(fault)
  }
  const stale = goldens.filter((name) => !pictures.has(name))
  return [
    ...faults,
    ...stale.map((name) => `${name}: no page has this golden; \`npm run goldens\` removes it`),
  ]
}

async function listGoldens(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png'))
  for (const name of names.filter((each) => LEFTOVER.test(each))) await rm(join(folder, name))
  return names.filter((name) => !LEFTOVER.test(name)).toSorted()
}

async function checkGolden(path: string, name: string, picture: Picture): Promise<string | undefined> {
  const difference = compare(picture, readPng(await readFile(path)))
  if (!difference.changed) return undefined
  const actual = path.replace(/png$/, 'actual.png')
  const diff = path.replace(/png$/, 'diff.png')
  await writePicture(actual, picture)
  await writePicture(diff, difference.picture)
  const share = `${(100 * difference.share).toFixed(3)}%`
  return `${name}: ${share} of the pixels differ; look at ${actual} and ${diff}, and if it is meant, run \`npm run goldens\``
}

/** Makes the goldens of a folder anew: those of other pictures go away. */
export async function writeGoldens(folder: string, pictures: Pictures): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await writePictures(folder, pictures)
}

export async function writePictures(folder: string, pictures: Pictures): Promise<void> {
  for (const [name, picture] of pictures) await writePicture(join(folder, name), picture)
}

async function writePicture(path: string, picture: Picture): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, writePng(reduceColours(picture)))
}
