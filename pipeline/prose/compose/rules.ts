import type { Result, Results } from '../../analysis/results.ts'
import type { Language } from '../../language/language.ts'
import type { ShareForm } from '../../language/rules.ts'
import type { ShownFigure } from '../document.ts'

/** How each helper for one share words it. */
const FORMS: Readonly<Record<string, ShareForm>> = {
  count: 'count',
  base: 'base',
  percent: 'percent',
  number: 'number',
  words: 'words',
  fraction: 'fraction',
  counted: 'counted',
  quantifier: 'quantified',
}

/** The rule by which a helper worded its results, or undefined where it has none of its own. */
export function ruleOf(
  helper: string,
  hash: Readonly<Record<string, unknown>>,
  shown: readonly Result[],
  { language: { rules }, smallBase }: Pick<Results, 'language' | 'smallBase'>,
): string | undefined {
  const [first, second] = shown
  if (first === undefined) return undefined
  if (helper === 'agree') return rules.agreement
  if (helper === 'label' || helper === 'ranking') return rules.label
  if (first.kind === 'number') return rules.number(hash.as === 'words' ? 'words' : 'digits')
  if (helper === 'change' && second?.kind === 'share') return rules.change(first, second)
  if (helper === 'share') return rules.leading(hash.as === 'both' ? 'both' : 'either', first, smallBase)
  const form = FORMS[helper]
  return form === undefined ? undefined : rules.share(form, first)
}

/** The rule of a figure in a table or chart, which is told by the text itself. */
export function ruleOfText(
  text: string,
  shows: ShownFigure['shows'],
  [first]: readonly Result[],
  { rules }: Language,
): string | undefined {
  if (shows !== 'figure') return rules.number(/\d/.test(text) ? 'digits' : 'words')
  if (first === undefined) return undefined
  if (first.kind === 'number') return rules.number('digits')
  if (text.includes('%')) return rules.share('percent', first)
  return text === first.texts.counted ? rules.share('counted', first) : rules.share('count', first)
}
