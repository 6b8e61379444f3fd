import { expect, test } from 'vitest'
import { isLatin, LATIN_CHARACTERS } from '../../pipeline/input/latin.ts'

test('a Latin text has no letters, marks and numbers of Unicode but the Latin ones', () => {
  const { letter, mark, number } = LATIN_CHARACTERS
  const kinds = [
    [/\p{L}/u, new RegExp(`[${letter}]`)],
    [/\p{M}/u, new RegExp(`[${mark}]`)],
    [/\p{N}/u, new RegExp(`[${number}]`)],
  ] as const
  const latin = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(isLatin)
  expect(latin.length).toBeGreaterThan(0x100)
  expect(latin.filter((each) => kinds.some(([all, own]) => all.test(each) !== own.test(each)))).toEqual([])
})
