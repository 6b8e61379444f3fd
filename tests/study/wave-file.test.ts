import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const INTERVIEWS = '2022-05/interviews.csv'
const WAVE = '2022-05/wave.json'

describe('wave.json', () => {
  test('a fieldwork that ends before it starts', async () => {
    expect(await problemsOf(tinyFile('2020-05/wave.json', '2020-05-15', '2020-05-01'))).toEqual([
      'data/libraries/2020-05/wave.json:6:14: error: the fieldwork starts on 2020-05-04 but ends on 2020-05-01 [fieldwork-order]',
      '        "start": "2020-05-04",',
      '                 ^',
    ])
  })

  test('a mistake in one part does not keep the rows from being checked', async () => {
    const changes = {
      ...tinyFile('2020-05/wave.json', '"published"', '"publised"'),
      ...tinyFile('2020-05/interviews.csv', 'longer,demand', 'longr,demand'),
    }
    expect((await problemsOf(changes)).filter((line) => line.includes(': error: '))).toEqual([
      'data/libraries/2020-05/interviews.csv:3:21: error: unknown answer `longr` to `hours` [unknown-answer]',
      'data/libraries/2020-05/wave.json:9:3: error: unknown key `publised` [unknown-key]',
    ])
  })

  test('a publication during the fieldwork', async () => {
    expect(await problemsOf(tinyFile('2020-05/wave.json', '2020-06-01', '2020-05-10'))).toEqual([
      'data/libraries/2020-05/wave.json:9:16: error: published on 2020-05-10, before the fieldwork ended [published-early]',
      '      "published": "2020-05-10",',
      '                   ^',
      '    expected: 2020-05-15 or later',
    ])
  })

  test('a question that is not in the codebook', async () => {
    expect(
      await problemsOf({
        ...tinyFile(WAVE, '"budget"', '"budgt"'),
        ...tinyFile(INTERVIEWS, 'budget', 'budgt'),
      }),
    ).toEqual([
      'data/libraries/2022-05/wave.json:15:5: error: codebook.json has no question `budgt` [unknown-question]',
      '        "budgt",',
      '        ^',
      '    hint: did you mean `budget`?',
    ])
  })

  test('a question that depends on one that is not asked', async () => {
    expect(
      await problemsOf({
        '2020-05/wave.json': tinyFile('2020-05/wave.json', '"hours",\n', '')['2020-05/wave.json'],
        '2020-05/interviews.csv': 'interview,date,units,reasons,role\nR01,2020-05-04,L-01|L-02,,director\n',
      }),
    ).toEqual([
      'data/libraries/2020-05/wave.json:11:9: error: `reasons` is asked of some answers to `hours`, which this wave does not ask [asked-of-absent]',
      '            "reasons",',
      '            ^',
      '    expected: `hours` too',
    ])
  })

  test('an assumption about a question that is not asked', async () => {
    expect(await problemsOf(tinyFile(WAVE, '"question": "staff"', '"question": "stuff"'))).toEqual([
      'data/libraries/2022-05/wave.json:23:19: error: this wave has no question `stuff` [unknown-question]',
      '          "question": "stuff",',
      '                      ^',
      '    hint: did you mean `staff`?',
    ])
  })

  test('two waves that start on one day', async () => {
    expect(
      await problemsOf({
        ...tinyFile('2020-05/wave.json', '2020-05-04', '2022-05-02'),
        '2020-05/wave.json': tinyFile('2020-05/wave.json', '2020-05-04', '2022-05-02')
          ['2020-05/wave.json']?.replace('2020-05-15', '2022-05-13')
          .replace('2020-06-01', '2022-06-01')
          .replace('May 2020', 'Early May'),
        '2020-05/interviews.csv': 'interview,date,units,hours,reasons,role\n',
      }),
    ).toEqual([
      'data/libraries/2022-05/wave.json:7:14: error: the fieldwork in data/libraries/2020-05/wave.json starts on this day too [same-start]',
      '        "start": "2022-05-02",',
      '                 ^',
      '    expected: a different day, because it decides the order of the waves',
    ])
  })
})
