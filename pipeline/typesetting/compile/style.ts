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

/** OpenType features; the same list for the same look, so that lists need no comparing. */
function featuresOf({ figures = 'proportional', smallCapitals }: TextStyle): string[] {
  return FEATURES[figures][smallCapitals === true ? 'small' : 'usual']
}

const FEATURES = {
  tabular: { usual: ['tnum'], small: ['tnum', SMALL_CAPITALS] },
  proportional: { usual: ['pnum'], small: ['pnum', SMALL_CAPITALS] },
}
