import { describe, expect, test } from 'vitest'
import { type Shaping, widthOf, wordsOf } from '../../../pipeline/typesetting/text/words.ts'
import { bold, dejaVu, sans } from './make-paragraph.ts'

const PLAIN: Shaping = { features: [], spacing: 0 }
const LEFTWARD: Shaping = { ...PLAIN, level: 1 }

function textsOf(text: string, face = sans, shaping = PLAIN): string[] {
  return wordsOf(text, face, shaping).map(({ glyphs }) =>
    String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints)),
  )
}

describe('the words of a text', () => {
  test.each([
    ['each with the space after it', 'een  twee drie', ['een ', ' ', 'twee ', 'drie']],
    ['with the space at its end', ' een ', [' ', 'een ']],
    ['only at spaces', 'e-mail\u00A0aan', ['e-mail\u00A0aan']],
    ['none', '', []],
  ])('%s', (_name, text, words) => {
    expect(textsOf(text)).toEqual(words)
  })

  test('are one where they read from right to left', () => {
    expect(textsOf('שם עם', dejaVu)).toEqual(['םע םש'])
    expect(textsOf('1 2', dejaVu, LEFTWARD)).toEqual(['2 1'])
  })

  test('are the same object for the same word in the same shaping', () => {
    const [one, , three] = wordsOf('jeugd en jeugd ', sans, PLAIN)
    const [again] = wordsOf('jeugd ', sans, { features: [], spacing: 0 })
    expect(three).toBe(one)
    expect(again).toBe(one)
    expect(wordsOf('jeugd ', bold, PLAIN)[0]).not.toBe(again)
    expect(wordsOf('jeugd ', sans, { ...PLAIN, spacing: 5 })[0]).not.toBe(again)
    expect(wordsOf('jeugd ', sans, { ...PLAIN, features: ['smcp'] })[0]).not.toBe(again)
  })

  test('are the same after others than can be remembered', () => {
    const before = wordsOf('jeugd', sans, PLAIN)
    for (let number = 0; number < 21_000; number += 1) widthOf(`n${number}`, sans, PLAIN, 10)
    expect(wordsOf('jeugd', sans, PLAIN)).toEqual(before)
    expect(wordsOf('jeugd', sans, PLAIN)[0]).not.toBe(before[0])
  })
})

describe('the width of a text', () => {
  test.each([
    // Widths as the font has them, in thousandths of 10 points.
    ['one word', 'Tal', 0, [463, 504, 255]],
    ['a kerned pair', 'AV', 0, [529, 515]],
    ['words with a space', 'A V ', 0, [543, 200, 515, 200]],
    ['spaced letters, also the last one', 'Tal', 50, [463, 504, 255, 150]],
    ['an accent over its letter counts as a part of it', 'q\u0301q', 50, [555, 50, 555, 50]],
    ['letters that would form a ligature', 'fff', 50, [292, 292, 292, 150]],
    ['nothing', '', 50, []],
  ])('%s', (_name, text, spacing, widths) => {
    const sum = widths.reduce((whole, width) => whole + width, 0)
    expect(widthOf(text, sans, { features: [], spacing }, 10)).toBeCloseTo(sum / 100)
    expect(widthOf(text, sans, { features: [], spacing }, 5)).toBeCloseTo(sum / 200)
  })

  test('of small capitals is theirs', () => {
    // The glyphs A.s and L.s.
    expect(widthOf('aal', sans, { features: ['smcp'], spacing: 0 }, 10)).toBeCloseTo((480 + 470 + 437) / 100)
  })
})
