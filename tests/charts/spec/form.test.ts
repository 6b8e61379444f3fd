import { describe, expect, test } from 'vitest'
import { count, label, saidOf } from './said-of.ts'

/** What Vega-Lite knows nowhere else than in its schema. */
describe('what Vega-Lite does not know is told', () => {
  test.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    [
      'a mark',
      { mark: 'bars' },
      [
        '14:11: error: found the text `bars` [unknown-value]',
        'expected: one of `boxplot`, `errorbar`, `errorband`, `arc`, `area`, `bar`, `image`, `line`, `point`, `rect`, `rule`, `text`, `tick`, `trail`, `circle`, `square`, `geoshape`',
        'hint: did you mean `bar`?',
      ],
    ],
    [
      'a type',
      { encoding: { y: label, x: { field: 'count', type: 'quantitativ' } } },
      [
        '22:15: error: found the text `quantitativ` [unknown-value]',
        'expected: one of `quantitative`, `ordinal`, `temporal`, `nominal`',
        'hint: did you mean `quantitative`?',
      ],
    ],
    [
      'an aggregate',
      { encoding: { y: label, x: { field: 'count', aggregate: 'avrage' } } },
      ['22:20: error: found the text `avrage` [unknown-value]', 'hint: did you mean `average`?'],
    ],
    [
      'a channel',
      { encoding: { y: label, x: count, colr: { value: 'teal' } } },
      ['24:5: error: Vega-Lite knows no `colr` here [unknown-key]', 'hint: did you mean `color`?'],
    ],
    [
      'a property of a scale',
      { encoding: { y: label, x: { ...count, scale: { zeero: true } } } },
      ['24:9: error: Vega-Lite knows no `zeero` here [unknown-key]', 'hint: did you mean `zero`?'],
    ],
    [
      'a property of an axis',
      { encoding: { y: label, x: { ...count, axis: { labelAngel: 45 } } } },
      ['24:9: error: Vega-Lite knows no `labelAngel` here [unknown-key]', 'hint: did you mean `labelAngle`?'],
    ],
    [
      'a value of another type',
      { encoding: { y: label, x: { ...count, axis: { labelAngle: '45' } } } },
      ['24:23: error: found the text `45` [wrong-type]', 'expected: a number or an object { }'],
    ],
    [
      'a property of a mark',
      { mark: { type: 'bar', colr: 'teal' } },
      ['16:5: error: Vega-Lite knows no `colr` here [unknown-key]', 'hint: did you mean `color`?'],
    ],
    [
      'a field that is no channel',
      { encoding: { y: label, x: 'count' } },
      ['20:10: error: found the text `count` [wrong-type]', 'expected: an object { }'],
    ],
    [
      'a key of a transform',
      { transform: [{ calculate: '1', ass: 'one' }] },
      [
        '28:7: error: Vega-Lite knows no `ass` here [unknown-key]',
        'expected: one of `as`, `calculate`',
        'hint: did you mean `as`?',
      ],
    ],
    [
      'a repeat that is no name',
      { encoding: { y: label, x: { field: { repeat: { expr: '1' } }, type: 'quantitative' } } },
      [
        '22:19: error: found an object [unknown-value]',
        'expected: one of `row`, `column`, `repeat`, `layer`',
      ],
    ],
    [
      'a transform without a name',
      { transform: [{ window: [{ op: 'sum', field: 'count' }] }] },
      ['28:9: error: the key `as` is missing [missing-key]'],
    ],
    [
      'a comparison',
      { transform: [{ filter: { field: 'count', equl: 3 } }] },
      [
        '29:9: error: Vega-Lite knows no `equl` here [unknown-key]',
        'expected: one of `equal`, `field`, `timeUnit`',
        'hint: did you mean `equal`?',
      ],
    ],
    [
      'a number out of its range',
      { encoding: { y: label, x: { ...count, axis: { labelAngle: 400 } } } },
      ['24:23: error: found the number 400 [out-of-range]', 'expected: at least -360 and at most 360'],
    ],
    [
      'a mark in a layer',
      { mark: undefined, layer: [{ mark: 'bar' }, { marc: 'tick' }] },
      [
        '29:7: error: Vega-Lite knows no `marc` here [unknown-key]',
        'expected: one of `data`, `description`, `encoding`, `mark`, `name`, `params`, `projection`, `title`, `transform`',
        'hint: did you mean `mark`?',
      ],
    ],
  ])('%s', async (_, rest, expected) => {
    expect(await saidOf(rest)).toEqual(expected)
  })

  test('all of it at once, with unknown fields and what a chart may not do', async () => {
    const encoding = { y: label, x: { field: 'cuont', type: 'quantitativ' } }
    expect(await saidOf({ mark: { type: 'bar', href: 'a', colr: 'b' }, encoding })).toEqual([
      '16:5: error: a part of a chart is no link [chart-interactive]',
      'hint: put the link in the text',
      '17:5: error: Vega-Lite knows no `colr` here [unknown-key]',
      'hint: did you mean `color`?',
      '25:16: error: no row here has a field `cuont` [unknown-field]',
      'hint: did you mean `count`?',
      '26:15: error: found the text `quantitativ` [unknown-value]',
      'expected: one of `quantitative`, `ordinal`, `temporal`, `nominal`',
      'hint: did you mean `quantitative`?',
    ])
  })
})
