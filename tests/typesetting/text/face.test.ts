import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { faceOf } from '../../../pipeline/typesetting/text/face.ts'
import { withFallback } from '../../support/fonts.ts'

declare module 'fontkit' {
  interface Font {
    readonly ascent: number
    readonly descent: number
    readonly lineGap: number
    hasGlyphForCodePoint(codePoint: number): boolean
  }
}

const FILES = [
  ['Source Sans', withFallback.normal],
  ['DejaVu Sans', withFallback.fallback?.bold ?? withFallback.bold],
] as const

describe.each(FILES)('%s', (_name, file) => {
  const font = create(file)
  const face = faceOf(file)

  test('has the measures that fontkit finds', () => {
    const scale = 1000 / font.unitsPerEm
    expect(face.unitsPerEm).toBe(font.unitsPerEm)
    expect(face.ascender).toBeCloseTo(font.ascent * scale)
    expect(face.descender).toBeCloseTo(font.descent * scale)
    expect(face.lineGap).toBeCloseTo(font.lineGap * scale)
  })

  test('draws the characters that fontkit finds', () => {
    const differing = []
    let count = 0
    for (let codePoint = 0; codePoint < 0x20000; codePoint += 1) {
      const covers = face.covers(String.fromCodePoint(codePoint))
      if (covers !== font.hasGlyphForCodePoint(codePoint)) differing.push(codePoint)
      if (covers) count += 1
    }
    expect(differing).toEqual([])
    expect(count).toBeGreaterThan(1000)
  })
})

describe('a face', () => {
  const face = faceOf(withFallback.normal)

  test('is the same for all who ask', () => {
    expect(faceOf(withFallback.normal)).toBe(face)
    expect(faceOf(withFallback.bold)).not.toBe(face)
  })

  test('covers a text of which it has all characters', () => {
    expect(face.covers('')).toBe(true)
    expect(face.covers('één Ω')).toBe(true)
    expect(face.covers('één ☃')).toBe(false)
    expect(face.covers('één \u{1F600}')).toBe(false)
    expect(face.covers('één \u{1F600}')).toBe(false)
  })

  test('is not made of a file that is no font', () => {
    expect(() => faceOf(new Uint8Array(100))).toThrow('A font is neither TrueType nor OpenType')
  })
})
