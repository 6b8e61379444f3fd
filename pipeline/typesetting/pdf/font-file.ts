import { memoize, memoizeByObject } from '../../core/memoize.ts'
import { subsetOf } from '../shaping/subset.ts'
import type { Face } from '../text/face.ts'
import { hasTable, tableOf } from '../text/sfnt.ts'
import { packNow } from './pack.ts'

/** A font file with some of the glyphs, as it is embedded in a PDF. */
export interface FontFile {
  /** The entry of the font descriptor that refers to it. */
  readonly entry: 'FontFile2' | 'FontFile3'
  /** The subtype in the dictionary of its stream. */
  readonly kind: string
  readonly packed: Uint8Array
}

/** How many files are kept per face: the editions of a report mostly need the same glyphs. */
const MAX_FILES = 20

const filesOf = memoizeByObject((face: Face) =>
  memoize(MAX_FILES, (glyphs) => cut(face, glyphs.split(',').map(Number))),
)

/** @param glyphs their numbers, ascending, which they keep */
export function fontFileOf(face: Face, glyphs: readonly number[]): FontFile {
  return filesOf(face)(glyphs.join())
}

function cut(face: Face, glyphs: readonly number[]): FontFile {
  const subset = subsetOf(face.file, glyphs)
  if (!hasTable(subset, 'CFF '))
    return { entry: 'FontFile2', kind: `/Length1 ${subset.length}`, packed: packNow(subset) }
  const { buffer, byteOffset, byteLength } = tableOf(subset, 'CFF ')
  const compact = new Uint8Array(buffer, byteOffset, byteLength)
  return { entry: 'FontFile3', kind: '/Subtype /CIDFontType0C', packed: packNow(compact) }
}
