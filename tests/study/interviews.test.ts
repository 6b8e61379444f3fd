import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const INTERVIEWS = '2022-05/interviews.csv'

describe('the columns of interviews.csv', () => {
  test('a missing column', async () => {
    expect(
      await problemsOf({ [INTERVIEWS]: 'interview,date,units,hours,reasons,budget,desks,role,remark\n' }),
    ).toEqual([
      'data/libraries/2022-05/interviews.csv:1:1: error: the column `staff` is missing [missing-column]',
    ])
  })

  test('an extra column with a name close to a missing one', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, ',budget', ',bugdet'))).toEqual([
      'data/libraries/2022-05/interviews.csv:1:36: error: extra column `bugdet` [extra-column]',
      '    hint: did you mean `budget`?',
    ])
  })

  test('an extra column with another name, which could be an answer', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, ',remark', ',remark,Anna'))).toEqual([
      'data/libraries/2022-05/interviews.csv:1:67: error: a column that is not expected here [extra-column]',
      '    expected: one of `interview`, `date`, `units`, `hours`, `reasons`, `budget`, `desks`, `staff`, `role`, `remark`',
      'data/libraries/2022-05/interviews.csv:2:73: error: this record has 10 cells [wrong-cell-count]',
      '    expected: 11, as in the header',
      'data/libraries/2022-05/interviews.csv:4:55: error: this record has 10 cells [wrong-cell-count]',
      '    expected: 11, as in the header',
      'data/libraries/2022-05/interviews.csv:5:53: error: this record has 10 cells [wrong-cell-count]',
      '    expected: 11, as in the header',
    ])
  })

  test('a repeated header', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, ',remark', ',role'))).toEqual([
      'data/libraries/2022-05/interviews.csv:1:1: error: the column `remark` is missing [missing-column]',
      'data/libraries/2022-05/interviews.csv:1:60: error: the column `role` appears twice in the header [repeated-column]',
    ])
  })

  test('quotes left open', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'all week"', 'all week'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:73: error: the double quote that opens this value is never closed [open-quote]',
    ])
  })
})

describe('the rows of interviews.csv', () => {
  test('an unknown answer', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', 'witin'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer `witin` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: did you mean `within`?',
    ])
  })

  test('an unknown answer with a listed name', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', 'Oakham'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: where the file has codes or labels for the answers, list each in `codes` of its answer in codebook.json',
    ])
  })

  test("an unknown answer in someone's own words", async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', 'we can just about manage'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: where the file has codes or labels for the answers, list each in `codes` of its answer in codebook.json',
    ])
  })

  test('an unknown answer among several', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'demand|volunteers', 'demand|volunteer'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: unknown answer `volunteer` to `reasons` [unknown-answer]',
      '    expected: one of `demand`, `volunteers`, `budget`, joined by `|`, or `-` for none',
      '    hint: did you mean `volunteers`?',
    ])
  })

  test('an answer twice among several', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'demand|volunteers', 'demand|demand'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:33: error: an answer to `reasons` appears twice in this cell [repeated-answer]',
    ])
  })

  test('an answer that is missing', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: no answer to `budget` [missing-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: where nobody need answer, set `required` to false in codebook.json; where it was not asked, list `""` in `notAsked`',
    ])
  })

  test('an answer that is missing where the earlier question asks for one', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'longer,-', 'longer,'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:28: error: no answer to `reasons`, which is asked when `hours` is `longer` [missing-answer]',
      '    expected: one of `demand`, `volunteers`, `budget`, joined by `|`, or `-` for none',
      '    hint: where nobody need answer, set `required` to false in codebook.json',
    ])
  })

  test('an answer where the question is not asked', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'shorter,', 'shorter,demand'))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:29: error: `reasons` has an answer here, but it is asked only when `hours` is `longer` [answer-not-asked]',
      '    expected: an empty cell',
    ])
  })

  test('nothing but the cause when the earlier answer is unknown', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'longer,demand', 'longr,demand'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:26: error: unknown answer `longr` to `hours` [unknown-answer]',
      '    expected: one of `longer`, `same`, `shorter`',
      '    hint: did you mean `longer`?',
    ])
  })

  test('an unknown unit', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-03', 'L-30'))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:16: error: this unit is not in the frame [unknown-unit]',
      '    expected: a code of units.csv',
    ])
  })

  test('no unit', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-03', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:16: error: there is no unit here [missing-unit]',
      '    expected: a code of units.csv',
    ])
  })

  test('a unit represented twice by one interview', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-01|L-02', 'L-01|L-01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:16: error: a unit appears twice in this cell [unit-represented-twice]',
    ])
  })

  test('a unit represented twice in the wave', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-04', 'L-04|L-01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:16: error: this cell has a unit that is already represented by the interview on line 2 [unit-represented-twice]',
      '    expected: each unit in one interview of the wave',
    ])
  })

  test('an interview id twice', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'R03', 'R01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:1: error: this interview id is also on line 2 [interview-twice]',
      '    expected: an id that no other interview has',
    ])
  })

  test('an interview without an id', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'R03', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:1: error: this interview has no id [interview-id]',
      '    expected: letters, digits and hyphens, such as R01',
    ])
  })

  test('a date outside the fieldwork', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, '2022-05-09', '2022-06-09'))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:5: error: this date is outside the fieldwork [date-outside-fieldwork]',
      '    expected: a date from 2022-05-02 to 2022-05-13',
    ])
  })

  test('a date in another order', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, '2022-05-09', '9-5-2022'))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:5: error: this date is not written as year-month-day [not-a-date]',
      '    expected: a date such as 2017-06-30',
    ])
  })

  test('no date', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, '2022-05-09', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:5: error: the date is missing [missing-date]',
      '    expected: a date such as 2017-06-30',
    ])
  })

  test('a negative count', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,-3'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `-3` for `desks` is negative [negative-number]',
      '    expected: a whole number from 1 to 20',
    ])
  })

  test('a fractional count', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,2.5'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `2.5` for `desks` is not a whole number [not-a-whole-number]',
      '    expected: a whole number from 1 to 20',
    ])
  })

  test('a count that is too large', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,21'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `21` for `desks` is too large [number-out-of-range]',
      '    expected: a whole number from 1 to 20',
    ])
  })

  test('a count that may be in thousands', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,1.000'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `1.000` for `desks` is not a number [not-a-number]',
      '    expected: a whole number from 1 to 20',
      '    hint: leave out the thousands separator',
    ])
  })

  test('a number in words', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,three'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value for `desks` is not a number [not-a-number]',
      '    expected: a whole number from 1 to 20',
    ])
  })
})
