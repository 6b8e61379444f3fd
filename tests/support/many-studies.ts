import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededRandom } from './fake-timers.ts'

/**
 * Copies a study many times, each under an id of its own and with the rows of its interviews in another order: what
 * they tell stays true.
 *
 * @param study the folder to copy
 * @param data the folder in which the copies come to stand, as `study-001` and on
 * @returns their ids
 */
export async function manyStudies(study: string, data: string, count: number): Promise<string[]> {
  await mkdir(data, { recursive: true })
  const ids = Array.from({ length: count }, (_, index) => `study-${String(index + 1).padStart(3, '0')}`)
  for (const [index, id] of ids.entries()) {
    const copy = join(data, id)
    await cp(study, copy, { recursive: true })
    const waves = (await readdir(copy, { withFileTypes: true })).filter((entry) => entry.isDirectory())
    for (const { name } of waves) await shuffleRows(join(copy, name, 'interviews.csv'), seededRandom(index))
  }
  return ids
}

async function shuffleRows(path: string, random: () => number): Promise<void> {
  // Not at line breaks between quotation marks.
  const lines = (await readFile(path, 'utf8')).trimEnd().split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const [header = '', ...rows] = lines
  const inOrder = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at)
  await writeFile(path, `${[header, ...inOrder.map(({ row }) => row)].join('\n')}\n`)
}
