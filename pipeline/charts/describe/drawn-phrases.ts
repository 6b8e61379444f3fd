import type { Results } from '../../analysis/results.ts'
import { figure, named, type Phrase } from '../../language/phrase.ts'
import type { ExplainedText } from '../draw/drawn-texts.ts'

/** A text of a drawing with its origin; of several results the first tells its rule. */
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
