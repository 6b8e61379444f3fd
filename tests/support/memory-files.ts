import { posix } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'

/** Files in memory, by path; `refusals` gives a path the system error that reading or listing it meets. Empty folders are not kept. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
  refusals: Readonly<Record<string, string>> = {},
): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [posix.normalize(path), toBytes(content)]),
  )
  const links = new Map<string, string>()
  /** The path without links, but for its last part. */
  const place = (path: string) => posix.join(follow(links, posix.dirname(path)), posix.basename(path))
  return {
    async read(path) {
      refuse(path, refusals[path])
      const bytes = files.get(follow(links, path))
      if (bytes === undefined) throw systemError(path, names(path).length > 0 ? 'EISDIR' : 'ENOENT')
      return bytes
    },
    async list(path) {
      refuse(path, refusals[path])
      const found = names(path)
      if (found.length === 0) throw systemError(path, files.has(follow(links, path)) ? 'ENOTDIR' : 'ENOENT')
      return found
    },
    async makeFolder(path) {
      refuse(path, refusals[path])
    },
    async create(path, bytes) {
      refuse(path, refusals[path])
      if (files.has(place(path)) || links.has(place(path))) throw systemError(path, 'EEXIST')
      files.set(place(path), bytes)
    },
    async rename(from, to) {
      const moved = [move(files, place(from), place(to)), move(links, place(from), place(to))]
      if (!moved.includes(true)) throw systemError(from, 'ENOENT')
      if (links.has(place(to))) files.delete(place(to))
    },
    async link(path, target) {
      links.set(place(path), target)
    },
    async linkTarget(path) {
      return links.get(place(path))
    },
    async remove(path) {
      for (const map of [files, links])
        for (const key of [...map.keys()]) if (isIn(key, place(path))) map.delete(key)
    },
  }

  function names(path: string): string[] {
    const linked = [...links.keys()].map((link) => {
      const inside = namesIn(files.keys(), follow(links, link)).length > 0
      return inside ? `${link}/.` : link
    })
    return namesIn([...files.keys(), ...linked], follow(links, path))
  }
}

/** A path with every link on its way replaced by where that leads. */
function follow(links: ReadonlyMap<string, string>, path: string): string {
  const parts = posix.normalize(path).replace(/\/$/, '').split('/')
  for (let length = 1; length <= parts.length; length++) {
    const head = parts.slice(0, length).join('/')
    const target = links.get(head)
    if (target !== undefined)
      return follow(links, posix.join(posix.dirname(head), target, ...parts.slice(length)))
  }
  return parts.join('/')
}

function move<T>(map: Map<string, T>, from: string, to: string): boolean {
  const moved = [...map].filter(([path]) => isIn(path, from))
  for (const [path, value] of moved) {
    map.delete(path)
    map.set(to + path.slice(from.length), value)
  }
  return moved.length > 0
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function namesIn(paths: Iterable<string>, folder: string): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`
  const inside = [...paths].filter((path) => path.startsWith(prefix))
  const names = inside.map((path) => path.slice(prefix.length).replace(/\/.*/, '/'))
  return [...new Set(names)].sort()
}

function refuse(path: string, code: string | undefined): void {
  if (code !== undefined) throw systemError(path, code)
}

/** An error as Node throws it. */
export function systemError(path: string, code: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
