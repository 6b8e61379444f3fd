import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

describe('the sampling frame', () => {
  test('a unit twice', async () => {
    expect(await problemsOf(tinyFile('units.csv', 'L-02', 'L-01'))).toEqual([
      'data/libraries/units.csv:3:1: error: this unit is also on line 2 [repeated-unit]',
    ])
  })

  test('a code with other characters', async () => {
    expect(await problemsOf(tinyFile('units.csv', 'L-05', 'L 05'))).toEqual([
      'data/libraries/units.csv:6:1: error: this is not a code of a unit [unit-code]',
      '    expected: letters, digits and hyphens',
    ])
  })

  test('an unknown stratum', async () => {
    expect(await problemsOf(tinyFile('units.csv', 'L-03,north', 'L-03,nort'))).toEqual([
      'data/libraries/units.csv:4:6: error: this is not a value of `region` [unknown-stratum]',
      '    expected: one of `north`, `south`',
      '    hint: did you mean `north`?',
    ])
  })

  test('an unknown stratum in a column that holds names', async () => {
    expect(
      await problemsOf({
        'units.csv': 'unit,region\nL-01,Oakham\nL-02,north\nL-03,north\nL-04,south\nL-05,south\n',
      }),
    ).toEqual([
      'data/libraries/units.csv:2:6: error: this is not a value of `region` [unknown-stratum]',
      '    expected: one of `north`, `south`',
      '    hint: where the file has other texts for the values, list each in `codes` of its value in study.json',
    ])
  })

  test('no units', async () => {
    expect(await problemsOf({ 'units.csv': 'unit,region\n' })).toEqual([
      'data/libraries/units.csv:1:1: error: there is no unit in this file [no-units]',
    ])
  })
})
