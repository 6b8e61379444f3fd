import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { TINY, tinyFile, tinyStudy } from '../support/tiny-study.ts'

const INTERVIEWS = '2022-05/interviews.csv'
const QUOTES = '2022-05/quotes.json'
const WAVE = '2022-05/wave.json'

describe('files', () => {
  test('a file that is missing, with a name close to it in the folder', async () => {
    expect(await problemsOf({ 'names.csv': undefined, 'name.csv': 'name\n' })).toEqual([
      'data/libraries/names.csv:1:1: error: there is no such file [missing-file]',
      '    hint: did you mean `name.csv`?',
    ])
  })

  test('a wave without wave.json', async () => {
    expect(await problemsOf({ [WAVE]: undefined })).toEqual([
      'data/libraries/2022-05/wave.json:1:1: error: there is no such file [missing-file]',
    ])
  })

  test('a file that is empty', async () => {
    expect(await problemsOf({ [INTERVIEWS]: '' })).toEqual([
      'data/libraries/2022-05/interviews.csv:1:1: error: this file is empty [empty-file]',
    ])
  })

  test('a study that is not JSON', async () => {
    expect(await problemsOf(tinyFile('study.json', '"language": "en",', '"language" "en"'))).toEqual([
      'data/libraries/study.json:4:14: error: not JSON: a colon is missing before this [not-json]',
      '      "language" "en"',
      '                 ^',
    ])
  })

  test('a value of the wrong type', async () => {
    expect(await problemsOf(tinyFile('study.json', '"Libraries and their opening hours"', '2022'))).toEqual([
      'data/libraries/study.json:3:12: error: found the number 2022 [wrong-type]',
      '      "title": 2022,',
      '               ^',
      '    expected: a text',
    ])
  })

  test.each([
    ['1', 'found the number 1 [out-of-range]'],
    ['12.5', 'found the number 12.5 [wrong-type]'],
    ['"20"', 'found the text `20` [wrong-type]'],
  ])('a small base of %s', async (value, found) => {
    const lines = await problemsOf(tinyFile('study.json', '"strata"', `"smallBase": ${value}, "strata"`))
    expect(lines[0]).toBe(`data/libraries/study.json:14:16: error: ${found}`)
  })

  test('an unknown key', async () => {
    expect(await problemsOf(tinyFile(WAVE, '"published"', '"publised"'))).toEqual([
      'data/libraries/2022-05/wave.json:10:3: error: unknown key `publised` [unknown-key]',
      '      "publised": "2022-06-01",',
      '      ^',
      '    expected: one of `label`, `title`, `subtitle`, `fieldwork`, `published`, `version`, `report`, `questions`, `population`, `invited`, `assumptions`',
      '    hint: did you mean `published`?',
    ])
  })

  test('a data file under a name that is never read', async () => {
    expect(await problemsOf({ '2022-05/desk-reserch.csv': 'unit\n' })).toEqual([
      'data/libraries/2022-05/desk-reserch.csv:1:1: error: a data file under this name is never read [unknown-file]',
      '    expected: one of `wave.json`, `interviews.csv`, `desk-research.csv`, `quotes.json`',
    ])
  })

  test('a wave folder with a name that no template could use', async () => {
    expect(
      await problemsOf({
        'Wave 1/wave.json': tinyStudy()[`${TINY}/${WAVE}`],
        'Wave 1/interviews.csv': tinyStudy()[`${TINY}/${INTERVIEWS}`],
        '2022-05/wave.json': tinyFile(WAVE, '2022-05-02', '2022-05-01')[WAVE]?.replace('May', 'Early May'),
      }),
    ).toEqual([
      'data/libraries/Wave 1:1:1: error: this is not a name for a wave [wave-name]',
      '    expected: lower-case words or numbers joined by hyphens, such as `2017-06`',
    ])
  })
})

describe('the way of writing numbers', () => {
  const preset = (name: string) =>
    problemsOf(tinyFile('study.json', '"language": "en",', `"language": "en",\n  "numbers": "${name}",`))

  test('of the other language', async () => {
    expect(await preset('twaalf')).toEqual([
      'data/libraries/study.json:5:14: error: `twaalf` is not a number style for a study whose language is `en` [number-preset]',
      '      "numbers": "twaalf",',
      '                 ^',
      '    expected: one of `twenty`, `twelve`, `digits`',
    ])
  })

  test('of no language', async () => {
    expect(await preset('twelv')).toEqual([
      'data/libraries/study.json:5:14: error: found the text `twelv` [unknown-value]',
      '      "numbers": "twelv",',
      '                 ^',
      '    expected: one of `twintig`, `twaalf`, `cijfers`, `twenty`, `twelve`, `digits`',
      '    hint: did you mean `twelve`?',
    ])
  })
})

describe('several problems at once', () => {
  test('every problem of every file, in order', async () => {
    expect(
      await problemsOf({
        ...tinyFile('study.json', '"en"', '"eng"'),
        ...tinyFile('units.csv', 'L-03,north', 'L-03,west'),
        ...tinyFile('2020-05/interviews.csv', '2020-05-04', '2020-05-01'),
        ...tinyFile(INTERVIEWS, 'within,3', 'whitin,-3'),
        ...tinyFile(QUOTES, 'R02', 'R20'),
      }),
    ).toEqual([
      'data/libraries/2020-05/interviews.csv:2:5: error: this date is outside the fieldwork [date-outside-fieldwork]',
      '    expected: a date from 2020-05-04 to 2020-05-15',
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer `whitin` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: did you mean `within`?',
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `-3` for `desks` is negative [negative-number]',
      '    expected: a whole number from 1 to 20',
      'data/libraries/2022-05/quotes.json:12:20: error: this quote is from an interview that is not in interviews.csv [unknown-interview]',
      '    expected: an id from its column `interview`',
      'data/libraries/study.json:4:15: error: found the text `eng` [unknown-value]',
      '      "language": "eng",',
      '                  ^',
      '    expected: one of `nl`, `en`',
      '    hint: did you mean `en`?',
      'data/libraries/units.csv:4:6: error: this is not a value of `region` [unknown-stratum]',
      '    expected: one of `north`, `south`',
      '    hint: where the file has other texts for the values, list each in `codes` of its value in study.json',
    ])
  })
})
