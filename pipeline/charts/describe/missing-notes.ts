import { missingNote, missingOfItems } from '../../analysis/missing-notes.ts'
import { CODEBOOK, WAVE_NAME } from '../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../analysis/results.ts'
import { named, type Phrase, weave } from '../../language/phrase.ts'
import { distinct } from '../parts.ts'

/**
 * "twee zonder inhoudelijk antwoord", after the wave or question when there are several.
 *
 * @param areItems whether the tables are of the items of one battery
 */
export function missingNotes(
  tables: readonly FrequencyTable[],
  areItems: boolean,
  results: Results,
): readonly Phrase[] {
  const { language } = results
  const waves = byWave(tables)
  const style = tables.every(({ missing }) => missing === 0 || language.isInWords(missing))
    ? language
    : language.inDigits
  const hasQuestions = !areItems && distinct(tables, ({ question }) => question).length > 1
  return waves.flatMap((ofWave) => {
    const wave = waves.length > 1 ? [named(waveLabel(ofWave, results), WAVE_NAME)] : []
    if (areItems) return missingOfItems(ofWave, style, results).map((note) => headed(wave, note, results))
    return ofWave.flatMap((table) => {
      const question = hasQuestions ? [named(table.label.replace(/\?$/, ''), CODEBOOK)] : []
      return missingNote(table, results, style).map((note) => headed([...question, ...wave], note, results))
    })
  })
}

/** Tables by their wave. */
export function byWave(tables: readonly FrequencyTable[]): readonly (readonly FrequencyTable[])[] {
  return [...new Set(tables.map(({ wave }) => wave))].map((wave) =>
    tables.filter((table) => table.wave === wave),
  )
}

function waveLabel([table]: readonly FrequencyTable[], { waves }: Results): string {
  return waves.find(({ id }) => id === table?.wave)?.label ?? ''
}

function headed(heads: readonly Phrase[], note: Phrase, { language }: Results): Phrase {
  if (heads.length === 0) return note
  const head = weave(heads, (texts) => texts.join(', '))
  return weave([head, note], ([name = '', text = '']) => language.words.exhibits.ofWave(name, text))
}
