import { readdirSync, readFileSync } from 'node:fs'
import type { WaveId } from './sources.ts'
import { questionOf, type Survey } from './survey.ts'

interface Dataset {
  readonly question: string
  readonly answers?: readonly string[]
  readonly minimum?: number
}

/** Charts of a report for which there is nothing to draw, as `file rule`. */
export function emptyCharts(report: string, survey: Survey, wave: WaveId): readonly string[] {
  const folder = `templates/${report}/charts`
  return readdirSync(folder).flatMap((name) => {
    const spec = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
      usermeta: { datasets: Readonly<Record<string, Dataset>> }
    }
    const isEmpty = Object.values(spec.usermeta.datasets).some((dataset) => hasNothing(dataset, survey, wave))
    return isEmpty ? `${folder}/${name} nothing-to-draw` : []
  })
}

/** No value of a number, or no answer that was given as often as is asked. */
function hasNothing({ question, answers, minimum = 0 }: Dataset, survey: Survey, wave: WaveId): boolean {
  if (answers !== undefined) return false
  if (questionOf(question).type === 'number') return survey.values({ wave, question, item: '' }).length === 0
  return survey.answers({ wave, question }).every(({ tally }) => tally.count < minimum)
}
