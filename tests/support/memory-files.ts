import { posix } from 'node:path'
import type { Files } from '../../pipeline/input/files.ts'

/** Files in memory, by path; `refusals` gives a path the system error that reading or listing it meets. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
  refusals: Readonly<Record<string, string>> = {},
): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [posix.normalize(path), toBytes(content)]),
  )
  return {
    async read(path) {
      refuse(path, refusals[path])
      const bytes = files.get(posix.normalize(path))
      if (bytes === undefined) throw systemError(path, namesIn(files, path).length > 0 ? 'EISDIR' : 'ENOENT')
      return bytes
    },
    async list(path) {
      refuse(path, refusals[path])
      const names = namesIn(files, path)
      if (names.length === 0) throw systemError(path, files.has(posix.normalize(path)) ? 'ENOTDIR' : 'ENOENT')
      return names
    },
    async writeTogether(written) {
      for (const path of written.keys()) refuse(path, refusals[path])
      for (const [path, bytes] of written) files.set(posix.normalize(path), bytes)
    },
  }
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function namesIn(files: ReadonlyMap<string, Uint8Array>, folder: string): string[] {
  const prefix = folder === '.' ? '' : `${posix.normalize(folder).replace(/\/$/, '')}/`
  const inside = [...files.keys()].filter((path) => path.startsWith(prefix))
  const names = inside.map((path) => path.slice(prefix.length).replace(/\/.*/, '/'))
  return [...new Set(names)].sort()
}

function refuse(path: string, code: string | undefined): void {
  if (code !== undefined) throw systemError(path, code)
}

function systemError(path: string, code: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
