import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const WAVE = '2022-05/wave.json'
const DESK = '2022-05/desk-research.csv'
const INTERVIEWS = '2022-05/interviews.csv'

/** What is said of a change, without the lines of the file and the marks below them. */
async function saidOf(changes: Record<string, string>): Promise<string[]> {
  return (await problemsOf(changes)).filter((line) => /error: |^ {4}(expected|hint): /.test(line))
}

describe('labels that readers cannot tell apart', () => {
  test('of two waves', async () => {
    const labels = {
      ...tinyFile('2020-05/wave.json', '"May 2020"', '"Among members"'),
      ...tinyFile(WAVE, '"May 2022"', '"among  members"'),
    }
    expect(await saidOf(labels)).toEqual([
      'data/libraries/2022-05/wave.json:3:12: error: the label `among  members` is also that of data/libraries/2020-05/wave.json [repeated-label]',
      '    expected: another label, because texts name the wave by it',
    ])
  })

  test.each([
    ['two answers', '"label": "the same"', '"label": "longer"', '27:20', 'longer', 23],
    ['an answer and a net', '"label": "changed"', '"label": "the same"', '37:20', 'the same', 27],
    ['two classes', '"label": "several"', '"label": "one"', '115:20', 'one', 110],
    ['two questions', '"label": "Staff"', '"label": "Desks"', '122:16', 'Desks', 95],
    ['two topics', '"label": "Money"', '"label": "Opening hours"', '10:16', 'Opening hours', 6],
  ])('of %s', async (_, from, to, place, label, line) => {
    expect(await saidOf(tinyFile('codebook.json', from, to))).toEqual([
      `data/libraries/codebook.json:${place}: error: the label \`${label}\` is also on line ${line} [repeated-label]`,
      '    expected: another label, because readers do not see ids',
    ])
  })

  test('that differ in capitals and spaces', async () => {
    expect(await saidOf(tinyFile('codebook.json', '"label": "the same"', '"label": " Longer "'))).toEqual([
      'data/libraries/codebook.json:27:20: error: the label ` Longer ` is also on line 23 [repeated-label]',
      '    expected: another label, because readers do not see ids',
      '    hint: only capitals or spaces differ',
    ])
  })

  test('of two values of a stratum', async () => {
    expect(await saidOf(tinyFile('study.json', '"South"', '"North"'))).toEqual([
      'data/libraries/study.json:25:20: error: the label `North` is also on line 21 [repeated-label]',
      '    expected: another label, because readers do not see ids',
    ])
  })

  test('of two units, without showing the name', async () => {
    expect(await saidOf(tinyFile('units.csv', 'Ashham', 'oakham'))).toEqual([
      'data/libraries/units.csv:4:12: error: the unit on line 2 has this name too [repeated-name]',
      '    expected: one code for each unit',
      '    hint: add to the name what tells the two apart, if they are two',
    ])
  })
})

describe('classes of a number', () => {
  const DESKS = '"minimum": 2'

  test.each([
    ['that leave a whole number out', DESKS, '"minimum": 4', '113:9', 'no class holds 2 to 3'],
    ['that leave the last ones out', DESKS, '"minimum": 2, "maximum": 19', '113:9', 'no class holds 20'],
    [
      'that leave the first one out',
      '"maximum": 1\n',
      '"minimum": 2, "maximum": 2\n',
      '108:9',
      'no class holds 1',
    ],
  ])('%s', async (_, from, to, place, message) => {
    const said = await saidOf(tinyFile('codebook.json', from, to))
    expect(said.slice(0, 2)).toEqual([
      `data/libraries/codebook.json:${place}: error: ${message} [gap-between-classes]`,
      '    expected: a class for each value',
    ])
  })

  test('that hold a number twice', async () => {
    expect(await saidOf(tinyFile('codebook.json', '"maximum": 1\n', '"maximum": 5\n'))).toEqual([
      'data/libraries/codebook.json:113:9: error: `one` and `several` both hold 2 to 5 [overlapping-classes]',
      '    expected: one class for each value',
    ])
  })

  const classes = (list: string) =>
    tinyFile('codebook.json', '"label": "Staff",', `"label": "Staff",\n      "classes": [${list}],`)
  const LITTLE = '{ "id": "little", "label": "little", "maximum": 2 }'
  const MUCH = '{ "id": "much", "label": "much", "minimum": 3 }'

  test('with values between them that are not whole', async () => {
    expect(await saidOf(classes(`${LITTLE}, ${MUCH}`))).toEqual([
      'data/libraries/codebook.json:123:72: error: no class holds the numbers between 2 and 3 [gap-between-classes]',
      '    expected: a class for each value',
      '    hint: with `"decimals": 1` in `number`, a class up to 4.9 ends where one from 5 begins',
    ])
  })

  const withDecimals = (list: string) => {
    const file = classes(list)['codebook.json'] ?? ''
    const [head, tail] = file.split('"label": "Staff"')
    return {
      'codebook.json': `${head}"label": "Staff"${tail?.replace('"integer": false', '"integer": false, "decimals": 1')}`,
    }
  }

  test('with values between them of so many decimals', async () => {
    expect(await saidOf(withDecimals(`${LITTLE}, ${MUCH}`))).toEqual([
      'data/libraries/codebook.json:123:72: error: no class holds 2.1 to 2.9 [gap-between-classes]',
      '    expected: a class for each value',
    ])
  })

  test('let no value between them through, because it has more decimals than they', async () => {
    const interviews = tinyFile(INTERVIEWS, '2.5', '2.95')
    expect(
      await saidOf({ ...withDecimals(`${LITTLE.replace('2', '2.9')}, ${MUCH}`), ...interviews }),
    ).toEqual([
      'data/libraries/2022-05/interviews.csv:2:60: error: the value `2.95` for `staff` has too many decimals [too-many-decimals]',
      '    expected: a number of at most 1 decimal from 0 to 100',
    ])
  })

  test('that share their ends', async () => {
    expect(await saidOf(classes(`${LITTLE}, ${MUCH.replace('3', '2')}`))).toEqual([
      'data/libraries/codebook.json:123:72: error: `little` and `much` both hold 2 [overlapping-classes]',
      '    expected: one class for each value',
    ])
  })

  test('that hold every value there is, or have no room at all', async () => {
    expect(await saidOf(withDecimals(`${LITTLE.replace('2', '2.9')}, ${MUCH}`))).toEqual([])
    const empty = classes('{ "id": "little", "label": "little", "minimum": 3, "maximum": 2 }')
    expect(await saidOf(empty)).toEqual([
      'data/libraries/codebook.json:123:19: error: the minimum 3 is more than the maximum 2 [empty-range]',
    ])
  })
})

describe('dates that cannot be meant', () => {
  test.each([
    [
      'a publication a hundred years on',
      '"published": "2022-06-01"',
      '"published": "2117-06-01"',
      '10:16',
      'published on 2117-06-01, more than 10 years after the fieldwork',
      '2032-05-13 or earlier',
    ],
    [
      'a fieldwork that takes a lifetime',
      '"end": "2022-05-13"',
      '"end": "2029-05-13"',
      '8:12',
      'the fieldwork takes more than 5 years',
      '2027-05-02 or earlier',
    ],
  ])('%s', async (_, from, to, place, message, expected) => {
    const said = await saidOf(tinyFile(WAVE, from, to))
    expect(said.slice(0, 2)).toEqual([
      `data/libraries/2022-05/wave.json:${place}: error: ${message} [unlikely-date]`,
      `    expected: ${expected}`,
    ])
  })

  test('a fieldwork a thousand years ago', async () => {
    const wave = tinyFile(WAVE, '"start": "2022-05-02"', '"start": "1022-05-02"')
    const said = await saidOf(wave)
    expect(said).toContain(
      'data/libraries/2022-05/wave.json:7:14: error: the fieldwork starts on 1022-05-02 [unlikely-date]',
    )
    expect(said).toContain('    expected: 1900-01-01 or later')
  })

  test('a wave a lifetime after the one before', async () => {
    const [text = ''] = Object.values(tinyFile(WAVE, '"start": "2022-05-02"', '"start": "2122-05-02"'))
    const said = await saidOf({
      [WAVE]: text.replace('2022-05-13', '2122-05-13').replace('2022-06-01', '2122-06-01'),
    })
    expect(said).toContain(
      'data/libraries/2022-05/wave.json:7:14: error: the fieldwork starts more than 50 years after that in data/libraries/2020-05/wave.json [unlikely-date]',
    )
    expect(said).toContain('    expected: 2070-05-04 or earlier')
  })

  test.each([
    ['1017-06-01', 'is long before the fieldwork'],
    ['2022-06-02', 'is after the publication'],
  ])('desk research of %s', async (date, fault) => {
    expect(await saidOf(tinyFile(DESK, '2022-05-20', date))).toEqual([
      `data/libraries/2022-05/desk-research.csv:2:40: error: this date ${fault} [unlikely-date]`,
      '    expected: a date from 2012-05-02 to 2022-06-01',
    ])
  })

  test('desk research without a day of publication', async () => {
    const changes = {
      ...tinyFile(DESK, '2022-05-20', '1017-06-01'),
      ...tinyFile(WAVE, '"published"', '"publised"'),
    }
    const said = await saidOf(changes)
    expect(said.slice(0, 2)).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:40: error: this date is long before the fieldwork [unlikely-date]',
      '    expected: 2012-05-02 or later',
    ])
  })
})

test.each(['People come in  after dinner now.', 'people come in after dinner, now'])(
  'a quote twice: %s',
  async (quote) => {
    const changed = tinyFile('2022-05/quotes.json', 'Every year there is a little less.', quote)
    expect(await saidOf(changed)).toEqual([
      'data/libraries/2022-05/quotes.json:13:15: error: this quote is also on line 7 [repeated-quote]',
      '    expected: each quote once',
    ])
  },
)

describe('texts that were converted wrongly', () => {
  test('in data, without showing a row', async () => {
    expect(await saidOf(tinyFile(INTERVIEWS, 'no remark', 'caf\u00c3\u00a9 \ufffd'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:56: error: `\u00c3\u00a9` is UTF-8 that was read as Windows-1252 [misread-text]',
      '    expected: `é`',
      '    hint: export this text again, as UTF-8',
      'data/libraries/2022-05/interviews.csv:5:59: error: here stands U+FFFD, which programs put in the place of a character that they could not read [lost-character]',
      '    expected: the character that was there',
      '    hint: export this text again, as UTF-8',
    ])
  })

  test('in JSON, also where it is written with escapes', async () => {
    const wave = tinyFile(WAVE, 'The second study', 'De ge\\u00c3\\u00afnterviewden')
    expect(await problemsOf(wave)).toEqual([
      'data/libraries/2022-05/wave.json:5:15: error: `\u00c3\u00af` is UTF-8 that was read as Windows-1252 [misread-text]',
      '      "subtitle": "De ge\\u00c3\\u00afnterviewden",',
      '                  ^',
      '    expected: `ï`',
      '    hint: export this text again, as UTF-8',
    ])
  })
})
