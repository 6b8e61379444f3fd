import { memoizeByObject } from '../../core/memoize.ts'
import { readCharacterMap } from './character-map.ts'
import { tableOf } from './sfnt.ts'

/** A font file. */
export interface Face {
  readonly file: Uint8Array
  readonly unitsPerEm: number
  /** Above the baseline, below it (negative) and between lines, in thousandths of an em. */
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  /** Whether it can draw all characters of a text. */
  covers(text: string): boolean
}

/**
 * The face of a TrueType or OpenType font file; the same object for all documents in a process.
 *
 * @throws when the file lacks a table that a text font has
 */
export const faceOf: (file: Uint8Array) => Face = memoizeByObject((file) => {
  const unitsPerEm = tableOf(file, 'head').getUint16(18)
  const lines = tableOf(file, 'hhea')
  const thousandths = (at: number) => lines.getInt16(at) * (1000 / unitsPerEm)
  return {
    file,
    unitsPerEm,
    ascender: thousandths(4),
    descender: thousandths(6),
    lineGap: thousandths(8),
    covers: coverageOf(file),
  }
})

const ASCII_CHARACTERS = 128

function coverageOf(file: Uint8Array): (text: string) => boolean {
  const glyphOf = readCharacterMap(tableOf(file, 'cmap'))
  const ascii = Array.from({ length: ASCII_CHARACTERS }, (_, codePoint) => glyphOf(codePoint) !== 0)
  const known = new Map<number, boolean>()
  const has = (codePoint: number) => {
    const before = ascii[codePoint] ?? known.get(codePoint)
    if (before !== undefined) return before
    const found = glyphOf(codePoint) !== 0
    known.set(codePoint, found)
    return found
  }
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0
      if (!has(codePoint)) return false
      if (codePoint > 0xffff) at += 1
    }
    return true
  }
}
