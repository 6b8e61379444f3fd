import type { Style } from 'pdfmake/js/DocPreprocessor.js'
import type { TextStyle } from '../document.ts'
import { SMALL_CAPITALS } from '../pdfmake/shaping.ts'

export function compileStyle(style: TextStyle): Style {
  const { size, leading, colour, bold, italic, light, letterSpacing, align, balanced } = style
  return {
    fontSize: size,
    leading,
    color: colour,
    fontFeatures: featuresOf(style),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(balanced === undefined ? {} : { balanced }),
    ...(align === undefined ? {} : { alignment: align }),
    ...(light === undefined ? {} : { light }),
    ...(letterSpacing === undefined ? {} : { characterSpacing: letterSpacing }),
  }
}

/** OpenType features. */
function featuresOf({ figures = 'proportional', smallCapitals }: TextStyle): string[] {
  return [FIGURES[figures], ...(smallCapitals === true ? [SMALL_CAPITALS] : [])]
}

const FIGURES = { tabular: 'tnum', proportional: 'pnum' } as const
