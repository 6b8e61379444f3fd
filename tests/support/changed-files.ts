import { posix } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'
import { systemError } from './memory-files.ts'

/** Files of which one has other bytes, or is gone; nothing can be written to them. */
export function changedFiles(base: Files, changed: string, bytes: Uint8Array | undefined): Files {
  const folder = posix.dirname(changed)
  return {
    ...base,
    async read(path) {
      if (posix.normalize(path) !== changed) return base.read(path)
      if (bytes === undefined) throw systemError(path, 'ENOENT')
      return bytes
    },
    async list(path) {
      const names = await base.list(path)
      if (posix.normalize(path) !== folder) return names
      const others = names.filter((name) => name !== posix.basename(changed))
      return bytes === undefined ? others : [...others, posix.basename(changed)].sort()
    },
    async makeFolder(path) {
      throw systemError(path, 'EROFS')
    },
  }
}
