import { changeBetween, comparisonFault, gapsBetween, wordingFault } from '../../analysis/change.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { type ChartLine, CODEBOOK, figureIn, joined, otherIn, WAVE_NAME } from '../line.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { figureTexts, groupName, quotedLabel } from './finding-words.ts'

/**
 * How the share of one answer moved between the first and the last wave that have it, in the project's own words for a
 * change, which tell the waves between that lack it: of two answers the first, of more that which leads at the end.
 */
export function findingOverWaves(rows: readonly ChartRow[], results: Results): ChartLine {
  const groups = groupBy(rows, (row) => row.group)
  const lines = groups.flatMap((ofGroup) => {
    const known = ofGroup.filter(({ known: isKnown, base }) => isKnown && base !== null && base > 0)
    const answer = leadingAnswer(known)
    if (answer === undefined) return []
    const told = movement(
      known.filter((row) => row.answer === answer.answer),
      results,
    )
    const group = groupName(answer, results)
    const label = [...(group === null ? [] : [group]), quotedLabel(answer, results)].join(', ')
    return [{ text: `${label}: ${told.text}`, numbers: [otherIn(label, CODEBOOK), ...told.numbers] }]
  })
  return joined(lines, (texts) => texts.join('; '))
}

function leadingAnswer(rows: readonly ChartRow[]): ChartRow | undefined {
  const answers = new Set(rows.map((row) => row.answer))
  if (answers.size <= 2) return rows.find((row) => row.answerOrder === 0) ?? rows[0]
  const last = rows.filter((row) => row.wave === rows.at(-1)?.wave)
  return last.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))[0]
}

/** "57% in juni 2017, een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)" */
function movement(rows: readonly ChartRow[], results: Results): ChartLine {
  const [first, last] = [rows[0], rows.at(-1)]
  const [earlier, later] = [shareOf(first, results), shareOf(last, results)]
  const since = results.waves.find(({ id }) => id === earlier?.wave)
  if (
    last === undefined ||
    earlier === undefined ||
    later === undefined ||
    since === undefined ||
    first === last
  )
    return eachWave(rows, results)
  if (comparisonFault(results, later, earlier) !== undefined) return eachWave(rows, results)
  const change = changeBetween(later, earlier, since, gapsBetween(results, later, earlier))
  const form = wordingFault(change, 'phrase', results) === undefined ? 'phrase' : 'count'
  const text = results.language.change(change)[form]
  const now = eachWave([last], results)
  return {
    text: `${now.text}, ${text}`,
    numbers: [...now.numbers, { ...figureIn(text, [later.id, earlier.id]), isChange: true }],
  }
}

/** "51% in januari 2015 en 57% in juni 2017" */
function eachWave(rows: readonly ChartRow[], results: Results): ChartLine {
  const { language } = results
  const texts = rows.map((row) => figureTexts(row, results).short)
  return {
    text: language.list(
      rows.map(({ waveLabel }, index) => language.words.exhibits.inWave(texts[index] ?? '', waveLabel)),
    ),
    numbers: rows.flatMap(({ result, waveLabel }, index) => [
      figureIn(texts[index] ?? '', result === null ? [] : [result]),
      otherIn(waveLabel, WAVE_NAME),
    ]),
  }
}

function shareOf(row: ChartRow | undefined, { byId }: Results): Share | undefined {
  const result = byId.get(row?.result ?? '')
  return result?.kind === 'share' ? result : undefined
}
