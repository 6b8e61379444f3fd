import { CODEBOOK, textsIn } from '../../analysis/phrases.ts'
import type { NumberSummary, Results } from '../../analysis/results.ts'
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
  if (row === undefined || share === undefined) return { counts: phrase(), long: phrase(), short: phrase() }
  if (share.kind === 'number') return valuePhrases(row, share, results)
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

/** "2.1 (n = 707 residents)", "2.1" */
function valuePhrases(
  row: ChartRow,
  { id, base, noun }: NumberSummary,
  { language }: Results,
): FigurePhrases {
  const rule = () => language.rules.number('digits')
  const [value, n] = [row.valueText ?? '', row.baseText ?? '']
  const short = figure(value, [id], rule)
  const long = figure(`${value} (n = ${n} ${base === 1 ? noun.singular : noun.plural})`, [id], rule)
  return { counts: long, long, short }
}

/** "‘maatwerk’"; of a number what it is of: "trust index, mean". */
export function subjectLabel(row: ChartRow, results: Pick<Results, 'language'>): Phrase {
  if (row.value === null) return quotedLabel(row, results)
  const { questionLabel, answer, answerLabel, item } = row
  const labels = [...(item !== null || answer === 'score' ? [] : [questionLabel]), answerLabel ?? '']
  return weave(
    labels.map((label) => named(label, CODEBOOK)),
    (texts) => texts.join(', '),
  )
}

/** "‘maatwerk’" */
export function quotedLabel({ answerLabel }: ChartRow, { language }: Pick<Results, 'language'>): Phrase {
  return named(language.words.exhibits.quoted(answerLabel ?? ''), CODEBOOK)
}

/** "Drenthe"; for all groups together "in totaal"; of a battery the item. */
export function groupName(
  { group, groupLabel, itemLabel }: ChartRow,
  { language }: Pick<Results, 'language'>,
): string | null {
  return group === 'total' ? language.words.exhibits.inTotal : (groupLabel ?? itemLabel)
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
