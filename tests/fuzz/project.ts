import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'
import type { Folders } from '../../pipeline/core/options.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { memoryFiles } from '../support/memory-files.ts'

const ROOT = 'tests/fuzz/project'

/** Where the project is while it is checked: in memory. */
export const folders: Folders = { data: 'data', templates: 'templates', output: 'output' }

/** The files of a small study and report, in which nothing is wrong, by path. */
export const project: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort()
    .map((path) => [path.slice(ROOT.length + 1), readFileSync(path, 'utf8')]),
)

/** The project in memory with some files changed, and the fonts of the installed packages. */
export function projectFiles(changes: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  const memory = memoryFiles({ ...project, ...changes })
  return {
    ...memory,
    read: (path) => (/\.(ttf|woff2)$/.test(path) ? readFont(path) : memory.read(path)),
  }
}

const fonts = new Map<string, Promise<Uint8Array>>()

/** Read once: what is kept for a font is found by the font itself. */
function readFont(path: string): Promise<Uint8Array> {
  const font = fonts.get(path) ?? nodeFiles.read(path)
  fonts.set(path, font)
  return font
}
