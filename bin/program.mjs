import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Hash of everything that decides what the program makes of its inputs: its code, schemas, libraries and Node.
 *
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function hashOfProgram() {
  const paths = [
    ...filesBelow('bin'),
    ...filesBelow('pipeline'),
    ...filesBelow('schemas'),
    'package-lock.json',
  ]
  const hash = createHash('sha256').update([process.version, ...installedLibraries()].join('\n'))
  for (const path of paths) {
    const content = readFileSync(`${ROOT}${path}`)
    hash.update(`\n${path} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * The installed libraries as npm records them, which may differ from `package-lock.json`. Libraries for other
 * platforms and for development are left out, because they do not affect the output.
 *
 * @returns {string[]} path, version and hash of each
 */
function installedLibraries() {
  const note = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return []
  const { packages } = JSON.parse(readFileSync(note, 'utf8'))
  return Object.entries(packages).flatMap(([path, { version, integrity, dev, optional, devOptional }]) =>
    dev || optional || devOptional ? [] : [`${path} ${version} ${integrity}`],
  )
}

/**
 * @param {string | Uint8Array} content
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function hashOf(content) {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  const entries = readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()
}
