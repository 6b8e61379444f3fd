import { memoizeByObject } from '../../core/memoize.ts'
import type { Glyph, Word } from '../text/words.ts'
import { rounded } from './operators.ts'

/**
 * Operators that show words. Glyphs are identified by their numbers in the font, so that a word is the same in all
 * files.
 */
export function showWords(words: readonly Word[], size: number): string {
  const shown = words.map(arrayOf)
  if (shown.includes(undefined))
    return showRaised(
      words.flatMap(({ glyphs }) => glyphs),
      size,
    )
  return `[${shown.join('').replaceAll('><', '')}] TJ`
}

/** The part of a glyph array for one word; undefined when glyphs are raised. */
const arrayOf = memoizeByObject(({ glyphs }: Word) =>
  glyphs.some(({ yOffset }) => yOffset !== 0) ? undefined : arrayOfGlyphs(glyphs),
)

/** Codes of four hexadecimal digits, and the adjustments between glyphs that are not at their own widths. */
function arrayOfGlyphs(glyphs: readonly Glyph[]): string {
  let array = ''
  let back = 0
  for (const { id, width, xAdvance, xOffset } of glyphs) {
    array += `${distance(back - xOffset)}<${codeOf(id)}>`
    back = xOffset + width - xAdvance
  }
  return (array + distance(back)).replaceAll('><', '')
}

function distance(back: number): string {
  const length = rounded(back)
  return length === 0 ? '' : ` ${length}`
}

function codeOf(id: number): string {
  return id.toString(16).padStart(4, '0')
}

/** Shows each raised glyph, such as an accent, in an operation of its own. */
function showRaised(glyphs: readonly Glyph[], size: number): string {
  const operators: string[] = []
  let level: Glyph[] = []
  const show = () => {
    if (level.length > 0) operators.push(`[${arrayOfGlyphs(level)}] TJ`)
    level = []
  }
  for (const glyph of glyphs) {
    if (glyph.yOffset === 0) {
      level.push(glyph)
      continue
    }
    show()
    const rise = rounded((glyph.yOffset * size) / 1000)
    operators.push(`${rise} Ts`, `[${arrayOfGlyphs([glyph])}] TJ`, '0 Ts')
  }
  show()
  return operators.join('\n')
}
