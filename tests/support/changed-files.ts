import { posix } from 'node:path'
import type { Files } from '../../pipeline/input/files.ts'

/** Files of which one has other bytes, or is gone; what is written to them is lost. */
export function changedFiles(base: Files, changed: string, bytes: Uint8Array | undefined): Files {
  const folder = posix.dirname(changed)
  return {
    async read(path) {
      if (posix.normalize(path) !== changed) return base.read(path)
      if (bytes === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
      return bytes
    },
    async list(path) {
      const names = await base.list(path)
      if (posix.normalize(path) !== folder) return names
      const others = names.filter((name) => name !== posix.basename(changed))
      return bytes === undefined ? others : [...others, posix.basename(changed)].sort()
    },
    writeTogether: async () => undefined,
  }
}
