import { posix } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'
import { memoryFiles } from './memory-files.ts'

/** Real files with some of them changed or added; what is written stays in memory. */
export interface Overlay {
  readonly files: Files
  /** What was written, alone. */
  readonly output: Files
}

/**
 * Lays changed and new files, as texts by path, over real ones.
 *
 * @param output what an earlier overlay wrote
 */
export function overlayFiles(
  base: Files,
  changes: Readonly<Record<string, string>> = {},
  output: Files = memoryFiles({}),
): Overlay {
  const changed = new Map(Object.entries(changes).map(([path, text]) => [posix.normalize(path), text]))
  const files: Files = {
    ...output,
    async read(path) {
      const text = changed.get(posix.normalize(path))
      if (text !== undefined) return new TextEncoder().encode(text)
      return output.read(path).catch(() => base.read(path))
    },
    async list(path) {
      const added = [...addedIn([...changed.keys()], path), ...(await output.list(path).catch(() => []))]
      const present = added.length > 0 ? await base.list(path).catch(() => []) : await base.list(path)
      return [...new Set([...present, ...added])].sort()
    },
  }
  return { files, output }
}

function addedIn(paths: readonly string[], folder: string): string[] {
  const prefix = posix.join(folder, '.') === '.' ? '' : `${posix.normalize(folder)}/`
  const inside = paths.filter((path) => path.startsWith(prefix))
  return inside.map((path) => path.slice(prefix.length).replace(/\/.*/, '/'))
}

/** Puts a text in a file, whether it stands there or not. */
export async function overwrite(files: Files, path: string, text: string): Promise<void> {
  await files.remove(path)
  await files.create(path, new TextEncoder().encode(text))
}
