import { type FSWatcher, watch } from 'node:fs'
import { posix } from 'node:path'
import type { Files } from '../input/files.ts'

/**
 * Calls back with the path of whatever changes below some folders, until it is told to stop. Each folder is watched,
 * not the files in it: an editor that saves by renaming puts a new file in the old one's place.
 */
export async function watchFolders(
  files: Files,
  roots: readonly string[],
  call: (path: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const watched = new Map<string, FSWatcher>()
  stop.addEventListener('abort', () => {
    for (const watcher of watched.values()) watcher.close()
  })
  await Promise.all(roots.map(add))

  async function add(folder: string): Promise<void> {
    const names = await files.list(folder).catch(() => undefined)
    if (names === undefined || stop.aborted) return
    if (!watched.has(folder)) watchOne(folder)
    const folders = names.filter((name) => name.endsWith('/') && !name.startsWith('.'))
    await Promise.all(folders.map((name) => add(posix.join(folder, name.slice(0, -1)))))
  }

  function watchOne(folder: string): void {
    const watcher = watch(folder, (kind, name) => {
      const path = posix.join(folder, name ?? '')
      call(path)
      if (kind !== 'rename') return
      // It may be a folder that is new, gone, or put in the place of another.
      if (name !== null) forget(path)
      void add(folder)
    })
    watcher.on('error', () => forget(folder))
    watched.set(folder, watcher)
  }

  function forget(folder: string): void {
    for (const [path, watcher] of watched) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue
      watcher.close()
      watched.delete(path)
    }
  }
}
