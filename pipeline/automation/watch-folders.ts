import { type FSWatcher, type WatchListener, watch } from 'node:fs'
import { posix } from 'node:path'
import { type Files, isSystemError } from '../core/files.ts'

/**
 * Calls back with the path of everything that changes in some folders, until it must stop. It watches folders
 * rather than files, because an editor that saves by renaming replaces the file. A folder may disappear and return
 * at any time, including the given ones, so the folders above those are watched too.
 */
export async function watchFolders(
  files: Files,
  roots: readonly string[],
  call: (path: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const watched = new Map<string, FSWatcher>()
  const above = roots.map((root) => watchIfThere(posix.dirname(root), rootChanged(root)))
  stop.addEventListener('abort', () => {
    for (const watcher of [...above, ...watched.values()]) watcher?.close()
  })
  await Promise.all(roots.map(add))

  function rootChanged(root: string): WatchListener<string> {
    return (kind, name) => {
      if (kind !== 'rename' || name !== posix.basename(root)) return
      call(root)
      forget(root)
      void add(root)
    }
  }

  /** Watches before it lists, so that a new folder in between is not missed. */
  async function add(folder: string): Promise<void> {
    if (stop.aborted) return
    if (!watched.has(folder)) watchOne(folder)
    const names = await files.list(folder).catch(() => [])
    const folders = names.filter((name) => name.endsWith('/') && !name.startsWith('.'))
    await Promise.all(folders.map((name) => add(posix.join(folder, name.slice(0, -1)))))
  }

  function watchOne(folder: string): void {
    const watcher = watchIfThere(folder, (kind, name) => {
      const path = posix.join(folder, name ?? '')
      call(path)
      if (kind !== 'rename') return
      // The folder may be new, gone, or replaced by another.
      if (name !== null) forget(path)
      void add(folder)
    })
    watcher?.on('error', () => forget(folder))
    if (watcher !== undefined) watched.set(folder, watcher)
  }

  function forget(folder: string): void {
    for (const [path, watcher] of watched) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue
      watcher.close()
      watched.delete(path)
    }
  }
}

function watchIfThere(folder: string, listener: WatchListener<string>): FSWatcher | undefined {
  try {
    return watch(folder, listener)
  } catch (error) {
    if (isSystemError(error) && ['ENOENT', 'ENOTDIR'].includes(error.code)) return undefined
    throw error
  }
}
