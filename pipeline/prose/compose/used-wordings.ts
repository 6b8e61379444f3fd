import type { Problem } from '../../core/problem.ts'
import type { Language, Wording } from '../../language/language.ts'
import type { FilledSection } from './filled.ts'
import { problemAt } from './locate.ts'

/** Name of the helper that prints the words for quantities with their bounds. */
export const WORDINGS_HELPER = 'wordings'

/** The words for quantities that a report uses, in the language's order. */
export function usedWordings(filled: readonly FilledSection[], { wordings }: Language): readonly Wording[] {
  const used = new Set(filled.flatMap(({ filled: { uses } }) => uses.map(({ wording }) => wording)))
  return wordings.filter(({ id }) => used.has(id))
}

/** A word such as "a large majority" means what its bounds say: a report that uses one prints them. */
export function unprintedWordings(filled: readonly FilledSection[]): Problem[] {
  const insertions = filled.flatMap((section) => section.filled.insertions)
  if (insertions.some((insertion) => insertion.kind === 'block' && insertion.helper === WORDINGS_HELPER))
    return []
  const [first] = filled.flatMap(({ template, filled: { uses } }) =>
    uses.filter(({ wording }) => wording !== undefined).map((use) => ({ template, use })),
  )
  if (first === undefined) return []
  const { as, text } = first.use
  const message = `\`${as}\` says "${text}", and no section prints the bounds of such words`
  const hint = `put \`{{${WORDINGS_HELPER}}}\` on a line of its own in the accountability`
  return [problemAt(first.template, first.use, { rule: 'unprinted-wordings', message, hint })]
}
