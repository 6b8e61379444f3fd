import { describe, expect, test } from 'vitest'
import type { DatasetRequest } from '../../pipeline/report/report.ts'
import { north, RESIDENTS, resultsOf, south, withWhiskers } from '../support/chart-sample.ts'
import { dutch } from '../support/languages.ts'
import { drawChart } from '../support/make-chart.ts'
import type { Respondent } from '../support/make-sample.ts'

const results = resultsOf()

async function words(spec: object, of = results) {
  const { finding, subtitle, source, alt, table } = await drawChart(spec, of)
  const plain = (text = '') => text.replaceAll('\u00a0', ' ')
  return {
    finding: plain(finding?.text),
    subtitle: subtitle?.text,
    source: source?.text,
    alt: plain(alt),
    table,
  }
}

describe('what stands around a chart of a sample', () => {
  test('names the weights, the interval and what tests show of groups', async () => {
    const dataset: DatasetRequest = { question: 'park', answers: ['yes'], by: 'region', total: true }
    expect(await words(withWhiskers(dataset, 'groupLabel'))).toEqual({
      finding: '“Yes”: North 75%, demonstrably higher than South 20%',
      subtitle:
        'Share of residents, weighted, May 2020 (North n = 40, South n = 20 and in total n = 60, unweighted); lines: 95% interval',
      source: 'Source: survey of sixty residents, May 2020.',
      alt: 'Bar chart: A chart of a sample. “Yes”: North 75%, demonstrably higher than South 20%. North: yes 75% (59% to 86%; n = 40). South: yes 20% (8% to 43%; n = 20). Total: yes 48% (34% to 61%; n = 60). In brackets: 95% interval.',
      table: {
        columns: [
          ...['Region', 'Answer', 'Count, unweighted', 'Base (n), unweighted', 'Weighted n', 'Share'],
          ...['95% interval from', '95% interval to'],
        ],
        rows: [
          ['North', 'yes', '30', '40', '40', '75%', '59%', '86%'],
          ['South', 'yes', '4', '20', '40', '20%', '8%', '43%'],
          ['Total', 'yes', '34', '60', '80', '48%', '34%', '61%'],
        ],
      },
    })
  })

  test('can name the one answer or measure that is shown', async () => {
    const named = async (dataset: DatasetRequest, of = results, place = 'groupLabel') => {
      const { namedAnswer } = await drawChart(withWhiskers(dataset, place), of)
      return [namedAnswer?.label, namedAnswer?.subtitle.text]
    }
    const ofYes: DatasetRequest = { question: 'park', answers: ['yes'], by: 'region' }
    expect(await named(ofYes)).toEqual([
      'yes',
      'Share of residents answering “yes”, weighted, May 2020 (North n = 40 and South n = 20, unweighted); lines: 95% interval',
    ])
    expect(await named(ofYes, resultsOf(undefined, { language: dutch }))).toEqual([
      'yes',
      'Aandeel van de residents met het antwoord ‘yes’, gewogen, May 2020 (North n = 40 en South n = 20, ongewogen); streepjes: 95%-betrouwbaarheidsinterval',
    ])
    expect(await named({ battery: 'trust', answers: ['trusting'] }, results, 'itemLabel')).toEqual([
      'trust',
      'Share of residents answering “trust”, weighted, May 2020 (n = 50 to 60, unweighted); lines: 95% interval',
    ])
    expect(await named({ question: 'park' }, results, 'answerLabel')).toEqual([undefined, undefined])
  })

  test('does so in Dutch', async () => {
    const dataset: DatasetRequest = { question: 'park', answers: ['yes'], by: 'region' }
    const said = await words(withWhiskers(dataset, 'groupLabel'), resultsOf(undefined, { language: dutch }))
    expect([said.finding, said.subtitle, said.source]).toEqual([
      '‘Yes’: North 75%, aantoonbaar hoger dan South 20%',
      'Aandeel van de residents, gewogen, May 2020 (North n = 40 en South n = 20, ongewogen); streepjes: 95%-betrouwbaarheidsinterval',
      'Bron: enquête onder zestig residents, May 2020.',
    ])
    expect(said.table.columns.slice(-4)).toEqual([
      ...['Gewogen n', 'Aandeel', '95%-interval van', '95%-interval tot'],
    ])
  })

  test('says that no difference can be shown where none is', async () => {
    const alike = resultsOf([
      [...north(6, 'yes', 'some', 'some'), ...north(4, 'no', 'some', 'some')].concat(
        south(4, 'yes', 'none', 'some'),
        south(6, 'no', 'none', 'some'),
      ),
    ])
    const dataset: DatasetRequest = { question: 'park', answers: ['yes'], by: 'region' }
    expect((await words(withWhiskers(dataset, 'groupLabel'), alike)).finding).toBe(
      '“Yes”: North 60% and South 40%; no difference can be shown',
    )
  })

  test('holds the items of a battery against each other, and tells of missing answers between them', async () => {
    const said = await words(withWhiskers({ battery: 'trust', answers: ['trusting'] }, 'itemLabel'))
    expect([said.finding, said.subtitle, said.source]).toEqual([
      '“Trust”: the police 83%, demonstrably higher than the council 25%',
      'Share of residents, weighted, May 2020 (n = 50 to 60, unweighted); lines: 95% interval',
      'Source: survey of sixty residents, May 2020. Up to ten without a substantive answer, depending on the item.',
    ])
    expect(said.table.columns.slice(0, 2)).toEqual(['Item', 'Answer'])
  })

  test('puts answers in an order that tests show, and else tells each', async () => {
    const shares = (yes: number, no: number) =>
      words(
        withWhiskers({ question: 'park' }, 'answerLabel'),
        resultsOf([[...north(yes, 'yes', 'none', 'some'), ...north(no, 'no', 'none', 'some')]]),
      )
    expect((await shares(30, 10)).finding).toBe(
      '“Yes” is given most often: 75% (30 of the 40 residents); least often “no”: 25% (10 of the 40 residents)',
    )
    expect((await shares(22, 18)).finding).toBe('“Yes” 55% and “no” 45%')
  })

  test('tells how a mean moved, and whether that can be shown', async () => {
    const overTime = (earlier: readonly Respondent[]) => {
      const spec = {
        ...withWhiskers({ question: 'council', answers: ['mean'], waves: 'all' }, 'waveLabel'),
        encoding: {
          x: { field: 'waveLabel', type: 'nominal', sort: null },
          y: { field: 'value', type: 'quantitative', scale: { domain: [1, 3] } },
        },
        layer: [
          { mark: 'line' },
          {
            mark: { type: 'area', color: { expr: 'tint' }, stroke: { expr: 'ink' } },
            encoding: { y: { field: 'low' }, y2: { field: 'high' } },
          },
        ],
      }
      return words(spec, resultsOf([earlier, RESIDENTS]))
    }
    const fell = await overTime([...north(30, 'yes', 'much', 'some'), ...south(10, 'no', 'some', 'some')])
    expect([fell.finding, fell.subtitle]).toEqual([
      'The council, mean: 1.3 in May 2020, a fall of 1.3 points since May 2019 (2.6)',
      'Mean from 1 (no trust) to 3 (much trust), weighted, May 2019 (n = 40, unweighted) and May 2020 (n = 60, unweighted); band: 95% interval',
    ])
    expect(fell.table.columns.slice(-3)).toEqual(['Value', '95% interval from', '95% interval to'])
    const same = await overTime([...north(10, 'yes', 'some', 'some'), ...south(10, 'no', 'none', 'some')])
    expect(same.finding).toBe(
      'The council, mean: 1.3 in May 2020, not demonstrably different from May 2019 (1.3)',
    )
  })
})
