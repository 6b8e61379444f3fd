import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()

describe('the alternative text', () => {
  test('names the kind, the title and every figure', async () => {
    const { alt } = await drawChart(barChart({ question: 'wishes', minimum: 2 }), results)
    expect(alt).toBe(
      'Bar chart: Some bars. “Bus” is mentioned most often, by 5 of the 5 villages. Bus 100% (5 of 5); doctor 60% (3 of 5).',
    )
  })

  test('goes group by group', async () => {
    const request = { question: 'shop', answers: ['yes'], by: 'region', total: true }
    const { alt } = await drawChart(barChart(request, { title: 'Who has a shop?' }), results)
    expect(alt).toBe(
      'Bar chart: Who has a shop? “Yes”: North 75%, South 0% and in total 60%. North: yes 75% (3 of 4). South: yes 0% (0 of 1). Total: yes 60% (3 of 5).',
    )
  })

  test('goes wave by wave and names a gap', async () => {
    const request = { question: 'shop', answers: ['yes', 'no'], waves: 'all' }
    const line = { mark: { type: 'line', invalid: 'break-paths-show-domains' } }
    const { alt } = await drawChart(barChart(request, line), results)
    expect(alt).toBe(
      'Line chart: Some bars. “Yes”: 60% in autumn, a fall of 7 percentage points since spring (67%); this was not asked in summer. Spring: yes 67% (2 of 3); no 33% (1 of 3). Summer: not asked. Autumn: yes 60% (3 of 5); no 40% (2 of 5).',
    )
  })

  test('gives each value of a number question once, and the measures by no more', async () => {
    const bars = { question: 'clubs' }
    const spec = barChart(bars, {
      usermeta: { datasets: { bars, measures: { question: 'clubs', answers: ['min', 'max'] } } },
      mark: undefined,
      encoding: undefined,
      layer: [
        { mark: 'tick', encoding: { x: { field: 'value', type: 'quantitative' } } },
        {
          data: { name: 'measures' },
          mark: 'rule',
          encoding: { x: { field: 'value', type: 'quantitative' } },
        },
      ],
    })
    const { alt, note, results: shown } = await drawChart(spec, results)
    // A third and two thirds of the values, but no percentage stands in it.
    expect(note).toBeUndefined()
    expect(alt).toBe(
      'Dot chart: Some bars. From 1.5 to 4, with a median of 4. 1.5: one village; 4: four villages.',
    )
    expect(shown).toEqual(['w3/clubs.value=1.5', 'w3/clubs.value=4', 'w3/clubs.min', 'w3/clubs.max'])
  })
})

describe('a small base', () => {
  const small = villageResults({ smallBase: 4 })
  const request = { question: 'shop', answers: ['yes'], by: 'region', total: true }
  const label = { encoding: { y: { field: 'group', type: 'nominal' }, text: { field: 'percentText' } } }

  test('has its count lead in the alternative text', async () => {
    const { alt } = await drawChart(barChart(request), small)
    expect(alt).toBe(
      'Bar chart: Some bars. “Yes”: North 75%, South none of the 1 (0%) and in total 60%. North: yes 75% (3 of 4). South: yes 0 of 1 (0%). Total: yes 60% (3 of 5).',
    )
  })

  test('has its count lead in a label', async () => {
    const { svg } = await drawChart(barChart(request, { mark: 'text', ...label }), small)
    const labels = [...svg.matchAll(/>([^<]*%[^<]*)</g)].map(([, text]) => text)
    expect(labels).toEqual(['75%', '0 (0%)', '60%'])
  })

  test('has its count and base beside the share in the data table', async () => {
    const { table } = await drawChart(barChart(request), small)
    expect(table.rows[1]).toEqual(['South', 'yes', '0', '1', '0%'])
  })
})

describe('percentages that do not add up', () => {
  const wave = makeWave({
    id: 'w',
    questions: ['view'],
    interviews: ['a', 'b', 'c'].map((view) => makeInterview(['N-1'], { view })),
  })
  const view = makeQuestion({ id: 'view', unitOfAnalysis: 'interview', answers: makeAnswers('a', 'b', 'c') })
  const drawn = (request: Readonly<Record<string, unknown>>, percentages: 'nearest' | 'add-up' = 'nearest') =>
    drawChart(
      barChart(request),
      disclose(analyse(makeStudy({ questions: [{ ...view, percentages }], waves: [wave] }), 'w')),
    )

  test('are reported in the alternative text and below the chart', async () => {
    const { alt, note, source } = await drawn({ question: 'view' })
    expect(source?.text).toBe(`Source: interviews with three respondents, w. ${note}`)
    expect(note).toBe('Percentages add up to 99% because of rounding.')
    expect(alt).toBe(
      `Bar chart: Some bars. “A”, “b” and “c” are given equally often: each 1 of the 3 respondents. A 33% (1 of 3); b 33% (1 of 3); c 33% (1 of 3). ${note}`,
    )
  })

  test('are reported once for more groups', async () => {
    const { note } = await drawn({ question: 'view', by: 'region', total: true })
    expect(note).toBe('Not all percentages add up to 100% because of rounding.')
  })

  test('are no matter where answers are left out, or where the codebook has them add up', async () => {
    expect((await drawn({ question: 'view', answers: ['a', 'b'] })).note).toBeUndefined()
    const { alt, note } = await drawn({ question: 'view' }, 'add-up')
    expect(note).toBeUndefined()
    expect(alt).toBe(
      'Bar chart: Some bars. “A”, “b” and “c” are given equally often: each 1 of the 3 respondents. A 34% (1 of 3); b 33% (1 of 3); c 33% (1 of 3).',
    )
  })
})

describe('the data table', () => {
  test('has a column for the group and the figures', async () => {
    const { table } = await drawChart(barChart({ question: 'shop', by: 'region' }), results)
    expect(table).toEqual({
      columns: ['Region', 'Answer', 'Count', 'Base (n)', 'Share'],
      rows: [
        ['North', 'yes', '3', '4', '75%'],
        ['North', 'no', '1', '4', '25%'],
        ['South', 'yes', '0', '1', '0%'],
        ['South', 'no', '1', '1', '100%'],
      ],
    })
  })

  test('has a column for the wave, and words for a gap', async () => {
    const { table } = await drawChart(barChart({ question: 'shop', answers: ['yes'], waves: 'all' }), results)
    expect(table).toEqual({
      columns: ['Wave', 'Answer', 'Count', 'Base (n)', 'Share'],
      rows: [
        ['spring', 'yes', '2', '3', '67%'],
        ['summer', 'yes', '', '', 'not asked'],
        ['autumn', 'yes', '3', '5', '60%'],
      ],
    })
  })
})
