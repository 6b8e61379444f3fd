import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { count, label, saidOf, text, x } from './spec/said-of.ts'

type Case = readonly [name: string, spec: Readonly<Record<string, unknown>>, said: readonly string[]]

describe('a drawing says nothing that its data do not: refused is', () => {
  test.each<Case>([
    [
      'a figure in a form in which it is not shown',
      text({ value: { expr: "format(datum.count, '.1f')" } }),
      [
        '27:13: error: the text “3.0” (and 1 more) has a number that is no figure of its row [calculated-text]',
        'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
      ],
    ],
    [
      'the ends of an axis the wrong way round',
      {
        encoding: {
          y: label,
          x: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, 1] },
            axis: { values: [0, 1], labelExpr: "datum.value === 1 ? 'none' : 'all'" },
          },
        },
      },
      [
        '20:10: error: the text “all” (and 1 more) stands where “0.0” belongs [wrong-label]',
        'hint: show `datum.label`; an axis of shares may say where none, half and all are',
      ],
    ],
    [
      'a filter on a count',
      { transform: [{ filter: 'datum.count > 2' }] },
      [
        '27:17: error: nothing is drawn of “no, autumn”, which the dataset has [hidden-row]',
        'hint: take out what hides it, or choose with `answers` or `minimum` of the dataset, which readers are told of',
      ],
    ],
    [
      'a filter on a share',
      { transform: [{ filter: { field: 'share', gt: 0.5 } }] },
      [
        '27:17: error: nothing is drawn of “no, autumn”, which the dataset has [hidden-row]',
        'hint: take out what hides it, or choose with `answers` or `minimum` of the dataset, which readers are told of',
      ],
    ],
    [
      'a filter on bars, with labels for all',
      {
        mark: undefined,
        encoding: { y: label, x: count },
        layer: [
          { mark: 'bar', transform: [{ filter: 'datum.count > 2' }] },
          { mark: { type: 'text', align: 'left' }, encoding: { text: { field: 'countText' } } },
        ],
      },
      [
        '29:21: error: nothing is drawn of “no, autumn”, which the dataset has [hidden-row]',
        'hint: take out what hides it, or choose with `answers` or `minimum` of the dataset, which readers are told of',
      ],
    ],
    [
      'the label of another row',
      {
        mark: { type: 'text', align: 'left' },
        transform: [{ filter: "datum.answer === 'yes'" }],
        encoding: { y: label, x: count, text: { value: 'no' } },
      },
      [
        '27:13: error: the text “no” names another row than its own [wrong-label]',
        'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
        '33:17: error: nothing is drawn of “no, autumn”, which the dataset has [hidden-row]',
        'hint: take out what hides it, or choose with `answers` or `minimum` of the dataset, which readers are told of',
      ],
    ],
    [
      'a percentage in the title of a count',
      x({ axis: { title: 'Percentage of villages' } }),
      ['24:18: error: `Percentage` is said of `count`, which is a number of cases [wrong-title]'],
    ],
    [
      'a number in the title of a share',
      { encoding: { y: label, x: { field: 'share', type: 'quantitative', title: 'Number of villages' } } },
      ['23:16: error: `Number` is said of `share`, which is a percentage [wrong-title]'],
    ],
  ])('%s', async (_, spec, said) => {
    expect(await saidOf(spec)).toEqual(said)
  })
})

describe('a label of an axis says what it stands at', () => {
  const ages = makeQuestion({
    id: 'age',
    answers: [
      { id: 'young', label: '18-29', missing: false },
      { id: 'old', label: '30-44', missing: false },
    ],
  })
  const wave = makeWave({
    id: 'w',
    questions: ['age'],
    interviews: [makeInterview(['N-1', 'N-2'], { age: 'young' }), makeInterview(['S-1'], { age: 'old' })],
  })
  const results = disclose(analyse(makeStudy({ questions: [ages], waves: [wave] }), 'w'))

  test('also where a hyphen stands between its numbers', async () => {
    expect(await saidOf({ encoding: { y: label, x: count } }, { question: 'age' }, results)).toEqual([])
  })
})

describe('a row is hidden, and told as hidden, by', () => {
  const hidden = '6:15: error: nothing is drawn of “no, autumn”, which the dataset has [hidden-row]'
  const expr = 'datum.count > 2 ? 1 : 0'

  test.each([
    ['an opacity', { mark: { type: 'bar', opacity: { expr } } }],
    ['a bar without height', { mark: { type: 'bar', height: { expr } } }],
    ['a fill that lets all through', { mark: { type: 'bar', fillOpacity: { expr } } }],
  ])('%s', async (_, spec) => {
    expect(await saidOf(spec)).toContain(hidden)
  })

  test('but a row of which a text stands where only texts are drawn is not hidden', async () => {
    const mark = { type: 'text', align: 'left' }
    expect(await saidOf({ mark, encoding: { y: label, text: { field: 'countText' } } })).toEqual([])
  })
})
