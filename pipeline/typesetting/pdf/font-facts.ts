import { memoizeByObject } from '../../core/memoize.ts'
import type { Face } from '../text/face.ts'
import { tableOf } from '../text/sfnt.ts'

/** Properties of a font from its file; lengths are in thousandths of an em. */
export interface FontFacts {
  /** Without spaces. */
  readonly postScriptName: string
  /** Numbered as in ISO 32000-1, table 123. */
  readonly flags: number
  readonly box: readonly number[]
  /** In degrees; negative for letters that lean to the right. */
  readonly italicAngle: number
  readonly capHeight: number
  readonly xHeight: number
}

const FIXED_PITCH = 1
const SERIF = 2
const SYMBOLIC = 4
const SCRIPT = 8
const ITALIC = 64

export const factsOf: (face: Face) => FontFacts = memoizeByObject(({ file, unitsPerEm, ascender }) => {
  const scale = 1000 / unitsPerEm
  const head = tableOf(file, 'head')
  const post = tableOf(file, 'post')
  const os2 = tableOf(file, 'OS/2')
  // Letter heights were added in version 2 of this table.
  const heightAt = (at: number) => (os2.getUint16(0) < 2 ? 0 : os2.getInt16(at) * scale)
  return {
    postScriptName: postScriptName(tableOf(file, 'name')),
    flags: flagsOf(head, post, os2),
    box: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale),
    italicAngle: post.getInt32(4) / 0x10000,
    capHeight: heightAt(88) || ascender,
    xHeight: heightAt(86),
  }
})

function flagsOf(head: DataView, post: DataView, os2: DataView): number {
  const family = os2.getInt16(30) >> 8
  const isSerif = family >= 1 && family <= 7
  return (
    SYMBOLIC |
    (post.getUint32(12) === 0 ? 0 : FIXED_PITCH) |
    (isSerif ? SERIF : 0) |
    (family === 10 ? SCRIPT : 0) |
    ((head.getUint16(44) & 2) === 0 ? 0 : ITALIC)
  )
}

const POSTSCRIPT_NAME = 6
const WINDOWS = 3

function postScriptName(table: DataView): string {
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const entry = 6 + index * 12
    if (table.getUint16(entry + 6) !== POSTSCRIPT_NAME) continue
    const start = table.byteOffset + strings + table.getUint16(entry + 10)
    const bytes = Buffer.from(table.buffer as ArrayBuffer, start, table.getUint16(entry + 8))
    const isWide = table.getUint16(entry) === WINDOWS
    const name = isWide ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1')
    return name.replaceAll(' ', '_')
  }
  throw new Error('A font file has no name')
}
