import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { hashOf, hashOfProgram, ROOT } from './program.mjs'

/** How many versions of the program are kept; the oldest are removed. */
const MAX_VERSIONS = 3

/**
 * The budget, in bytes of bytecode that has run, after which V8 11 recompiles code with its slow compiler; 67,584
 * by default. In a few reports that never pays, and takes a third of all processor time.
 */
const BUDGET = 270_336

/**
 * Makes V8 compile less: each pattern once rather than to bytecode first and then again; and no code too soon. Later
 * versions have a fast compiler and no such budget. Machine code made with one budget cannot be used with another, so it
 * is set at the start.
 */
export function spareCompiler() {
  setFlagsFromString('--no-regexp-tier-up')
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}

/** The bundles of the program for its present sources, in the cache if that can be written. */
export async function openPrograms() {
  const root = resolve(process.env.PEILING_CACHE || join(ROOT, 'node_modules/.cache/peiling'))
  const program = hashOfProgram()
  // The location is part of the key, because bundles contain the paths of fonts and of the cache.
  const folder = join(root, 'programs', hashOf(JSON.stringify([program, ROOT, root])))
  const cache = prepare(folder) ? root : undefined
  return {
    /**
     * Runs a module with everything that it imports, and returns its exports.
     *
     * @param {string} entry path of the module, from the root
     * @param {string} purpose what it is run for; each purpose has its own machine code
     * @returns {Promise<any>}
     */
    async run(entry, purpose) {
      const path = join(folder, `${basename(entry, '.ts')}.cjs`)
      const source = readSealed(path)?.toString('latin1') ?? (await bundled(entry, path, program, cache))
      // The sources have changed.
      if (source === undefined) return (await openPrograms()).run(entry, purpose)
      return runScript(source, path, `${path}.${purpose}.code`)
    },
  }
}

/**
 * Makes and keeps a bundle; undefined when the sources changed meanwhile.
 *
 * @param {string} entry
 * @param {string} path
 * @param {string} program
 * @param {string | undefined} cache
 * @returns {Promise<string | undefined>}
 */
async function bundled(entry, path, program, cache) {
  const { bundle } = await import('./bundle.mjs')
  const source = await bundle(entry, { program, cache })
  if (hashOfProgram() !== program) return undefined
  if (cache !== undefined) writeSealed(path, Buffer.from(source, 'latin1'))
  return source
}

/**
 * @param {string} source
 * @param {string} filename
 * @param {string} codePath
 */
function runScript(source, filename, codePath) {
  const cachedData = readSealed(codePath)
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  // After a run, because by then everything used is compiled.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once('exit', (status) => {
      if (status === 0) writeSealed(codePath, script.createCachedData())
    })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(join(ROOT, 'package.json')), module)
  return /** @type {any} */ (module.exports)
}

/**
 * @param {string} folder
 * @returns {boolean} whether it can be written
 */
function prepare(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    // This also marks the version as the most recently used one.
    const probe = join(folder, 'probe')
    writeFileSync(probe, '')
    rmSync(probe, { force: true })
    keepNewest(folder)
    return true
  } catch {
    return false
  }
}

/**
 * Removes the oldest versions besides the one in use, and leaves files that are not ours alone.
 *
 * @param {string} used
 */
function keepNewest(used) {
  const folder = dirname(used)
  const others = readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name) && name !== basename(used))
  if (others.length < MAX_VERSIONS) return
  const aged = others
    .map((name) => ({ path: join(folder, name), at: usedAt(join(folder, name)) }))
    .sort((a, b) => b.at - a.at)
  for (const { path } of aged.slice(MAX_VERSIONS - 1)) rmSync(path, { recursive: true, force: true })
}

/**
 * When a version was last used; 0 when another run has just removed it.
 *
 * @param {string} path
 * @returns {number} milliseconds since 1970
 */
function usedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * Reads a file whose first 64 bytes are the hash of the rest; undefined when it is damaged.
 *
 * @param {string} path
 * @returns {Buffer | undefined}
 */
function readSealed(path) {
  try {
    const whole = readFileSync(path)
    const content = whole.subarray(64)
    return whole.toString('latin1', 0, 64) === hashOf(content) ? content : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes in place: if a run is killed halfway, the hash does not match and the next run overwrites it. When the
 * system refuses, nothing is kept.
 *
 * @param {string} path
 * @param {Buffer} content
 */
function writeSealed(path, content) {
  try {
    writeFileSync(path, Buffer.concat([Buffer.from(hashOf(content), 'latin1'), content]))
  } catch {
    discard(path)
  }
}

/** @param {string} path */
function discard(path) {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing could be written, so there is nothing to remove.
  }
}
