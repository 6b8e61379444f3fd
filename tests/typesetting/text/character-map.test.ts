import { describe, expect, test } from 'vitest'
import { readCharacterMap } from '../../../pipeline/typesetting/text/character-map.ts'

/** A table of one map, of a platform and encoding. */
function table(platform: number, encoding: number, map: readonly number[]): DataView {
  const words = [0, 1, platform, encoding, 0, 12, ...map]
  const view = new DataView(new ArrayBuffer(words.length * 2))
  for (const [index, word] of words.entries()) view.setUint16(index * 2, word & 0xffff)
  return view
}

// "a" to "c" by a difference, "x" to "z" by a list, and the end that the format asks for.
const SEGMENTS = [
  ...[4, 0, 0, 6, 0, 0, 0],
  ...[0x63, 0x7a, 0xffff],
  0,
  ...[0x61, 0x78, 0xffff],
  ...[10 - 0x61, 100, 1],
  ...[0, 4, 0],
  ...[5, 0, 7],
]

const GROUPS = [12, 0, 0, 0, 0, 0, 0, 2, ...[0, 0x61, 0, 0x63, 0, 10], ...[1, 0xf600, 1, 0xf602, 0, 20]]

function glyphsOf(text: string, map: DataView): number[] {
  const glyphOf = readCharacterMap(map)
  return Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0))
}

describe('a map of characters', () => {
  test('of segments', () => {
    expect(glyphsOf('`abcdxyz{\u{1F600}', table(3, 1, SEGMENTS))).toEqual([
      0, 10, 11, 12, 0, 105, 0, 107, 0, 0,
    ])
  })

  test('of groups', () => {
    expect(glyphsOf('`acd\u{1F600}\u{1F602}\u{1F603}', table(3, 10, GROUPS))).toEqual([
      0, 10, 12, 0, 20, 22, 0,
    ])
  })

  test('from another encoding than Unicode is not read', () => {
    expect(() => readCharacterMap(table(1, 0, SEGMENTS))).toThrow('no map of Unicode characters')
  })

  test('in another format is not read', () => {
    expect(() => readCharacterMap(table(3, 1, [6, 12, 0, 0x61, 1, 5]))).toThrow(
      'no map of Unicode characters',
    )
  })
})
