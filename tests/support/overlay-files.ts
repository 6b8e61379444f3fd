import { posix } from 'node:path'
import type { Files } from '../../pipeline/input/files.ts'

/** Real files with some of them changed or added; what is written stays in memory. */
export interface Overlay {
  readonly files: Files
  /** Bytes written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array>
}

/** Lays changed and new files, as texts by path, over real ones. */
export function overlayFiles(base: Files, changes: Readonly<Record<string, string>> = {}): Overlay {
  const changed = new Map(Object.entries(changes).map(([path, text]) => [posix.normalize(path), text]))
  const written = new Map<string, Uint8Array>()
  const files: Files = {
    async read(path) {
      const text = changed.get(posix.normalize(path))
      if (text !== undefined) return new TextEncoder().encode(text)
      return written.get(path) ?? base.read(path)
    },
    async list(path) {
      const added = addedIn([...changed.keys()], path)
      const present = added.length > 0 ? await base.list(path).catch(() => []) : await base.list(path)
      return [...new Set([...present, ...added])].sort()
    },
    async writeTogether(contents) {
      for (const [path, bytes] of contents) written.set(path, bytes)
    },
  }
  return { files, written }
}

function addedIn(paths: readonly string[], folder: string): string[] {
  const prefix = `${posix.normalize(folder)}/`
  const inside = paths.filter((path) => path.startsWith(prefix))
  return inside.map((path) => path.slice(prefix.length).replace(/\/.*/, '/'))
}
