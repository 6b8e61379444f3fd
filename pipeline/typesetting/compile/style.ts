import type { Style } from 'pdfmake/js/DocPreprocessor.js'
import type { TextStyle } from '../document.ts'

export function compileStyle({ size, leading, colour, bold, italic, align, figures }: TextStyle): Style {
  return {
    fontSize: size,
    leading,
    color: colour,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(align === undefined ? {} : { alignment: align }),
    ...(figures === undefined ? {} : { fontFeatures: [FIGURES[figures]] }),
  }
}

/** OpenType features. */
const FIGURES = { tabular: 'tnum', proportional: 'pnum' } as const
