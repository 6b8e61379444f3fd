import type { Flow } from '../typesetting/document.ts'
import type { Context } from './context.ts'

/** Longest line of running text in ems of the body: about 75 characters. Tables and charts may be wider. */
const MEASURE = 34.5

/** Width of running text. */
export function measureOf({ theme, width }: Context): number {
  return Math.min(width, theme.type.body.size * MEASURE)
}

/** Keeps running text from the right side of a column that is wider than the measure. */
export function measureIndent(context: Context): Required<Pick<Flow, 'indent'>> {
  return { indent: { right: context.width - measureOf(context) } }
}
