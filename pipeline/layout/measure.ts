import type { Flow } from '../typesetting/blocks.ts'
import type { TextStyle } from '../typesetting/inlines.ts'
import type { Context } from './context.ts'

/** Longest line of running text in ems: about 75 characters. */
const MEASURE = 36

/** Width of running text in a style: all of its column, unless that is wider than is easy to read. */
export function measureOf({ width, text }: Context, style: TextStyle = text): number {
  return Math.min(width, style.size * MEASURE)
}

/** Keeps running text in its column, within the measure. */
export function measureIndent(context: Context, style?: TextStyle): Required<Pick<Flow, 'indent'>> {
  const { left = 0, right = 0 } = context.indent
  return { indent: { left, right: right + context.width - measureOf(context, style) } }
}

/** For what fills its box. */
export const NO_INDENT = { left: 0, right: 0 } as const

/** Keeps a block in the column of running text. */
export function columnIndent({ indent }: Context): Required<Pick<Flow, 'indent'>> {
  return { indent }
}
