import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { hashOf, hashOfProgram, ROOT } from './program.mjs'

/** How many versions of the program are kept; the oldest go. */
const MAX_VERSIONS = 3

/**
 * V8 11 has its slow compiler make anew what has run so much, in bytes of bytecode: 67,584 unless it is told. In a few
 * reports that never pays, and it takes a third of all processor time.
 */
const BUDGET = 270_336

/**
 * Has less compiled; later versions of V8 have a quick compiler for this, and no such number. What is compiled by one
 * number is of no use by another, so it stands from the start.
 */
export function spareCompiler() {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}

/** The bundles of the program as its sources are now, in the cache if one can be written. */
export async function openPrograms() {
  const root = resolve(process.env.PEILING_CACHE || join(ROOT, 'node_modules/.cache/peiling'))
  const program = hashOfProgram()
  // Where it stands is part of it: bundles hold paths of fonts and of the cache.
  const folder = join(root, 'programs', hashOf(JSON.stringify([program, ROOT, root])))
  const cache = prepare(folder) ? root : undefined
  return {
    /**
     * Runs a module with all that it imports, and gives its exports.
     *
     * @param {string} entry path of the module, from the root
     * @param {string} purpose what it will do: each has machine code of its own
     * @returns {Promise<any>}
     */
    async run(entry, purpose) {
      const path = join(folder, `${basename(entry, '.ts')}.cjs`)
      const source = readSealed(path)?.toString('latin1') ?? (await bundled(entry, path, program, cache))
      // Another version by now.
      if (source === undefined) return (await openPrograms()).run(entry, purpose)
      return runScript(source, path, `${path}.${purpose}.code`)
    },
  }
}

/**
 * A bundle made now, and kept; none when the sources changed meanwhile.
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
  // After a run, since what was used by then is compiled.
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
    // It also makes this the version used last.
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
 * Removes the oldest versions beside one that is used; what else stands there is not ours.
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
 * When a version was used; one that another run has just removed was used long ago.
 *
 * @param {string} path
 * @returns {number} milliseconds since 1970
 */
function usedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * A file whose first 64 bytes are the hash of the rest; a damaged one is no file.
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
 * Straight in its place: what a killed run leaves in part has not the hash that it tells, and is written over by the next.
 * Where the system will not write, nothing is kept.
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
    // Where nothing can be written, nothing is left.
  }
}
