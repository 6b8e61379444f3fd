import type { Block as ReportBlock, Section } from '../prose/document.ts'
import type { Block } from '../typesetting/blocks.ts'
import { arrangeContents, contentsDepth } from './contents.ts'
import type { Context } from './context.ts'
import { inQuietSetting } from './styles.ts'

/**
 * A report with contents opens each section on a page of its own; in a short one they follow one another, and a chart or
 * table stays in its section.
 */
export function arrangeSections(context: Context): Block[] {
  return nearHeadings(allSections(context), context)
}

/** A chart or table directly below a heading belongs to it. */
function nearHeadings(blocks: readonly Block[], { theme }: Context): Block[] {
  return blocks.map((block, index) =>
    block.type === 'float' && blocks[index - 1]?.type === 'heading'
      ? { ...block, space: { ...block.space, before: theme.space.paragraph } }
      : block,
  )
}

function allSections(context: Context): Block[] {
  const { document, theme } = context
  const depth = contentsDepth(document)
  if (depth === undefined)
    return document.sections.flatMap((section, index): Block[] => [
      ...(index === 0 ? [] : [{ type: 'pageBreak', isForFloats: true } as const]),
      ...arrangeSection(section, context),
    ])
  return [
    ...arrangeContents(depth, context),
    ...document.sections.flatMap((section): Block[] => [
      section.setting === 'small'
        ? { type: 'pageBreak' }
        : { type: 'pageBreak', openingSpace: theme.page.sink },
      ...arrangeSection(section, context),
    ]),
  ]
}

function arrangeSection({ setting, blocks }: Section, context: Context): Block[] {
  if (setting === 'small') return context.arrange(blocks, quietSetting(context))
  const lede = ledeOf(blocks)
  const arranged = (setting === 'blocks' ? withMarginsFirst(blocks) : blocks).map((block) => ({
    block,
    text: block === lede ? context.styles.lede : context.text,
  }))
  return arranged.flatMap(({ block, text }, index) => [
    ...(setting === 'blocks' && opensTheme(block, arranged[index - 1]?.block) ? [ruleAbove(context)] : []),
    ...(setting === 'blocks'
      ? belowRule(context.arrange([block], { text }), context)
      : context.arrange([block], { text })),
  ])
}

/** A heading below a rule, which has given it its white space. */
function belowRule(blocks: readonly Block[], { theme }: Context): Block[] {
  return blocks.map((block) =>
    block.type === 'heading' && block.level === 2
      ? { ...block, space: { ...block.space, before: theme.space.paragraph } }
      : block,
  )
}

function quietSetting({ styles }: Context): Partial<Context> {
  const quiet = inQuietSetting(styles)
  return { styles: quiet, text: quiet.body }
}

/** The paragraph that follows the section's title, if one does: it leads into the section, in large type. */
function ledeOf(blocks: readonly ReportBlock[]): ReportBlock | undefined {
  const [, first] = blocks.filter(({ type }) => type !== 'contents')
  return first?.type === 'paragraph' ? first : undefined
}

/** Moves what a theme has in the margin beside its heading; a template writes it below. */
function withMarginsFirst(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.flatMap((block, index) => {
    const above = blocks[index - 1]
    const below = blocks[index + 1]
    if (block.type === 'margin' && above !== undefined && isTheme(above)) return []
    return isTheme(block) && below?.type === 'margin' ? [below, block] : [block]
  })
}

function opensTheme(block: ReportBlock, above: ReportBlock | undefined): boolean {
  return block.type === 'margin' || (isTheme(block) && above?.type !== 'margin')
}

function isTheme(block: ReportBlock): boolean {
  return block.type === 'heading' && block.depth === 2
}

function ruleAbove({ grid, theme }: Context): Block {
  return {
    type: 'rule',
    stroke: { thickness: 0.75, colour: theme.colours.lead },
    length: grid.width,
    space: { before: theme.space.section, after: theme.space.paragraph },
    keepWithNext: true,
  }
}
