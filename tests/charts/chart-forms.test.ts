import { expect, test } from 'vitest'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { InputError, type Problem } from '../../pipeline/core/problem.ts'
import { sourceSans } from '../support/fonts.ts'
import { CHART_FILE, readChart, theme } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'
import { chartForms } from './chart-forms.ts'

const results = villageResults()
/** `CHART_FORMS=5000` tries as many. */
const FORMS = Number(process.env.CHART_FORMS ?? 300)
/** A form takes a hundredth of a second, and some seconds where it must be found out what is wrong with it. */
const MAX_SECONDS = 30

async function problemsOf(spec: unknown): Promise<readonly Problem[]> {
  try {
    await drawCharts([await readChart(spec)], results, drawingContext(theme, sourceSans))
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

/** Words of libraries, which mean nothing to who writes a chart. */
const FOREIGN = /Cannot read|Infinite extent|undefined|_main|is not a function|Unrecognized/

test('whatever a chart says, it is drawn or its problems are told in plain words at places in the file', async () => {
  let drawn = 0
  for (let seed = 1; seed <= FORMS; seed += 1) {
    const { spec } = chartForms(seed)
    const lines = JSON.stringify(spec, null, 2).split('\n')
    const started = performance.now()
    const problems = await problemsOf(spec)
    expect(performance.now() - started, `seed ${seed}`).toBeLessThan(MAX_SECONDS * 1000)
    if (problems.length === 0) drawn += 1
    for (const { file, line, column, message } of problems) {
      expect(file).toBe(CHART_FILE)
      expect(message, `seed ${seed}`).not.toMatch(FOREIGN)
      expect(lines[line - 1]?.length, `seed ${seed}`).toBeGreaterThanOrEqual(column)
    }
    const texts = problems.map((problem) => JSON.stringify(problem))
    expect(new Set(texts).size, `seed ${seed}`).toBe(texts.length)
  }
  expect(drawn).toBeGreaterThan(0)
}, 600_000)

test('the same seed makes the same form', () => {
  expect(chartForms(7)).toEqual(chartForms(7))
  expect(chartForms(7)).not.toEqual(chartForms(8))
})
