import { createRequire } from 'node:module'
import { join } from 'node:path'
import { hashOfProgram, ROOT } from '../../bin/program.mjs'

/** Defined in a bundle: the hash of the sources that it was made from. */
declare const PROGRAM_HASH: string | undefined

/** Hash of everything that decides what the program makes of its inputs: its code, schemas, libraries and Node. */
export function programHash(): string {
  return typeof PROGRAM_HASH === 'string' ? PROGRAM_HASH : hashOfProgram()
}

/** Path of a file in an installed package. Throws Node's error when it is not there. */
export const resolveInstalled: (request: string) => string = createRequire(join(ROOT, 'package.json')).resolve

/** Path of a file of the program itself, from its root. */
export function programFile(path: string): string {
  return join(ROOT, path)
}
