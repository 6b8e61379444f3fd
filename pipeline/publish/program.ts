import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from '../input/files.ts'
import { hashOf } from '../input/recorded-files.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Hash of everything that decides what the program makes of its inputs: its code, schemas, libraries and Node. */
export async function programHash(files: Files): Promise<string> {
  const paths = [
    ...(await filesBelow(files, posix.join(ROOT, 'pipeline'))),
    ...(await filesBelow(files, posix.join(ROOT, 'schemas'))),
    posix.join(ROOT, 'package-lock.json'),
  ]
  const hashes = await Promise.all(paths.map(async (path) => hashOf(await files.read(path))))
  return hashOf([process.version, ...hashes].join('\n'))
}

async function filesBelow(files: Files, folder: string): Promise<string[]> {
  const names = await files.list(folder)
  const below = names.map((name) => {
    const path = posix.join(folder, name)
    return name.endsWith('/') ? filesBelow(files, path) : [path]
  })
  return (await Promise.all(below)).flat()
}
