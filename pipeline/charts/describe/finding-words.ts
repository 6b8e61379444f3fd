import type { Results } from '../../analysis/results.ts'
import { type ChartLine, CODEBOOK, figureIn, otherIn } from '../line.ts'
import type { ChartRow } from '../rows.ts'

/** The wordings of a row's share inside a sentence, in digits, as captions have them; the count leads on a small base. */
export interface FigureTexts {
  /** "16 van de 18 gemeenten" */
  readonly counts: string
  /** "57% (20 van de 35 gemeenten)"; of a small base "11 van de 12 gemeenten (92%)". */
  readonly long: string
  /** "57%"; of a small base "11 van de 12 (92%)". */
  readonly short: string
}

export function figureTexts(row: ChartRow, { byId, language }: Results): FigureTexts {
  const result = byId.get(row.result ?? '')
  if (result?.kind !== 'share') return { counts: '', long: '', short: '' }
  const { count, base, percent, noun } = result
  const { words } = language.inDigits.share(count, base, percent, noun)
  const counts = `${words} ${base === 1 ? noun.singular : noun.plural}`
  const share = row.columnText ?? ''
  return row.countLeads
    ? { counts, long: `${counts} (${share})`, short: `${words} (${share})` }
    : { counts, long: `${share} (${counts})`, short: share }
}

/** "‘maatwerk’" */
export function quotedLabel({ answerLabel }: ChartRow, { language }: Results): string {
  return language.words.exhibits.quoted(answerLabel ?? '')
}

/** "Drenthe"; of all groups together "in totaal". */
export function groupName(
  { group, groupLabel }: ChartRow,
  { language }: Pick<Results, 'language'>,
): string | null {
  return group === 'total' ? language.words.exhibits.inTotal : groupLabel
}

/** "Drenthe 11 van de 12 (92%) en Groningen 39%", with the answers where they are not the same for all. */
export function byGroup(
  groups: readonly (readonly ChartRow[])[],
  results: Results,
  isNamed: boolean,
): ChartLine {
  const { language } = results
  const lines = groups.flatMap(([first, ...tied]) => {
    if (first === undefined) return []
    const figure = figureTexts(first, results).short
    const labels = [first, ...tied].map((row) => quotedLabel(row, results))
    const group = groupName(first, results) ?? ''
    return {
      text: [group, ...(isNamed ? [language.list(labels)] : []), figure].join(' '),
      numbers: [
        otherIn(group, CODEBOOK),
        ...(isNamed ? labels.map((label) => otherIn(label, CODEBOOK)) : []),
        figureIn(
          figure,
          [first, ...tied].flatMap(({ result }) => result ?? []),
        ),
      ],
    }
  })
  return {
    text: language.list(lines.map(({ text }) => text)),
    numbers: lines.flatMap(({ numbers }) => numbers),
  }
}
