import { describe, expect, test } from 'vitest'
import { count, label, saidOf } from './said-of.ts'

const unknown = (place: string, name: string) =>
  `${place}: error: no row here has a field \`${name}\` [unknown-field]`

describe('a field that no row has is told', () => {
  test.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    [
      'in a channel',
      { encoding: { y: label, x: { field: 'cuont', type: 'quantitative' } } },
      [unknown('21:16', 'cuont'), 'hint: did you mean `count`?'],
    ],
    [
      'in a sort',
      { encoding: { x: count, y: { ...label, sort: { field: 'cuont', order: 'descending' } } } },
      [unknown('24:18', 'cuont'), 'hint: did you mean `count`?'],
    ],
    [
      'in an aggregate',
      { mark: 'point', encoding: { y: label, x: { ...count, axis: null, aggregate: { argmax: 'bsae' } } } },
      [unknown('25:19', 'bsae'), 'hint: did you mean `base`?'],
    ],
    [
      'in a condition',
      {
        encoding: {
          y: label,
          x: count,
          color: { condition: { test: "datum.answr === 'yes'", value: 'teal' }, value: 'black' },
        },
      },
      [unknown('26:17', 'answr'), 'hint: did you mean `answer`?'],
    ],
    [
      'in an expression of a mark',
      { mark: { type: 'bar', opacity: { expr: 'datum.shar > 0.5 ? 1 : 0.9' } } },
      [unknown('17:15', 'shar'), 'hint: did you mean `share`?'],
    ],
    [
      'in a filter',
      { transform: [{ filter: 'datum.conut > 1' }] },
      [unknown('27:17', 'conut'), 'hint: did you mean `count`?'],
    ],
    [
      'in a comparison',
      { transform: [{ filter: { not: { field: 'conut', gt: 1 } } }] },
      [unknown('29:20', 'conut'), 'hint: did you mean `count`?'],
    ],
    [
      'in a grouping',
      { transform: [{ joinaggregate: [{ op: 'sum', field: 'cont', as: 'all' }], groupby: ['grop'] }] },
      [
        unknown('30:20', 'cont'),
        'hint: did you mean `count`?',
        unknown('35:9', 'grop'),
        'hint: did you mean `group`?',
      ],
    ],
    [
      'in the label of an axis',
      { encoding: { y: label, x: { ...count, axis: { labelExpr: "datum.valeu + '×'" } } } },
      [
        unknown('24:22', 'valeu'),
        'expected: one of `value`, `label`, `index`',
        'hint: did you mean `value`?',
      ],
    ],
    [
      'in a fold',
      { transform: [{ fold: ['count', 'bases'] }] },
      [unknown('29:9', 'bases'), 'hint: did you mean `base`?'],
    ],
    [
      'after an aggregate, which keeps only its groups',
      {
        transform: [{ aggregate: [{ op: 'sum', field: 'count', as: 'all' }], groupby: ['answerLabel'] }],
        encoding: { y: label, x: count },
      },
      [unknown('21:16', 'count'), 'expected: one of `answerLabel`, `all`'],
    ],
    [
      'in a repeat',
      {
        mark: undefined,
        encoding: undefined,
        repeat: ['count', 'bsae'],
        spec: {
          mark: 'bar',
          encoding: { y: label, x: { field: { repeat: 'repeat' }, type: 'quantitative' } },
        },
      },
      [unknown('16:5', 'bsae'), 'hint: did you mean `base`?'],
    ],
    [
      'in a facet',
      {
        mark: undefined,
        encoding: undefined,
        facet: { field: 'grop' },
        spec: { mark: 'bar', encoding: { y: label, x: count } },
      },
      [unknown('15:14', 'grop'), 'hint: did you mean `group`?'],
    ],
  ])('%s', async (_, rest, expected) => {
    expect(await saidOf(rest)).toEqual(expected)
  })

  test('once, for a channel that several layers share, where one of them lacks it', async () => {
    const own = { transform: [{ calculate: 'datum.count * 2', as: 'twice' }], mark: 'bar' }
    const encoding = { y: label, x: { field: 'twice', type: 'quantitative', axis: null } }
    const layer = [own, { mark: 'bar' }, { mark: 'tick' }]
    expect(await saidOf({ mark: undefined, encoding, layer: [own] })).toEqual([])
    expect(await saidOf({ mark: undefined, encoding, layer })).toEqual([unknown('20:16', 'twice')])
  })

  test('not where its name comes from the data', async () => {
    const transform = [{ pivot: 'answer', value: 'count', groupby: ['question'] }]
    const encoding = {
      y: { field: 'question', type: 'nominal', axis: null },
      x: { field: 'yes', type: 'quantitative', axis: null },
    }
    expect(await saidOf({ transform, encoding })).toEqual([])
  })

  test('and so is a channel of no rows at all, once', async () => {
    expect(
      await saidOf({
        data: undefined,
        mark: undefined,
        layer: [{ data: { name: 'bars' }, mark: 'bar' }, { mark: 'bar' }],
      }),
    ).toEqual([
      '13:16: error: this field is of no rows: neither this view nor one around it has `data` [missing-data]',
      'hint: `"data": { "name": "…" }` takes a dataset of `usermeta.datasets`',
    ])
  })

  test('and an end without a beginning', async () => {
    expect(await saidOf({ encoding: { y: label, x2: { field: 'count' } } })).toEqual([
      '20:5: error: `x2` ends what `x` begins, and `x` has no field here [missing-key]',
      'hint: give `x` a `field`, or `x2` a `value`',
    ])
  })
})

describe('an expression', () => {
  /** What is said of an expression that stands at line 27, column 20. */
  const saidOfExpression = async (calculate: string) => {
    const said = await saidOf({ transform: [{ calculate, as: 'made' }] })
    return said.map((line) => line.replace('27:20: error: ', ''))
  }

  test.each<readonly [string, ...string[]]>([
    ['datum.count +', 'this expression ends too early [chart-expression]'],
    ['2 * )', 'this expression does not go on with `)` [chart-expression]'],
    ["max(1 'a')", 'this expression does not go on with a string [chart-expression]'],
    ['(datum.count', 'this expression ends too early [chart-expression]'],
    ['datum.count)', 'this expression goes on after its end [chart-expression]'],
    ['datum.count 2', 'this expression goes on after its end [chart-expression]'],
    ['datum.count count', 'this expression goes on after its end [chart-expression]'],
    ["'open", 'this expression contains something that cannot be read [chart-expression]'],
    [
      'leed',
      'nothing in the theme or in this chart is called `leed` [unknown-name]',
      'hint: did you mean `lead`?',
    ],
    [
      'count * 2',
      'nothing in the theme or in this chart is called `count` [unknown-name]',
      'hint: a field is written `datum.count`',
    ],
    ['rond(datum.count)', 'a chart has no function `rond` [unknown-function]', 'hint: did you mean `round`?'],
    ["treePath('bars')", 'a chart has no function `treePath` [unknown-function]'],
    ['clamp(1, 2)', '`clamp` takes 3 arguments [chart-expression]'],
    ['abs()', '`abs` takes 1 argument [chart-expression]'],
    ["pad('a')", '`pad` takes 2 to 4 arguments [chart-expression]'],
    ['random()', '`random` makes another drawing each time [chart-expression]'],
    ['now()', '`now` makes another drawing each time [chart-expression]'],
    [
      'year(datum.waveDate)',
      '`year` follows the time zone of the machine [local-time]',
      'hint: use `utcyear`',
    ],
    [
      'test(/(a+)+$/, datum.answer)',
      'a chart uses no regular expression: one may take without end [chart-expression]',
      'hint: look for a text with `indexof(text, part) >= 0`, or compare with `===`',
    ],
    [
      "replace(datum.answer, regexp('(a+)+$'), '')",
      'a chart uses no regular expression: one may take without end [chart-expression]',
      'hint: look for a text with `indexof(text, part) >= 0`, or compare with `===`',
    ],
    [
      "format(datum.count, '999999999d')",
      'the format of a number is a text such as `.1f` or `,` [chart-format]',
    ],
    ['datum[datum.answer]', 'a field of `datum` is named by a text, not calculated [chart-expression]'],
  ])('%s', async (calculate, ...expected) => {
    expect(await saidOfExpression(calculate)).toEqual(expected)
  })

  test('is not too long to be read', async () => {
    expect(await saidOfExpression(`'${'a'.repeat(5000)}'`)).toEqual([
      'an expression may have 5000 characters at most [chart-size]',
    ])
  })

  test.each([
    "datum['count'] + 1",
    "isValid(datum.answerLines) ? datum.answerLines[0] : ''",
    "format(datum.count, ',.1f') + upper(datum.answer)",
    'max(22, length(datum.answerLines) * lineHeight + 8)',
    "utcFormat(datum.waveDate, '%Y')",
    'if(datum.known, 2 * PI * datum.share, plot)',
    'sequence(0, 5)',
  ])('may be %s', async (calculate) => {
    expect(await saidOfExpression(calculate)).toEqual([])
  })

  test('of a size is the same for all rows, so it has no datum', async () => {
    expect(await saidOf({ background: { expr: 'datum.answer' } })).toEqual([
      '26:13: error: there is no `datum` here: this is the same for all rows [unknown-name]',
    ])
  })

  test('may name a param that stands before it, and no other', async () => {
    const mark = { type: 'bar', opacity: { expr: 'faint' } }
    expect(await saidOf({ params: [{ name: 'faint', value: 1 }], mark })).toEqual([])
    expect(
      await saidOf({
        params: [
          { name: 'one', expr: 'other' },
          { name: 'other', expr: 'one' },
        ],
      }),
    ).toEqual(['28:15: error: nothing in the theme or in this chart is called `other` [unknown-name]'])
    expect(await saidOf({ params: [{ name: 'lead', value: 1 }] })).toEqual([
      '27:15: error: `lead` stands for something else already [repeated-value]',
    ])
  })

  test('is checked wherever several are wrong, all at once', async () => {
    const mark = { type: 'bar', opacity: { expr: 'leed + rond(1)' } }
    expect(await saidOf({ mark, transform: [{ filter: 'datum.conut > now()' }] })).toEqual([
      '17:15: error: nothing in the theme or in this chart is called `leed` [unknown-name]',
      'hint: did you mean `lead`?',
      '17:15: error: a chart has no function `rond` [unknown-function]',
      'hint: did you mean `round`?',
      '32:17: error: no row here has a field `conut` [unknown-field]',
      'hint: did you mean `count`?',
      '32:17: error: `now` makes another drawing each time [chart-expression]',
    ])
  })
})
