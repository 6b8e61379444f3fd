import { identify } from '../../analysis/identify.ts'
import { CODEBOOK, valuePhrase, WAVE_NAME } from '../../analysis/phrases.ts'
import type { NumberSummary, Results } from '../../analysis/results.ts'
import { defined } from '../../core/defined.ts'
import { figure, named, type Phrase, weave } from '../../language/phrase.ts'
import type { ChartRow } from '../chart-row.ts'
import { groupBy } from '../parts.ts'
import { groupName } from './finding-words.ts'

/**
 * The range of a number question in each wave and group: smallest, largest and median. Undefined for a scale or a net
 * score, whose ends are those of its answers.
 */
export function spreadOf(rows: readonly ChartRow[], results: Results): Phrase | undefined {
  const hasWaves = new Set(rows.map((row) => row.wave)).size > 1
  const parts = groupBy(rows, ({ wave, group }) => JSON.stringify([wave, group]))
  const lines = parts.flatMap((part) => {
    const [row] = part
    const text = row === undefined ? undefined : spreadOfPart(row, results)
    if (row === undefined || text === undefined) return []
    const group = groupName(row, results)
    const heads = [
      ...(group === null ? [] : [named(group, CODEBOOK)]),
      ...(hasWaves ? [named(row.waveLabel, WAVE_NAME)] : []),
    ]
    if (heads.length === 0) return [text]
    const head = weave(heads, (texts) => texts.join(', '))
    return [weave([head, text], (texts) => texts.join(': '))]
  })
  return lines.length === 0 ? undefined : weave(lines, (texts) => texts.join('; '))
}

function spreadOfPart(row: ChartRow, results: Results): Phrase | undefined {
  const { byId, language, questions } = results
  const { exhibits } = language.words
  const subgroup = byId.get(row.result ?? '')?.subgroup
  const summary = (item: string): NumberSummary | undefined => {
    const { wave, question } = row
    const id = identify({ wave, question, item, ...defined({ subgroup }) })
    const result = byId.get(id)
    return result?.kind === 'number' ? result : undefined
  }
  const [min, median, max] = [summary('min'), summary('median'), summary('max')]
  if (min?.value === undefined || median?.value === undefined || max?.value === undefined) return undefined
  const noun = questions.find(({ id }) => id === row.question)?.number?.noun
  const range = language.inDigits.range(min.value, max.value, noun, false)
  const ends = figure(range, [min.id, max.id], () => language.rules.number('digits'))
  if (min.value === max.value) return weave([ends], ([value = '']) => exhibits.allEqual(value))
  const middle = valuePhrase(median, 'digits', language)
  return weave([ends, middle], ([values = '', value = '']) => exhibits.spread(values, value))
}
