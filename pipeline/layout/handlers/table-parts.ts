import type { Cell, Paragraph, TableStyle } from '../../typesetting/blocks.ts'
import type { Context } from '../context.ts'

/** The rules and spaces of tables; a narrow one has less between its columns. */
export function tableStyle({ styles, theme }: Context, isNarrow = false): TableStyle {
  const { secondary, rule } = theme.colours
  const { block, paragraph } = theme.space
  return {
    headerRule: { thickness: 0.75, colour: secondary },
    rowRule: { thickness: 0.5, colour: rule },
    columnGap: isNarrow ? block / 2 : block,
    // Rows are closer in small print.
    rowPadding: paragraph / (styles.tableText.size < theme.type.body.size ? 8 : 2),
  }
}

export function textCell(...paragraphs: Paragraph[]): Cell {
  return { type: 'text', paragraphs }
}
