import { type FSWatcher, type WatchListener, watch } from 'node:fs'
import { posix } from 'node:path'
import { type Files, isSystemError } from '../core/files.ts'

/**
 * Calls back with the path of whatever changes below some folders, until it is told to stop. Each folder is watched,
 * not the files in it: an editor that saves by renaming puts a new file in the old one's place. A folder may be gone
 * at any time, and come again: the first ones too, which the folders above them tell.
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

  /** Watches first and lists then, so that no folder that comes meanwhile is missed. */
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
      // It may be a folder that is new, gone, or put in the place of another.
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
