import type { CrossReference } from '../prose/document.ts'
import { referenceText } from '../typesetting/page-numbers.ts'
import type { Context } from './context.ts'

/** "8", "19 en 20": where something is in the PDF, so that both editions say the same. */
export function pagesOf(
  target: string,
  form: Exclude<CrossReference['form'], 'text'>,
  context: Context,
): string {
  const { numbers, document } = context
  if (!numbers.has(target)) throw new Error(`${target} is on no page`)
  const { pagesAnd, pagesTo } = document.words
  return referenceText({ type: 'pageReference', target, form }, numbers, { and: pagesAnd, to: pagesTo })
}
