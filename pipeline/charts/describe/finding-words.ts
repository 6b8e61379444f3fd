import { CODEBOOK, textsIn } from '../../analysis/phrases.ts'
import type { Results } from '../../analysis/results.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { figure, named, type Phrase, phrase, weave } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'

/**
 * The wordings of a row's share inside a sentence, in digits, as in captions. On a small base the count comes
 * first.
 */
export interface FigurePhrases {
  /** "16 van de 18 gemeenten" */
  readonly counts: Phrase
  /** "57% (20 van de 35 gemeenten)"; on a small base "11 van de 12 gemeenten (92%)". */
  readonly long: Phrase
  /** "57%"; on a small base "11 van de 12 (92%)". */
  readonly short: Phrase
}

/** The share of the first row, which is also that of the rows that tie with it. */
export function figurePhrases(rows: readonly ChartRow[], results: Results): FigurePhrases {
  const { byId, language } = results
  const [row] = rows
  const share = byId.get(row?.result ?? '')
  if (row === undefined || share?.kind !== 'share')
    return { counts: phrase(), long: phrase(), short: phrase() }
  const ids = rows.flatMap(({ result }) => result ?? [])
  const withPercent = (text: string) => figure(text, ids, () => share.texts.rule('percent'))
  const { words } = textsIn(share, language.inDigits)
  const noun = share.base === 1 ? share.noun.singular : share.noun.plural
  const counts = `${words} ${noun}`
  const { percent, base } = share.texts
  const restsOn = isWeighted(share, results) ? `n = ${base} ${noun}` : counts
  return {
    counts: figure(counts, ids, () => language.rules.number('digits')),
    long: withPercent(row.countLeads ? `${counts} (${percent})` : `${percent} (${restsOn})`),
    short: withPercent(row.countLeads ? `${words} (${percent})` : percent),
  }
}

/** "‘maatwerk’" */
export function quotedLabel({ answerLabel }: ChartRow, { language }: Pick<Results, 'language'>): Phrase {
  return named(language.words.exhibits.quoted(answerLabel ?? ''), CODEBOOK)
}

/** "Drenthe"; for all groups together "in totaal". */
export function groupName(
  { group, groupLabel }: ChartRow,
  { language }: Pick<Results, 'language'>,
): string | null {
  return group === 'total' ? language.words.exhibits.inTotal : groupLabel
}

/** "Drenthe 11 van de 12 (92%) en Groningen 39%", with the answers when they differ. */
export function byGroup(
  groups: readonly (readonly ChartRow[])[],
  results: Results,
  isNamed: boolean,
): Phrase {
  const { list } = results.language
  const phrases = groups.flatMap((tied) => {
    const [first] = tied
    if (first === undefined) return []
    const labels = tied.map((row) => quotedLabel(row, results))
    const parts = [
      named(groupName(first, results) ?? '', CODEBOOK),
      ...(isNamed ? [weave(labels, list)] : []),
      figurePhrases(tied, results).short,
    ]
    return [weave(parts, (texts) => texts.join(' '))]
  })
  return weave(phrases, list)
}
