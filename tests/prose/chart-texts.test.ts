import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { barChart, CHART_FILE, readChart } from '../support/make-chart.ts'

const DUTCH = { languages: [LANGUAGES.nl.quantities], nouns: [{ singular: 'gemeente', plural: 'gemeenten' }] }

async function problemsIn(rest: Readonly<Record<string, unknown>>, names: readonly string[] = []) {
  const chart = await readChart(barChart({ question: 'shop' }, rest))
  const listed = names.map((text, index) => ({
    text,
    place: { file: 'report.json', line: 1, column: 1 + index },
    source: '',
  }))
  return findTypedNumbers({ sections: [], partials: [], names: listed, charts: [chart] }, DUTCH).problems
}

/** What is typed, with the line of the spec. */
async function typedIn(rest: Readonly<Record<string, unknown>>): Promise<string[]> {
  const problems = await problemsIn(rest)
  return problems.map(({ message }) => /^`(.*)` is typed by hand in a chart$/.exec(message)?.[1] ?? message)
}

const bars = { y: { field: 'answerLabel', type: 'nominal' }, x: { field: 'count', type: 'quantitative' } }
const text = (channel: unknown) => ({ layer: [{ mark: 'text', encoding: { ...bars, text: channel } }] })
const axis = (rest: unknown) => ({ encoding: { ...bars, x: { ...bars.x, axis: rest } } })

describe('what a chart puts before a reader is held like prose', () => {
  test.each([
    ['a place in its title', { title: 'Winnaar: de wijkagent' }, ['Winnaar']],
    ['its title', { title: 'De meeste gemeenten, 57%' }, ['meeste', '57%']],
    [
      'a title of a part',
      { title: 'a', hconcat: [{ title: { text: 'Alle 25', subtitle: ['ruim', 'helft'] } }] },
      ['Alle 25', 'helft'],
    ],
    ['the title of an axis', axis({ title: 'Aantal van 35' }), ['35']],
    ['a title of a channel', { encoding: { ...bars, x: { ...bars.x, title: 'helft' } } }, ['helft']],
    [
      'the title of a legend',
      { encoding: { ...bars, color: { field: 'answer', legend: { title: 'Twee' } } } },
      ['Twee'],
    ],
    [
      'the title of a header',
      { encoding: { ...bars, row: { field: 'answer', header: { title: 'Drie' } } } },
      ['Drie'],
    ],
    ['a text of a mark', { mark: { type: 'text', text: 'een stijging' } }, ['stijging']],
    ['lines of a text', { mark: { type: 'text', text: ['een', 'twee'] } }, ['twee']],
    ['a value as text', text({ value: 'elf' }), ['elf']],
    ['a number as text', text({ value: 57 }), ['57']],
    ['a datum as text', text({ datum: 57 }), ['57']],
    [
      'a text with conditions',
      text({ condition: [{ test: 'datum.count > 9', value: 'veel gemeenten' }], value: '' }),
      ['veel gemeenten'],
    ],
    ['a series by its datum', { encoding: { ...bars, color: { datum: 'de 12' } } }, ['12']],
    ['an expression as text', text({ value: { expr: "datum.count + ' van de 35'" } }), ['35']],
    [
      'a calculated field',
      { transform: [{ calculate: 'datum.a ? "meer dan 50" : ""', as: 'b' }] },
      ['meer dan 50'],
    ],
    ['an expression for labels', axis({ labelExpr: "datum.label + ' (25)'" }), ['25']],
    ['a description', { description: 'Twee staven' }, ['Twee']],
  ])('%s', async (_, rest, found) => {
    expect(await typedIn(rest)).toEqual(found)
  })

  test.each([
    [
      'sizes, colours and places',
      { height: { step: 26 }, encoding: { ...bars, y: { datum: 50 } }, background: { expr: "'#112233'" } },
    ],
    [
      'what an axis calls its ends',
      axis({ values: [0, 1], labelExpr: "datum.value === 1 ? 'alle gemeenten' : 'geen'" }),
    ],
    ['where an axis begins', text({ value: { expr: "datum.a > 24 ? '0' : ''" } })],
    [
      'ids, forms and patterns',
      text({
        value: {
          expr: "datum.wave === '2015-10' ? format(datum.a, '.1f') : split(datum.b, '2')[0] + datum['c3']",
        },
      }),
    ],
    ['tests and filters', { transform: [{ filter: "datum.wave == '2015'" }] }],
    ['dates', { title: 'Op 1 mei 2015' }],
    ['a title of a name of a field', { encoding: { ...bars, x: { field: 'a3', title: 'n' } } }],
  ])('but not %s', async (_, rest) => {
    expect(await typedIn(rest)).toEqual([])
  })

  test('and a name accounts for its number', async () => {
    const title = { title: 'Uren volgens de Wmo 2015' }
    expect((await problemsIn(title, ['Wmo 2015'])).map(({ message }) => message)).toEqual([])
    expect((await problemsIn(title)).map(({ message }) => message)).toEqual([
      '`2015` is typed by hand in a chart',
    ])
  })

  test('the problem is at the text, and says what to show', async () => {
    const [problem, ...others] = await problemsIn(axis({ title: 'Helft' }))
    expect(others).toEqual([])
    expect(
      problem &&
        formatProblem(problem)
          .split('\n')
          .filter((line) => !/^ +\^/.test(line)),
    ).toEqual([
      `${CHART_FILE}:24:18: error: \`Helft\` is typed by hand in a chart [typed-number]`,
      '            "title": "Helft"',
      '    hint: show a field of its dataset, such as `countText` or `percentText`, or list a name in `names` of report.json',
    ])
  })
})
