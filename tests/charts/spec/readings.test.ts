import { describe, expect, test } from 'vitest'
import { count, label, saidOf, text, x } from './said-of.ts'

type Case = readonly [name: string, spec: Readonly<Record<string, unknown>>, said: readonly string[]]

describe('a text that a reader reads comes from a row: refused is', () => {
  test.each<Case>([
    [
      'a calculated field',
      {
        ...text({ field: 'twice', type: 'nominal' }),
        transform: [{ calculate: 'datum.count*2', as: 'twice' }],
      },
      [
        '28:16: error: a reader would read `twice`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a field of the row that the chart writes over',
      {
        ...text({ field: 'countText', type: 'nominal' }),
        transform: [{ calculate: "datum.count * 2 + ''", as: 'countText' }],
      },
      [
        '28:16: error: a reader would read `countText`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a fold of a base over a count',
      {
        ...text({ field: 'countText', type: 'nominal' }),
        transform: [{ fold: ['countText', 'baseText'], as: ['key', 'countText'] }],
      },
      [
        '28:16: error: a reader would read `countText`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a fold of fields that say different things',
      {
        ...text({ field: 'much', type: 'nominal' }),
        transform: [{ fold: ['countText', 'baseText'], as: ['key', 'much'] }],
      },
      [
        '28:16: error: a reader would read `much`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'lines of labels that change places',
      {
        ...text({ field: 'answerLines', type: 'nominal' }),
        transform: [{ flatten: ['answerLines', 'groupLines'], as: ['groupLines', 'answerLines'] }],
      },
      [
        '28:16: error: a reader would read `answerLines`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a window over a text of the row before',
      {
        ...text({ field: 'countText', type: 'nominal' }),
        transform: [{ window: [{ op: 'lag', field: 'countText', as: 'countText' }] }],
      },
      [
        '28:16: error: a reader would read `countText`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a window over what tells rows apart',
      {
        ...text({ field: 'countText', type: 'nominal' }),
        transform: [{ window: [{ op: 'lag', field: 'answer', as: 'answer' }] }],
      },
      [
        '38:17: error: `answer` tells rows apart, and cannot be made anew [chart-data]',
        'hint: choose another name',
      ],
    ],
    [
      'an answer that is calculated',
      {
        transform: [
          { calculate: "'other'", as: 'answer' },
          { calculate: '6 - datum.count', as: 'made' },
        ],
        encoding: { y: label, x: { field: 'made', type: 'quantitative', axis: null } },
      },
      [
        '29:13: error: `answer` tells rows apart, and cannot be made anew [chart-data]',
        'hint: choose another name',
      ],
    ],
    [
      'a sum of a row',
      text({ value: { expr: "datum.count * 2 + ' of ' + datum.base" } }),
      [
        '29:17: error: a text that is read is calculated [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'an expression of the mark itself',
      { mark: { type: 'text', text: { expr: 'datum.base - datum.count' } } },
      [
        '17:15: error: a text that is read is calculated [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a param',
      { ...text({ value: { expr: 'lots' } }), params: [{ name: 'lots', value: 70 }] },
      [
        '29:17: error: `lots` is no field of a row [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a measure of the drawing',
      text({ value: { expr: "plot + ''" } }),
      [
        '29:17: error: `plot` is no field of a row [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'two figures that run together',
      text({ value: { expr: 'datum.countText + datum.baseText' } }),
      [
        '29:17: error: two fields run together, so that a reader would read them as one [calculated-text]',
        'hint: put words or a space between them',
      ],
    ],
    [
      'a digit behind a figure',
      text({ value: { expr: "datum.countText + '0'" } }),
      [
        '29:17: error: a digit or sign is written beside a figure [calculated-text]',
        'hint: put words or a space between them',
      ],
    ],
    [
      'a sign before a figure',
      text({ value: { expr: "'-' + datum.countText" } }),
      [
        '29:17: error: a digit or sign is written beside a figure [calculated-text]',
        'hint: put words or a space between them',
      ],
    ],
    [
      'a count that is called n',
      text({ value: { expr: "'n = ' + datum.countText" } }),
      [
        '29:17: error: `n` is the base, and what stands behind it is not [calculated-text]',
        'hint: show `baseText` there',
      ],
    ],
    [
      'words that a test chooses',
      text({ value: { expr: "datum.answer === 'yes' ? 'No' : 'Yes'" } }),
      [
        '29:17: error: a test chooses between the words `No` and `Yes` [calculated-text]',
        'hint: show a field that has the words, such as `answerLabel`',
      ],
    ],
    [
      'a part of a figure',
      text({ value: { expr: 'slice(datum.countText, 0, 1)' } }),
      [
        '29:17: error: `slice` makes something else of what is read [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'one character of a figure',
      text({ value: { expr: 'datum.percentText[0]' } }),
      [
        '29:17: error: a text that is read takes a field apart [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'the length of a label',
      text({ value: { expr: 'length(datum.answerLabel)' } }),
      [
        '29:17: error: `length` makes something else of what is read [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a bare share',
      text({ field: 'share', format: '.2f' }),
      [
        '27:13: error: a label calculates a percentage itself [own-percentage]',
        'hint: show `percentText`, the percentage that text and tables show too',
      ],
    ],
    [
      'an aggregate',
      text({ aggregate: 'sum', field: 'count' }),
      [
        '27:13: error: a text calculates a figure of its own [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a condition',
      text({ condition: { test: 'datum.count > 1', value: { expr: 'datum.countText + 1' } }, value: '' }),
      [
        '31:19: error: the number 1 is written by hand [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'a number as programs write it',
      text({ value: { expr: "datum.answerLabel + ' ' + datum.count" } }),
      [
        '29:17: error: an expression writes `count` without the signs of the language [calculated-text]',
        "hint: show `countText`, or `format(datum.count, ',')`",
      ],
    ],
    [
      'the figure of another row',
      {
        ...text({ field: 'before', type: 'nominal' }),
        transform: [{ window: [{ op: 'lag', field: 'countText', as: 'before' }] }],
      },
      [
        '28:16: error: a reader would read `before`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'the title of a view',
      {
        mark: undefined,
        encoding: undefined,
        hconcat: [{ title: { text: { expr: "'a' + plot" } }, mark: 'bar', encoding: { y: label, x: count } }],
      },
      [
        '18:19: error: `plot` is no field of a row [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
  ])('%s', async (_, spec, said) => {
    expect(await saidOf(spec)).toEqual(said)
  })
})

describe('what is read off an axis comes from the rows: refused is', () => {
  test.each<Case>([
    [
      'an axis of a calculated field',
      {
        encoding: { y: label, x: { field: 'twice', type: 'quantitative' } },
        transform: [{ calculate: 'datum.count * 2', as: 'twice' }],
      },
      [
        '21:16: error: a reader would read off `twice`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, or write `"axis": null`',
      ],
    ],
    [
      'a bar of a calculated field on the axis of another',
      {
        mark: undefined,
        encoding: { y: label },
        layer: [
          { mark: 'tick', encoding: { x: count } },
          {
            mark: 'bar',
            transform: [{ calculate: 'datum.count * 2', as: 'twice' }],
            encoding: { x: { field: 'twice', type: 'quantitative', axis: null } },
          },
        ],
      },
      [
        '40:20: error: a reader would read off `twice`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, or write `"axis": null`',
      ],
    ],
    [
      'an axis of an aggregate',
      x({ aggregate: 'sum' }),
      [
        '23:20: error: a reader would read off `sum`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, or write `"axis": null`',
      ],
    ],
    [
      'labels that a test chooses',
      {
        encoding: { x: count, y: { field: 'name', type: 'nominal' } },
        transform: [{ calculate: "datum.answer === 'yes' ? 'no' : 'yes'", as: 'name' }],
      },
      [
        '21:16: error: a reader would read off `name`, which the chart calculates [calculated-text]',
        'hint: show a field of its dataset, or write `"axis": null`',
      ],
    ],
    [
      'labels that multiply',
      x({ axis: { labelExpr: 'datum.value * 2' } }),
      [
        '24:22: error: a text that is read is calculated [calculated-text]',
        'hint: show a field of its dataset, such as `countText` or `percentText`',
      ],
    ],
    [
      'labels with a digit more',
      x({ axis: { labelExpr: "datum.label + '0'" } }),
      [
        '24:22: error: a digit or sign is written beside a figure [calculated-text]',
        'hint: put words or a space between them',
      ],
    ],
    [
      'a percentage of a count',
      x({ axis: { format: '.0%' } }),
      [
        '24:19: error: `.0%` makes a percentage of `count` [own-percentage]',
        'hint: show `share`, or leave it out',
      ],
    ],
    [
      'a percent sign behind a count',
      x({ axis: { labelExpr: "datum.label + ' %'" } }),
      [
        "24:22: error: `datum.label + ' %'` makes a percentage of `count` [own-percentage]",
        'hint: show `share`, or leave it out',
      ],
    ],
    [
      'labels by `config`',
      { config: { axis: { labelExpr: 'datum.value * 2' } } },
      ['27:20: error: this is a matter of one channel [uneven-scale]', 'hint: write it there'],
    ],
  ])('%s', async (_, spec, said) => {
    expect(await saidOf(spec)).toEqual(said)
  })
})

describe('labels have no words of their own but for the ends of shares: refused is', () => {
  const onlyWords = 'a label has only words that are written here [calculated-text]'
  const swapped = "datum.value === 'yes' ? 'no' : 'yes'"

  test.each([
    ['27:22', 'one end of an axis of counts', x({ axis: { values: [1], labelExpr: "'all'" } })],
    ['24:22', 'one value of many', x({ axis: { labelExpr: "datum.value === 1 ? 'all' : datum.label" } })],
    [
      '20:22',
      'labels that are swapped',
      { encoding: { y: { ...label, axis: { labelExpr: swapped } }, x: count } },
    ],
    [
      '28:22',
      'a legend that is swapped',
      { encoding: { y: label, x: count, color: { ...label, legend: { labelExpr: swapped } } } },
    ],
  ])('%s: %s', async (place, _, spec) => {
    expect(await saidOf(spec)).toEqual([`${place}: error: ${onlyWords}`, 'hint: show `datum.label`'])
  })

  test('nor have headings of facets', async () => {
    const transform = [{ calculate: "datum.answer === 'yes' ? 'no' : 'yes'", as: 'name' }]
    const spec = { mark: 'bar', encoding: { x: count } }
    const facet = { row: { field: 'name' } }
    expect(await saidOf({ mark: undefined, encoding: undefined, transform, facet, spec })).toEqual([
      '22:16: error: a reader would read `name`, which the chart calculates [calculated-text]',
      'hint: show a field of its dataset',
    ])
  })
})

describe('not refused is', () => {
  test.each([
    [
      'a field with words between figures of the row',
      {
        ...text({ field: 'twice', type: 'nominal' }),
        transform: [{ calculate: "datum.countText + ' of ' + datum.baseText", as: 'twice' }],
      },
    ],
    [
      'a word for one and for several',
      text({ value: { expr: "datum.countText + (datum.count === 1 ? ' village' : ' villages')" } }),
    ],
    [
      'labels in capitals',
      { encoding: { x: count, y: { ...label, axis: { labelExpr: 'upper(datum.label)' } } } },
    ],
    [
      'an axis that names its ends',
      {
        encoding: {
          y: label,
          x: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, 1] },
            axis: { values: [0, 1], labelExpr: "datum.value === 1 ? 'all' : 'none'" },
          },
        },
      },
    ],
    ['a title that says what is counted', x({ axis: { title: 'Number of villages' } })],
    [
      'a line on a scale without 0',
      { mark: 'line', encoding: { y: { ...count, scale: { domain: [2, 5] } }, x: label } },
    ],
  ])('%s', async (_, spec) => {
    expect(await saidOf(spec)).toEqual([])
  })
})
