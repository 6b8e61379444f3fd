import type { DisclosedResults } from '../../../pipeline/disclosure/disclose.ts'
import { barChart, CHART_FILE, drawChart, messageOf } from '../../support/make-chart.ts'
import { villageResults } from '../../support/villages.ts'

const villages: DisclosedResults = villageResults()

/** What is said of bars of a dataset with something else about them, without the lines that quote the file. */
export async function saidOf(
  rest: Readonly<Record<string, unknown>>,
  request: Readonly<Record<string, unknown>> = { question: 'shop' },
  results: DisclosedResults = villages,
): Promise<string[]> {
  const message = await messageOf(drawChart(barChart(request, rest), results))
  return message
    .split('\n')
    .filter((line) => line.startsWith(CHART_FILE) || /^ {4}(?:hint|expected|found): /.test(line))
    .map((line) => line.replace(`${CHART_FILE}:`, '').trim())
}

/** A channel of a field. */
export const count = { field: 'count', type: 'quantitative' }
export const label = { field: 'answerLabel', type: 'nominal' }

/** A chart of texts beside the answers. */
export function text(channel: unknown) {
  return { mark: { type: 'text', align: 'left' }, encoding: { y: label, x: count, text: channel } }
}

/** Bars with these properties of their scale and axis. */
export function x(rest: object) {
  return { encoding: { y: label, x: { ...count, ...rest } } }
}
