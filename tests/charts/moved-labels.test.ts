import { describe, expect, test } from 'vitest'
import { count, label, saidOf, x } from './spec/said-of.ts'

const hint = 'hint: leave out what moves the labels, or let the marks share the scale of the axis'

describe('the label of an axis of quantities stands at its value: refused is', () => {
  test.each([
    ['labelOffset', 30],
    ['tickOffset', -8],
    ['labelFlushOffset', 12],
    ['translate', 40],
  ])('%s', async (key, value) => {
    expect(await saidOf(x({ axis: { [key]: value } }))).toEqual([
      `24:9: error: \`${key}\` moves the labels of this axis beside their places [wrong-label]`,
      'hint: leave it out',
    ])
  })

  test('the same for all axes', async () => {
    expect(await saidOf({ config: { axisQuantitative: { labelOffset: 30 } } })).toEqual([
      '27:22: error: this is a matter of one channel [uneven-scale]',
      'hint: write it there',
    ])
  })

  test('an axis whose scale is that of something else', async () => {
    const dot = {
      mark: { type: 'rule', opacity: 0 },
      encoding: { x: { ...count, scale: { range: [100, 300] } } },
    }
    const bars = {
      mark: { type: 'bar', stroke: { expr: 'paper' } },
      encoding: { x: { ...count, axis: null } },
    }
    const spec = {
      mark: undefined,
      encoding: { y: label },
      resolve: { scale: { x: 'independent' } },
      layer: [dot, bars],
    }
    expect(await saidOf(spec)).toEqual([
      '32:14: error: the label “0.0” of this axis (and 6 more) does not stand where its value is drawn [wrong-label]',
      hint,
    ])
  })
})

describe('but not refused is', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['a label that begins at its place', x({ axis: { labelAlign: 'left' } })],
    ['a label that is turned', x({ axis: { labelAngle: -40 } })],
    ['an axis a little away from the plot', x({ axis: { offset: 12 } })],
    ['a scale in a part of the plot', x({ scale: { range: [40, 300] } })],
    ['an axis of columns', { height: 90, encoding: { x: label, y: count } }],
    [
      'an axis of points',
      { mark: { type: 'point', color: '#000000', opacity: 1 }, encoding: { y: label, x: count } },
    ],
  ])('%s', async (_, spec) => {
    expect(await saidOf(spec)).toEqual([])
  })
})
