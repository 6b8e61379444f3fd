import type { Results } from '../../analysis/results.ts'
import { levelText } from '../../analysis/shown-interval.ts'
import { figure, named, type Phrase } from '../../language/phrase.ts'
import type { ExplainedText } from '../draw/drawn-texts.ts'

/** A text in a drawing with its origin. If it shows several results, the rule is that of the first. */
export function drawnPhrase({ text, results: ids, form, reason }: ExplainedText, results: Results): Phrase {
  const { byId, language } = results
  const { rules } = language
  const result = byId.get(ids[0] ?? '')
  if (result === undefined) return named(text, reason)
  const inDigits = () => rules.number('digits')
  if (form === 'base') return figure(text, ids, inDigits, 'base')
  if (form === 'interval')
    return figure(text, ids, () => language.estimates.rules.interval(levelText(results)), 'interval')
  return figure(text, ids, result.kind === 'share' ? () => result.texts.rule(form) : inDigits)
}
