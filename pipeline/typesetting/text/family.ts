import type { Fonts } from '../document-info.ts'
import { type Face, faceOf } from './face.ts'

type Weight = { readonly [Key in 'bold' | 'italic' | 'light']?: boolean | undefined }

/** The face of a family in a weight: bold takes precedence over italic, and both over light. */
export function faceIn(fonts: Fonts, { bold = false, italic = false, light = false }: Weight): Face {
  if (bold) return faceOf(italic ? fonts.bolditalics : fonts.bold)
  if (italic) return faceOf(fonts.italics)
  return faceOf(light && fonts.light !== undefined ? fonts.light : fonts.normal)
}
