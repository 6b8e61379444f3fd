import { posix } from 'node:path'
import type { Host } from '../core/host.ts'
import { DATA_FILES, dataPath } from '../study/data-files.ts'
import { joined } from '../study/names/hold-texts.ts'
import type { NameGuard } from '../study/names.ts'
import { textsIn, textsOfHtml } from './guard-outputs.ts'
import { earlierEditions } from './history.ts'
import type { Lock } from './lock.ts'
import { type Manifest, readManifest } from './manifest.ts'

/** What names are looked for in, and who holds the folder. */
export interface HistoryToSearch {
  readonly folder: string
  readonly study: string
  readonly origin: Omit<Manifest, 'outputs'>
  readonly guard: NameGuard
  readonly lock: Lock
}

/**
 * Removes the earlier editions that hold a name that was listed after they were published. Only those that were made with
 * other lists of names are searched.
 */
export async function withholdEditions(host: Host, history: HistoryToSearch): Promise<void> {
  const { folder, guard, lock } = history
  for (const id of await earlierEditions(host.files, folder)) {
    const edition = posix.join(folder, 'history', id)
    const manifest = await readManifest(host.files, edition)
    if (manifest !== undefined && hasSameNames(manifest, history)) continue
    await lock.heartbeat()
    if (guard.find(joined(await textsOf(host, edition))).length === 0) continue
    await host.files.rename(edition, posix.join(lock.folder, id))
  }
}

function hasSameNames({ inputs }: Manifest, { study, origin }: HistoryToSearch): boolean {
  const lists = [DATA_FILES.names, DATA_FILES.units].map((file) => dataPath(file, study, ''))
  return lists.every((list) => inputs[list] === origin.inputs[list])
}

/** The texts of an edition; the PDF has those of the page of HTML. */
async function textsOf({ files }: Host, edition: string): Promise<string[]> {
  const read = async (name: string) => {
    const bytes = await files.read(posix.join(edition, name)).catch(() => undefined)
    return bytes === undefined ? '' : new TextDecoder().decode(bytes)
  }
  const [html = '', ...others] = await Promise.all(['report.html', 'changes.md'].map(read))
  const inJson = await Promise.all(JSON_FILES.map(read))
  return [...textsOfHtml(html), ...others, ...inJson.flatMap(textsOfJson)]
}

/** The manifest and the edition file have names of folders and files. */
const JSON_FILES = ['results.json', 'edition.json', 'manifest.json']

/** The texts and paths in a file of JSON; the whole of one that is damaged. */
function textsOfJson(text: string): string[] {
  try {
    const paths: string[] = []
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (key.includes('/')) paths.push(key)
      return inner
    })
    return [...textsIn(value), ...paths]
  } catch {
    return [text]
  }
}
