import {
  betweenWaves,
  type Change,
  changeBetween,
  comparisonFault,
  numberChangeBetween,
  wordingFault,
} from '../../analysis/change.ts'
import { numberChangeTexts } from '../../analysis/number-differences.ts'
import { CODEBOOK, WAVE_NAME } from '../../analysis/phrases.ts'
import type { NumberSummary, Results, WaveSummary } from '../../analysis/results.ts'
import { figure, named, type Phrase, weave } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy } from '../parts.ts'
import { figurePhrases, groupName, subjectLabel } from './finding-words.ts'
import { sizeIn } from './shown-differences.ts'

/**
 * How the share of one answer, or a number, moved between the first and the last wave that have it, and since the one before, in the
 * language's own words for a change, which name the waves without it. Of two answers this is about the first; of more,
 * about the one that leads at the end.
 */
export function findingOverWaves(rows: readonly ChartRow[], results: Results): Phrase {
  const groups = groupBy(rows, (row) => row.group)
  const lines = groups.flatMap((ofGroup) => {
    const known = ofGroup.filter(({ known: isKnown, base }) => isKnown && base !== null && base > 0)
    const answer = leadingAnswer(known, results)
    if (answer === undefined) return []
    const text = movement(
      known.filter((row) => row.answer === answer.answer),
      results,
    )
    const group = groupName(answer, results)
    const names = [...(group === null ? [] : [named(group, CODEBOOK)]), subjectLabel(answer, results)]
    const label = weave(names, (texts) => texts.join(', '))
    return [weave([label, text], ([head, text]) => `${head}: ${text}`)]
  })
  return weave(lines, (texts) => texts.join('; '))
}

function leadingAnswer(rows: readonly ChartRow[], results: Results): ChartRow | undefined {
  const answers = new Set(rows.map((row) => row.answer))
  if (answers.size <= 2) return rows.find((row) => row.answerOrder === 0) ?? rows[0]
  const last = rows.filter((row) => row.wave === rows.at(-1)?.wave)
  return last.toSorted((one, other) => sizeIn(other, results) - sizeIn(one, results))[0]
}

/**
 * "57% in juni 2017, een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)"; where it moved the other way
 * since the wave before, that too. Each wave by itself where no words tell the change.
 */
function movement(rows: readonly ChartRow[], results: Results): Phrase {
  const [first, last, before] = [rows[0], rows.at(-1), rows.at(-2)]
  if (first === undefined || last === undefined || before === undefined) return eachWave(rows, results)
  const sinceFirst = moveBetween(first, last, results)
  if (sinceFirst === undefined) return eachWave(rows, results)
  const now = weave([eachWave([last], results), sinceFirst.words], (parts) => parts.join(', '))
  if (before === first) return now
  const sinceBefore = moveBetween(before, last, results)
  if (
    sinceBefore === undefined ||
    sinceBefore.direction === 'same' ||
    sinceBefore.direction === sinceFirst.direction
  )
    return now
  return weave([now, sinceBefore.words], (parts) => parts.join('; '))
}

/** How a share moved between two waves; undefined where they cannot be compared, or only by counts that are equal where the shares are not. */
function moveBetween(
  first: ChartRow,
  last: ChartRow,
  results: Results,
): { readonly direction: Change['direction']; readonly words: Phrase } | undefined {
  const [earlier, later] = [first, last].map(({ result }) => results.byId.get(result ?? ''))
  const since = results.waves.find(({ id }) => id === earlier?.wave)
  if (earlier === undefined || later === undefined || since === undefined) return undefined
  if (comparisonFault(results, later, earlier) !== undefined) return undefined
  if (later.kind === 'number')
    return earlier.kind === 'number'
      ? numberMove(later, earlier, since, results, last.decimals ?? undefined)
      : undefined
  if (earlier.kind === 'number') return undefined
  const change = changeBetween(later, earlier, since, ...betweenWaves(results, later, earlier))
  const form = wordingFault(change, 'phrase', results) === undefined ? 'phrase' : 'count'
  // Two of three are as many as two of two, but a smaller share.
  if (form === 'count' && change.count === 0 && !change.isExact) return undefined
  const texts = results.language.change(change)
  const words = figure(texts[form], [later.id, earlier.id], () => texts.rule())
  return { direction: change.direction, words }
}

/** "51% in januari 2015 en 57% in juni 2017" */
function eachWave(rows: readonly ChartRow[], results: Results): Phrase {
  const { list, words } = results.language
  const waves = rows.map((row) =>
    weave([figurePhrases([row], results).short, named(row.waveLabel, WAVE_NAME)], ([text = '', wave = '']) =>
      words.exhibits.inWave(text, wave),
    ),
  )
  return weave(waves, list)
}

function numberMove(
  later: NumberSummary,
  earlier: NumberSummary,
  since: WaveSummary,
  results: Results,
  decimals: number | undefined,
) {
  const change = numberChangeBetween(later, earlier, since, ...betweenWaves(results, later, earlier))
  const texts = numberChangeTexts(change, results, decimals)
  return {
    direction: change.direction,
    words: figure(texts.phrase, [later.id, earlier.id], () => texts.rule()),
  }
}
