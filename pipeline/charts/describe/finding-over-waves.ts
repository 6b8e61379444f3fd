import { changeBetween, comparisonFault, gapsBetween, wordingFault } from '../../analysis/change.ts'
import { CODEBOOK, WAVE_NAME } from '../../analysis/phrases.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { figure, named, type Phrase, weave } from '../../language/phrase.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { figurePhrases, groupName, quotedLabel } from './finding-words.ts'

/**
 * How the share of one answer moved between the first and the last wave that have it, in the language's own words
 * for a change, which name the waves without it. Of two answers this is about the first; of more, about the one
 * that leads at the end.
 */
export function findingOverWaves(rows: readonly ChartRow[], results: Results): Phrase {
  const groups = groupBy(rows, (row) => row.group)
  const lines = groups.flatMap((ofGroup) => {
    const known = ofGroup.filter(({ known: isKnown, base }) => isKnown && base !== null && base > 0)
    const answer = leadingAnswer(known)
    if (answer === undefined) return []
    const text = movement(
      known.filter((row) => row.answer === answer.answer),
      results,
    )
    const group = groupName(answer, results)
    const names = [...(group === null ? [] : [named(group, CODEBOOK)]), quotedLabel(answer, results)]
    const label = weave(names, (texts) => texts.join(', '))
    return [weave([label, text], ([head, text]) => `${head}: ${text}`)]
  })
  return weave(lines, (texts) => texts.join('; '))
}

function leadingAnswer(rows: readonly ChartRow[]): ChartRow | undefined {
  const answers = new Set(rows.map((row) => row.answer))
  if (answers.size <= 2) return rows.find((row) => row.answerOrder === 0) ?? rows[0]
  const last = rows.filter((row) => row.wave === rows.at(-1)?.wave)
  return last.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))[0]
}

/** "57% in juni 2017, een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)" */
function movement(rows: readonly ChartRow[], results: Results): Phrase {
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
  const texts = results.language.change(change)
  const moved = figure(texts[form], [later.id, earlier.id], () => texts.rule())
  return weave([eachWave([last], results), moved], (parts) => parts.join(', '))
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

function shareOf(row: ChartRow | undefined, { byId }: Results): Share | undefined {
  const result = byId.get(row?.result ?? '')
  return result?.kind === 'share' ? result : undefined
}
