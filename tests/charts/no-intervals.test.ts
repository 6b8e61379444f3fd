import { expect, test } from 'vitest'
import { drawChart, messageOf } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

test('a chart of intervals alone is refused where everyone was asked', async () => {
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Villages with a shop',
    usermeta: { datasets: { some: { question: 'shop', answers: ['yes'] } } },
    data: { name: 'some' },
    mark: { type: 'rule' },
    encoding: {
      y: { field: 'answerLabel', type: 'nominal' },
      x: { field: 'low', type: 'quantitative', axis: null },
      x2: { field: 'high' },
    },
  }
  const refusal = 'error: no row has an interval here [chart-spec]'
  const hint = '    hint: leave it out: a figure has none where everyone was asked, or too few answered'
  const message = await messageOf(drawChart(spec, villageResults()))
  expect(message.split('\n').filter((line) => !line.startsWith('     '))).toEqual([
    `templates/report/charts/chart.vl.json:27:7: ${refusal}`,
    hint,
    `templates/report/charts/chart.vl.json:30:5: ${refusal}`,
    hint,
  ])
})
