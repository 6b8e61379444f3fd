import { HYPHENATIONS } from '../../../pipeline/language/languages.ts'
import { faceOf } from '../../../pipeline/typesetting/text/face.ts'
import { loadHyphenations } from '../../../pipeline/typesetting/text/hyphenation.ts'
import type { Look } from '../../../pipeline/typesetting/text/look.ts'
import {
  type Line,
  Paragraph,
  type Setting,
  type StyledText,
} from '../../../pipeline/typesetting/text/paragraph.ts'
import { withFallback } from '../../support/fonts.ts'

export const sans = faceOf(withFallback.normal)
export const bold = faceOf(withFallback.bold)
export const dejaVu = faceOf(withFallback.fallback?.normal ?? withFallback.normal)

export function look(changes: Partial<Look> = {}): Look {
  return {
    face: sans,
    fallback: dejaVu,
    size: 10,
    colour: '#000000',
    features: ['pnum'],
    letterSpacing: 0,
    isRaised: false,
    isLeader: false,
    link: undefined,
    language: undefined,
    element: undefined,
    ...changes,
  }
}

export const PLAIN = look()

const hyphenations = await loadHyphenations(['nl-NL', 'nl', 'en', 'en-GB', 'de', 'en-US'], HYPHENATIONS)

/** Of texts in the plain look and pieces in their own. */
export function set(content: readonly (string | StyledText)[], changes: Partial<Setting> = {}): Paragraph {
  const pieces = content.map((piece) => (typeof piece === 'string' ? { text: piece, look: PLAIN } : piece))
  const usual = {
    leading: 15,
    baseline: 10,
    align: 'left',
    language: 'nl-NL',
    hyphenations,
  } as const
  return new Paragraph(pieces, { ...usual, isHyphenated: true, isBalanced: false, ...changes })
}

export function textOf({ runs }: Line): string {
  return runs.map(({ text }) => text).join('')
}

/** The lines without the space after each. */
export function linesOf(paragraph: Paragraph, width: number): string[] {
  return paragraph.lines(width).map((line) => textOf(line).trimEnd())
}
