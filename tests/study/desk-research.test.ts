import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const DESK = '2022-05/desk-research.csv'

describe('desk-research.csv', () => {
  test('an unknown unit', async () => {
    expect(await problemsOf(tinyFile(DESK, 'L-05', 'L-06'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:1: error: this unit is not in the frame [unknown-unit]',
      '    expected: a code of units.csv',
    ])
  })

  test('a question that the wave does not ask', async () => {
    expect(await problemsOf(tinyFile(DESK, 'hours', 'hour'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:6: error: this wave asks no question `hour` [unknown-question]',
      '    hint: did you mean `hours`?',
    ])
  })

  test('a question that does not take desk research', async () => {
    expect(await problemsOf(tinyFile(DESK, 'hours,same', 'budget,within'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:6: error: `budget` does not take answers from desk research [desk-research-not-allowed]',
      '    hint: set `deskResearch` to true in codebook.json if it should',
    ])
  })

  test('an unknown answer', async () => {
    expect(await problemsOf(tinyFile(DESK, 'same', 'smae'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:12: error: unknown answer to `hours` [unknown-answer]',
      '    expected: one of `longer`, `same`, `shorter`',
      '    hint: did you mean `same`?',
    ])
  })

  test('no answer', async () => {
    expect(await problemsOf(tinyFile(DESK, 'same', ''))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:12: error: no answer to `hours` [missing-answer]',
      '    expected: one of `longer`, `same`, `shorter`',
    ])
  })

  test('no source', async () => {
    expect(await problemsOf(tinyFile(DESK, 'website of the library', ''))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:17: error: the source of this answer is missing [missing-source]',
    ])
  })

  test('a source with the name of a unit', async () => {
    expect(await problemsOf(tinyFile(DESK, 'website of the library', 'www.oakham.example'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:17: error: the name on line 2 of data/libraries/units.csv appears in this source [listed-name]',
      '    hint: write where it was found, such as "website of the municipality"',
    ])
  })

  test('a unit that was interviewed', async () => {
    expect(await problemsOf(tinyFile(DESK, 'L-05', 'L-04'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:1: error: this unit was interviewed, on line 5 of interviews.csv [unit-was-interviewed]',
      '    expected: a unit without an interview',
    ])
  })

  test('an answer twice', async () => {
    expect(
      await problemsOf({
        [DESK]:
          'unit,question,answer,source,date\nL-05,hours,same,site,2022-05-20\nL-05,hours,longer,site,2022-05-21\n',
      }),
    ).toEqual([
      'data/libraries/2022-05/desk-research.csv:3:1: error: this unit and question are also on line 2 [desk-answer-twice]',
    ])
  })

  test('an answer to a question that depends on another', async () => {
    expect(
      await problemsOf({
        ...tinyFile(
          DESK,
          'L-05,hours,same,website of the library,2022-05-20',
          'L-05,reasons,demand,site,2022-05-20',
        ),
        ...tinyFile('codebook.json', '"askedOf"', '"deskResearch": true, "askedOf"'),
      }),
    ).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:1: error: `reasons` is asked only when `hours` is `longer` [answer-not-asked]',
      '    expected: a line for this unit with that answer to `hours`',
    ])
  })

  test('something that is not a date', async () => {
    expect(await problemsOf(tinyFile(DESK, '2022-05-20', 'May'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:40: error: this date is not written as year-month-day [not-a-date]',
      '    expected: a date such as 2017-06-30',
    ])
  })
})
