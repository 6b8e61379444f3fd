import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { problemsOf } from '../support/tiny-problems.ts'
import { SAMPLE, sampleFile, tinySample } from '../support/tiny-sample.ts'
import { tinyFile } from '../support/tiny-study.ts'

const QUOTES = '2022-05/quotes.json'

describe('quotes.json', () => {
  test('a quote from an unknown interview', async () => {
    expect(await problemsOf(tinyFile(QUOTES, 'R02', 'R20'))).toEqual([
      'data/libraries/2022-05/quotes.json:12:20: error: this quote is from an interview that is not in interviews.csv [unknown-interview]',
      '    expected: an id from its column `interview`',
    ])
  })

  test('a quote under an unknown topic', async () => {
    expect(await problemsOf(tinyFile(QUOTES, '"money"', '"mony"'))).toEqual([
      'data/libraries/2022-05/quotes.json:11:16: error: unknown topic `mony` [unknown-topic]',
      '    expected: one of `hours`, `money`',
      '    hint: did you mean `money`?',
    ])
  })

  test('a name from names.csv in a quote', async () => {
    expect(await problemsOf(tinyFile(QUOTES, 'after dinner', 'from Willow Square'))).toEqual([
      'data/libraries/2022-05/quotes.json:7:15: error: the name on line 2 of data/libraries/names.csv appears in this quote [listed-name]',
      '    hint: write what it is instead, such as "our municipality"',
    ])
  })

  test('the name of a unit in a quote', async () => {
    expect(await problemsOf(tinyFile(QUOTES, 'after dinner', 'to Oakham'))).toEqual([
      'data/libraries/2022-05/quotes.json:7:15: error: the name on line 2 of data/libraries/units.csv appears in this quote [listed-name]',
      '    hint: write what it is instead, such as "our municipality"',
    ])
  })

  test('a text that is missing', async () => {
    expect(
      await problemsOf(
        tinyFile(QUOTES, '"text": "Every year there is a little less."', '"txt": "Every year"'),
      ),
    ).toEqual([
      'data/libraries/2022-05/quotes.json:13:7: error: unknown key [unknown-key]',
      '    expected: one of `topic`, `interview`, `respondent`, `text`, `illustrative`',
      '    hint: did you mean `text`?',
    ])
  })

  test.each([
    [
      '"interview": "R02"',
      '"respondent": "R02"',
      [
        'data/libraries/2022-05/quotes.json:12:7: error: `respondent` is of a sample, and this study is a frame [other-design]',
        '    hint: write `interview`',
      ],
    ],
    [
      '"interview": "R02",',
      '',
      ['data/libraries/2022-05/quotes.json:10:5: error: the key `interview` is missing [missing-key]'],
    ],
  ])('%s as %s', async (from, to, lines) => {
    expect(await problemsOf(tinyFile(QUOTES, from, to))).toEqual(lines)
  })

  test('in a sample, a quote is from a respondent', async () => {
    const file = '2025/quotes.json'
    const said = (from: string, to: string) =>
      messagesOf(() => loadStudy(memoryFiles(tinySample(sampleFile(file, [from, to]))), SAMPLE))
    expect(await said('R03', 'R04')).toEqual([])
    expect(await said('R03', 'R99')).toEqual([
      `${SAMPLE}/${file}:6:21: error: this quote is from a respondent who is not in responses.csv [unknown-interview]`,
      '    expected: an id from its column `respondent`',
    ])
    expect(await said('"respondent"', '"interview"')).toEqual([
      `${SAMPLE}/${file}:6:7: error: \`interview\` is of a frame, and this study is a sample [other-design]`,
      '    hint: write `respondent`',
    ])
  })
})
