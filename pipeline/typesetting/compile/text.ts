import type { Node, Style } from 'pdfmake/js/DocPreprocessor.js'
import { visibleText } from '../characters.ts'
import type { Heading, Inline, Paragraph, Text, TextStyle } from '../document.ts'
import { referenceText } from '../page-numbers.ts'
import type { Context } from './context.ts'

export function compileHeading({ id, content, style }: Heading, context: Context): Node {
  return { text: compileInlines(content, context), ...compileStyle(style), target: id }
}

export function compileParagraph({ id, content, style }: Paragraph, context: Context): Node {
  const target = id === undefined ? {} : { target: id }
  return { text: compileInlines(content, context), ...compileStyle(style), ...target }
}

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

function compileInlines(inlines: readonly Inline[], context: Context): Node[] {
  return inlines.map((inline) => compileInline(inline, context))
}

function compileInline(inline: Inline, { numbers, words }: Context): Node {
  switch (inline.type) {
    case 'text':
      return compileText(inline)
    case 'lineBreak':
      return { text: '\n' }
    case 'footnoteMark':
      return { text: `${inline.number}`, sup: true, bold: true, linkToDestination: inline.target }
    case 'pageReference':
      return { text: referenceText(inline, numbers, words), linkToDestination: inline.target }
  }
}

function compileText({ text, bold, italic, colour, link }: Text): Node {
  return {
    text: visibleText(text),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(colour === undefined ? {} : { color: colour }),
    ...(link === undefined ? {} : 'url' in link ? { link: link.url } : { linkToDestination: link.target }),
  }
}
