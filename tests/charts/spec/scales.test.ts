import { describe, expect, test } from 'vitest'
import { count, label, saidOf } from './said-of.ts'

const x = (rest: object) => ({ encoding: { y: label, x: { ...count, ...rest } } })

type Case = readonly [name: string, spec: Readonly<Record<string, unknown>>, said: readonly string[]]

describe('lengths and places keep to the figures: refused is', () => {
  test.each<Case>([
    [
      'log',
      x({ scale: { type: 'log' } }),
      [
        '24:17: error: a scale of type `log` draws figures out of proportion [uneven-scale]',
        'hint: leave `type` out of `scale`',
      ],
    ],
    [
      'sqrt',
      x({ scale: { type: 'sqrt' } }),
      [
        '24:17: error: a scale of type `sqrt` draws figures out of proportion [uneven-scale]',
        'hint: leave `type` out of `scale`',
      ],
    ],
    [
      'symlog',
      x({ scale: { type: 'symlog' } }),
      [
        '24:17: error: a scale of type `symlog` draws figures out of proportion [uneven-scale]',
        'hint: leave `type` out of `scale`',
      ],
    ],
    [
      'pow',
      x({ scale: { type: 'pow', exponent: 3 } }),
      [
        '24:17: error: a scale of type `pow` draws figures out of proportion [uneven-scale]',
        'hint: leave `type` out of `scale`',
      ],
    ],
    [
      'bars without 0',
      x({ scale: { zero: false } }),
      [
        '24:17: error: bars on this scale do not begin at 0, so their lengths are out of proportion [uneven-scale]',
        'expected: a domain that begins at 0',
      ],
    ],
    [
      'bars from 1',
      x({ scale: { domain: [1, 5] } }),
      [
        '24:19: error: bars on this scale do not begin at 0, so their lengths are out of proportion [uneven-scale]',
        'expected: a domain that begins at 0',
      ],
    ],
    [
      'bars from 1 by `domainMin`',
      x({ scale: { domainMin: 1 } }),
      [
        '24:22: error: bars on this scale do not begin at 0, so their lengths are out of proportion [uneven-scale]',
        'expected: a domain that begins at 0',
      ],
    ],
    [
      'a domain that is calculated',
      x({ scale: { domain: [0, { expr: 'plot' }] } }),
      [
        '24:19: error: the domain of this scale is calculated [uneven-scale]',
        'expected: numbers, such as `[0, 1]`',
      ],
    ],
    [
      'bars on the scale of another layer',
      {
        mark: undefined,
        encoding: { y: label },
        layer: [
          { mark: 'bar', encoding: { x: count } },
          { mark: 'tick', encoding: { x: { ...count, scale: { domain: [2, 5] } } } },
        ],
      },
      [
        '37:23: error: bars on this scale do not begin at 0, so their lengths are out of proportion [uneven-scale]',
        'expected: a domain that begins at 0',
      ],
    ],
    [
      'a reversed scale',
      x({ scale: { reverse: true } }),
      [
        '24:20: error: a reversed scale draws more as less [uneven-scale]',
        'hint: let it rise to the right and upwards',
      ],
    ],
    [
      'a descending one',
      x({ sort: 'descending' }),
      [
        '23:15: error: a reversed scale draws more as less [uneven-scale]',
        'hint: let it rise to the right and upwards',
      ],
    ],
    [
      'a domain that falls',
      x({ scale: { domain: [5, 0] } }),
      [
        '24:19: error: a reversed scale draws more as less [uneven-scale]',
        'hint: let it rise to the right and upwards',
      ],
    ],
    [
      'a range that falls',
      x({ scale: { range: [200, 0] } }),
      [
        '24:18: error: a reversed scale draws more as less [uneven-scale]',
        'hint: let it rise to the right and upwards',
      ],
    ],
    [
      'a range that rises downwards',
      { encoding: { x: label, y: { ...count, scale: { range: [0, 100] } } } },
      [
        '24:18: error: a reversed scale draws more as less [uneven-scale]',
        'hint: let it rise to the right and upwards',
      ],
    ],
    [
      'a scale that clamps',
      x({ scale: { clamp: true, domain: [0, 2] } }),
      [
        '24:18: error: a scale that clamps draws a larger figure like a smaller one [uneven-scale]',
        'hint: leave `clamp` out',
      ],
    ],
    [
      'bars that are clipped',
      { ...x({ scale: { domain: [0, 2] } }), mark: { type: 'bar', clip: true } },
      [
        '16:5: error: what is clipped is drawn smaller than it is [uneven-scale]',
        'hint: leave `clip` out, and let the scale reach as far as the figures',
      ],
    ],
    [
      'a scale by `config`',
      { config: { scale: { zero: false } } },
      ['27:15: error: this is a matter of one channel [uneven-scale]', 'hint: write it there'],
    ],
    [
      'a normalised stack',
      x({ stack: 'normalize' }),
      [
        '23:16: error: a stack of `normalize` makes shares of its own [own-percentage]',
        'hint: draw `share` on a scale with `"domain": [0, 1]`',
      ],
    ],
    [
      'a sample',
      { transform: [{ sample: 1 }] },
      [
        '27:17: error: a sample leaves results out by chance [chart-data]',
        'hint: choose with `answers` or `minimum` of the dataset',
      ],
    ],
    [
      'a box plot',
      { mark: 'boxplot' },
      [
        '14:11: error: this mark calculates figures of its own [chart-data]',
        'hint: draw measures of the question, such as `median`, which a dataset asks for in `answers`',
      ],
    ],
    [
      'a figure that is filled in',
      { transform: [{ impute: 'count', key: 'waveOrder', value: 9 }] },
      [
        '26:5: error: a chart cannot contain or calculate its own figures [chart-data]',
        'hint: name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`',
      ],
    ],
  ])('%s', async (_, spec, said) => {
    expect(await saidOf(spec)).toEqual(said)
  })
})
