import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { relative, sep } from 'node:path'

/**
 * Loaded before the program (`node --import`): tells every step that changes a disk, one a line, in the file that
 * `STEPS_LOG` names, before it is done. At the step that `DIE_AT` numbers, the process kills itself: `7 before`, `7 half`
 * (half of the bytes are written, where bytes are) or `7 after`.
 *
 * @typedef {(...words: any[]) => any} Call
 */
const [deadline = '0', when = 'before'] = (process.env.DIE_AT ?? '').split(' ')
const log = fs.openSync(process.env.STEPS_LOG ?? '', 'a')
const { writeSync } = fs
let count = 0

for (const name of ['mkdirSync', 'rmSync', 'renameSync', 'writeFileSync']) replace(fs, name)
for (const name of ['mkdir', 'rm', 'rename', 'symlink', 'writeFile', 'open']) replace(fs.promises, name)
syncBuiltinESMExports()

/**
 * @param {any} owner
 * @param {string} name
 */
function replace(owner, name) {
  /** @type {Call} */
  const original = owner[name].bind(owner)
  owner[name] = name === 'open' ? openStepwise(original) : stepwise(original, name)
}

/**
 * A file that is opened for reading is no step; writing to one is a step of its own.
 *
 * @param {Call} open
 * @returns {Call}
 */
function openStepwise(open) {
  return async (path, flags, ...rest) => {
    if (flags === 'r') return open(path, flags, ...rest)
    const handle = await stepwise(open, 'open')(path, flags, ...rest)
    /** @type {Call} */
    const write = handle.writeFile.bind(handle)
    handle.writeFile = stepwise((_path, bytes) => write(bytes), 'writeFile', path)
    return handle
  }
}

/**
 * @param {Call} original
 * @param {string} name
 * @param {string} [file] whose bytes are written, where the call does not name it
 * @returns {Call}
 */
function stepwise(original, name, file) {
  return (...words) => {
    const given = file === undefined ? words : [file, ...words]
    count += 1
    const due = count === Number(deadline)
    // The name that something gets is its last path.
    writeSync(log, `${name} ${nameOf(given[name === 'rename' || name === 'symlink' ? 1 : 0])}\n`)
    if (due && when === 'before') die()
    const half = due && when === 'half' && name.startsWith('writeFile')
    if (half) given[1] = given[1].slice(0, given[1].length / 2)
    if (!due) return original(...given)
    try {
      const result = original(...given)
      // What the system refuses is done too.
      return result instanceof Promise ? result.finally(die) : die()
    } catch {
      return die()
    }
  }
}

/** @param {string} path a step's, told without what differs from run to run */
function nameOf(path) {
  return relative(process.cwd(), path)
    .replaceAll(sep, '/')
    .replace(/\.run-[^/]+/, '.run')
    .replace(/\d{4}-\d\d-\d\dT\d+Z-\w+/, 'ID')
    .replace(/[0-9a-f]{64}/, 'HASH')
}

/** @returns {never} */
function die() {
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}
