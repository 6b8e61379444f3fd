import type { Heading, Paragraph } from '../blocks.ts'
import { plainText } from '../characters.ts'
import type { Inline, TextStyle } from '../inlines.ts'
import { TextBox } from '../pages/text-box.ts'
import type { Role, StructureElement } from '../structure.ts'
import type { Context } from './context.ts'
import { compileInlines } from './inlines.ts'

export function compileHeading({ level, id, content, style }: Heading, context: Context): TextBox {
  const element = context.parent.add(`H${level}`, { text: plainText(content) })
  // Words that are read at a glance are not broken.
  return compileText(content, style, element, { ...context, isHyphenated: false }, id)
}

export function compileParagraph(paragraph: Paragraph, context: Context): TextBox {
  const { id, content, style, role } = paragraph
  const element = context.parent.add(roleOf(paragraph, context), { text: plainText(content) })
  const isHyphenated = context.isHyphenated && role === undefined
  return compileText(content, style, element, { ...context, isHyphenated }, id)
}

function compileText(
  content: readonly Inline[],
  style: TextStyle,
  element: StructureElement,
  context: Context,
  target: string | undefined,
): TextBox {
  const { styles, isHyphenated, around, numbered } = context
  const makeTexts = compileInlines(content, style, element, context)
  const make = () =>
    styles.paragraph(
      makeTexts.map((makeText) => makeText()),
      style,
      { isHyphenated },
    )
  const box = new TextBox(make(), element, around, target)
  if (content.some(({ type }) => type === 'pageReference')) numbered.addText(box, make)
  return box
}

function roleOf({ role }: Paragraph, { isCaption }: Context): Role {
  if (role === 'title') return 'Title'
  return isCaption === true ? 'Caption' : 'P'
}
