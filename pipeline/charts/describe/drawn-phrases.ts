import type { Results } from '../../analysis/results.ts'
import { figure, named, type Phrase } from '../../language/phrase.ts'
import type { ExplainedText } from '../draw/drawn-texts.ts'

/** A text in a drawing with its origin. If it shows several results, the rule is that of the first. */
export function drawnPhrase(
  { text, results: ids, form, reason }: ExplainedText,
  { byId, language: { rules } }: Results,
): Phrase {
  const result = byId.get(ids[0] ?? '')
  if (result === undefined) return named(text, reason)
  const inDigits = () => rules.number('digits')
  if (form === 'base') return figure(text, ids, inDigits, 'base')
  return figure(text, ids, result.kind === 'share' ? () => result.texts.rule(form) : inDigits)
}
