import { identify } from '../../analysis/identify.ts'
import type { NumberSummary, Results } from '../../analysis/results.ts'
import { type ChartLine, CODEBOOK, figureIn, joined, otherIn, WAVE_NAME } from '../line.ts'
import { groupBy } from '../parts.ts'
import type { ChartRow } from '../rows.ts'
import { groupName } from './finding-words.ts'

/** How far the values of a number question reach, in each wave and group: smallest, largest and median. */
export function spreadOf(rows: readonly ChartRow[], results: Results): ChartLine {
  const hasWaves = new Set(rows.map((row) => row.wave)).size > 1
  const parts = groupBy(rows, ({ wave, group }) => JSON.stringify([wave, group]))
  const lines = parts.flatMap((part) => {
    const [row] = part
    const told = row === undefined ? undefined : spreadOfPart(row, results)
    if (row === undefined || told === undefined) return []
    const group = groupName(row, results)
    const heads = [
      ...(group === null ? [] : [otherIn(group, CODEBOOK)]),
      ...(hasWaves ? [otherIn(row.waveLabel, WAVE_NAME)] : []),
    ]
    if (heads.length === 0) return [told]
    const head = heads.map(({ text }) => text).join(', ')
    return [{ text: `${head}: ${told.text}`, numbers: [...heads, ...told.numbers] }]
  })
  return joined(lines, (texts) => texts.join('; '))
}

function spreadOfPart(row: ChartRow, results: Results): ChartLine | undefined {
  const { byId, language, questions } = results
  const { exhibits } = language.words
  const subgroup = byId.get(row.result ?? '')?.subgroup
  const summary = (item: string): NumberSummary | undefined => {
    const { wave, question } = row
    const id = identify({ wave, question, item, ...(subgroup === undefined ? {} : { subgroup }) })
    const result = byId.get(id)
    return result?.kind === 'number' ? result : undefined
  }
  const [min, median, max] = [summary('min'), summary('median'), summary('max')]
  if (min?.value === undefined || median?.value === undefined || max?.value === undefined) return undefined
  const noun = questions.find(({ id }) => id === row.question)?.number?.noun
  const range = language.inDigits.range(min.value, max.value, noun, false)
  const ends = figureIn(range, [min.id, max.id])
  if (min.value === max.value) return { text: exhibits.allEqual(range), numbers: [ends] }
  const middle = median.texts.digits
  return { text: exhibits.spread(range, middle), numbers: [ends, figureIn(middle, [median.id])] }
}
