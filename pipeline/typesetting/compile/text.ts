import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText } from '../characters.ts'
import type { Heading, Paragraph } from '../document.ts'
import type { Role } from '../structure.ts'
import type { Context } from './context.ts'
import { compileInlines } from './inlines.ts'
import { compileStyle } from './style.ts'

export function compileHeading({ level, id, content, style }: Heading, context: Context): Node {
  const element = context.parent.add(`H${level}`, { text: plainText(content) })
  return {
    text: compileInlines(content, element, context),
    ...compileStyle(style),
    hyphenated: false,
    target: id,
    element,
  }
}

export function compileParagraph(paragraph: Paragraph, context: Context): Node {
  const { id, content, style } = paragraph
  const element = context.parent.add(roleOf(paragraph, context), { text: plainText(content) })
  const target = id === undefined ? {} : { target: id }
  return {
    text: compileInlines(content, element, context),
    ...compileStyle(style),
    ...target,
    element,
    // A title, like a heading, is read at a glance.
    ...(paragraph.role === undefined ? {} : { hyphenated: false }),
  }
}

function roleOf({ role }: Paragraph, { isCaption }: Context): Role {
  if (role === 'title') return 'Title'
  return isCaption === true ? 'Caption' : 'P'
}
