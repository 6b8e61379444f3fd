import { describe, expect, test } from 'vitest'
import { median, pairedRatios, spread, tableOf } from './measure/figures.ts'

describe('the figures of a benchmark', () => {
  test('have the middle one as their median, in whatever order they came', () => {
    expect(median([9, 1, 4])).toBe(4)
    expect(median([10, 1, 4, 2])).toBe(3)
    expect(() => median([])).toThrow('There is no median of no numbers')
  })

  test('are compared run by run, so that a slow phase of the machine slows both', () => {
    expect(pairedRatios([2, 20, 3], [1, 10, 2])).toEqual([2, 2, 1.5])
    expect(() => pairedRatios([1, 2], [1])).toThrow('Only runs in pairs can be compared')
  })

  test('are given with the least and the most', () => {
    expect(spread([1.5, 1.111, 3], 2)).toBe('1.50 (1.11–3.00)')
    expect(spread([120, 80], 0)).toBe('100 (80–120)')
    expect(spread([2], 1)).toBe('2.0')
  })

  test('are in a table of Markdown', () => {
    expect(tableOf(['', 'wall s'], [['ours', '1'], ['a rival']])).toBe(
      ['|         | wall s |', '| ------- | ------ |', '| ours    | 1      |', '| a rival |        |'].join(
        '\n',
      ),
    )
  })
})
