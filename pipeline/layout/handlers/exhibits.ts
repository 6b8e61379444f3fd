import type { PhrasingContent } from 'mdast'
import { partOf } from '../../prose/compose/trace.ts'
import type { Block, Float, Paragraph } from '../../typesetting/blocks.ts'
import type { Inline } from '../../typesetting/inlines.ts'
import type { Context } from '../context.ts'
import { arrangeInlines, NO_BREAK_SPACE } from '../inlines.ts'

/** What a chart and a table have in common: a number, a title, a line on what is counted, and one on the source. */
interface Exhibit {
  readonly id: string
  readonly number: number
  readonly caption: readonly PhrasingContent[]
  readonly subtitle?: string
  readonly traceId: string
}

/** A rule, the caption, what it is the caption of, and a last line: whole, and as wide as the page's columns. */
export function exhibitOf(
  word: string,
  exhibit: Exhibit,
  content: Block,
  last: { readonly text: string; readonly part: string } | undefined,
  context: Context,
): Float {
  const { styles, theme } = context
  const { section, paragraph } = theme.space
  const rule: Block = {
    type: 'rule',
    stroke: { thickness: 0.75, colour: theme.colours.lead },
    length: context.grid.width,
    space: { after: paragraph },
    keepWithNext: true,
  }
  const closing: Block[] =
    last === undefined || last.text === ''
      ? []
      : [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: last.text, traceId: partOf(exhibit.traceId, last.part) }],
            style: styles.note,
            space: { before: paragraph / 2 },
          },
        ]
  return {
    type: 'float',
    blocks: [rule, captionBlock(word, exhibit, context), content, ...closing],
    space: { before: section, after: section },
  }
}

function captionBlock(word: string, exhibit: Exhibit, context: Context): Paragraph {
  const { styles, theme } = context
  return {
    type: 'paragraph',
    role: 'caption',
    id: exhibit.id,
    content: [...captionOf(word, exhibit, context), ...subtitleOf(exhibit, context)],
    style: styles.caption,
    space: { after: theme.space.paragraph },
    keepWithNext: true,
  }
}

/** "Tabel 1. " and the title in bold. */
export function captionOf(
  word: string,
  { number, caption, traceId }: Pick<Exhibit, 'number' | 'caption' | 'traceId'>,
  context: Context,
): Inline[] {
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  const { lead } = context.theme.colours
  return [
    {
      type: 'text',
      text: `${name}${NO_BREAK_SPACE}${number}.`,
      colour: lead,
      traceId: partOf(traceId, 'number'),
    },
    { type: 'text', text: ' ' },
    ...arrangeInlines(caption, context, { bold: true }),
  ]
}

function subtitleOf({ subtitle, traceId }: Exhibit, { styles }: Context): Inline[] {
  if (subtitle === undefined || subtitle === '') return []
  const { size, colour } = styles.note
  return [
    { type: 'lineBreak' },
    { type: 'text', text: subtitle, size, colour, traceId: partOf(traceId, 'subtitle') },
  ]
}
