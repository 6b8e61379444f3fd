import { memoizeByObject } from '../../core/memoize.ts'
import type { Face } from '../text/face.ts'
import { wordsOf } from '../text/words.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The glyphs of a face that are copied as these characters, whatever else they serve for: as the plain one rather
 * than the no-break space, the soft hyphen or, for small capitals, the dotless i.
 */
export const plainCharacters: (face: Face) => ReadonlyMap<number, readonly number[]> = memoizeByObject(
  (face) => {
    const small = wordsOf(ALPHABET, face, { features: ['smcp'], spacing: 0 })
    const plain = wordsOf(` -${ALPHABET}`, face, { features: [], spacing: 0 })
    const glyphs = [...small, ...plain].flatMap((word) => word.glyphs)
    return new Map(glyphs.map(({ id, codePoints }) => [id, codePoints]))
  },
)
