import { describe, expect, test } from 'vitest'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { TINY, tinyFile, tinyStudy } from '../support/tiny-study.ts'

type Changes = Readonly<Record<string, string | undefined>>

const INTERVIEWS = '2022-05/interviews.csv'
const DESK = '2022-05/desk-research.csv'
const QUOTES = '2022-05/quotes.json'
const WAVE = '2022-05/wave.json'

function problemsOf(changes: Changes): Promise<string[]> {
  return messagesOf(() => loadStudy(memoryFiles(tinyStudy(changes)), TINY))
}
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

  test('an unknown key', async () => {
    expect(await problemsOf(tinyFile(WAVE, '"published"', '"publised"'))).toEqual([
      'data/libraries/2022-05/wave.json:10:3: error: unknown key `publised` [unknown-key]',
      '      "publised": "2022-06-01",',
      '      ^',
      '    expected: one of `label`, `title`, `subtitle`, `fieldwork`, `published`, `report`, `questions`, `assumptions`',
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
        '2022-05/wave.json': tinyFile(WAVE, '2022-05-02', '2022-05-01')[WAVE],
      }),
    ).toEqual([
      'data/libraries/Wave 1:1:1: error: this is not a name for a wave [wave-name]',
      '    expected: lower case words or numbers joined by hyphens, such as `2017-06`',
    ])
  })
})

describe('the sampling frame', () => {
  test('a unit twice', async () => {
    expect(await problemsOf(tinyFile('units.csv', 'L-02', 'L-01'))).toEqual([
      'data/libraries/units.csv:3:1: error: this unit also stands on line 2 [repeated-unit]',
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
    ])
  })

  test('no units', async () => {
    expect(await problemsOf({ 'units.csv': 'unit,region\n' })).toEqual([
      'data/libraries/units.csv:1:1: error: no unit stands in this file [no-units]',
    ])
  })
})

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
      'data/libraries/2022-05/interviews.csv:1:60: error: the column `role` stands twice in the header [repeated-column]',
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
    ])
  })

  test("an unknown answer in someone's own words", async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', 'we can just about manage'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
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
      'data/libraries/2022-05/interviews.csv:2:33: error: an answer to `reasons` stands twice in this cell [repeated-answer]',
    ])
  })

  test('an answer that is missing', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:51: error: no answer to `budget` [missing-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
    ])
  })

  test('an answer that is missing where the earlier question asks for one', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'longer,-', 'longer,'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:28: error: no answer to `reasons`, which is asked when `hours` is `longer` [missing-answer]',
      '    expected: one of `demand`, `volunteers`, `budget`, joined by `|`, or `-` for none',
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
      'data/libraries/2022-05/interviews.csv:4:16: error: unknown unit `L-30` [unknown-unit]',
      '    expected: a code of units.csv',
      '    hint: did you mean `L-01`?',
    ])
  })

  test('no unit', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-03', ''))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:16: error: no unit stands here [missing-unit]',
      '    expected: a code of units.csv',
    ])
  })

  test('a unit represented twice by one interview', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-01|L-02', 'L-01|L-01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:16: error: the unit `L-01` stands twice in this cell [unit-represented-twice]',
    ])
  })

  test('a unit represented twice in the wave', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'L-04', 'L-04|L-01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:16: error: the unit `L-01` is already represented by the interview on line 2 [unit-represented-twice]',
      '    expected: each unit in one interview of the wave',
    ])
  })

  test('an interview id twice', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'R03', 'R01'))).toEqual([
      'data/libraries/2022-05/interviews.csv:5:1: error: this interview id also stands on line 2 [interview-twice]',
      '    expected: an id of its own',
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
      'data/libraries/2022-05/interviews.csv:4:5: error: the date `2022-06-09` is outside the fieldwork [date-outside-fieldwork]',
      '    expected: a date from 2022-05-02 to 2022-05-13',
    ])
  })

  test('a date in another order', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, '2022-05-09', '9-5-2022'))).toEqual([
      'data/libraries/2022-05/interviews.csv:4:5: error: the date `9-5-2022` is not written as year-month-day [not-a-date]',
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
      '    hint: leave out what separates thousands',
    ])
  })

  test('a number in words', async () => {
    expect(await problemsOf(tinyFile(INTERVIEWS, 'within,3', 'within,three'))).toEqual([
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `three` for `desks` is not a number [not-a-number]',
      '    expected: a whole number from 1 to 20',
    ])
  })
})

describe('desk-research.csv', () => {
  test('an unknown unit', async () => {
    expect(await problemsOf(tinyFile(DESK, 'L-05', 'L-06'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:1: error: unknown unit `L-06` [unknown-unit]',
      '    expected: a code of units.csv',
      '    hint: did you mean `L-01`?',
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
      'data/libraries/2022-05/desk-research.csv:2:12: error: unknown answer `smae` to `hours` [unknown-answer]',
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
      'data/libraries/2022-05/desk-research.csv:2:17: error: the name on line 2 of data/libraries/units.csv stands in this source [listed-name]',
    ])
  })

  test('a unit that was interviewed', async () => {
    expect(await problemsOf(tinyFile(DESK, 'L-05', 'L-04'))).toEqual([
      'data/libraries/2022-05/desk-research.csv:2:1: error: the unit `L-04` was interviewed, on line 5 of interviews.csv [unit-was-interviewed]',
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
      'data/libraries/2022-05/desk-research.csv:3:1: error: this unit and question also stand on line 2 [desk-answer-twice]',
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
      'data/libraries/2022-05/desk-research.csv:2:40: error: the date `May` is not written as year-month-day [not-a-date]',
      '    expected: a date such as 2017-06-30',
    ])
  })
})

describe('quotes.json', () => {
  test('a quote from an unknown interview', async () => {
    expect(await problemsOf(tinyFile(QUOTES, 'R02', 'R20'))).toEqual([
      'data/libraries/2022-05/quotes.json:12:20: error: this quote is from an interview that does not stand in interviews.csv [unknown-interview]',
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
      'data/libraries/2022-05/quotes.json:7:15: error: the name on line 2 of data/libraries/names.csv stands in this quote [listed-name]',
      '    hint: write what it is instead, such as "our municipality"',
    ])
  })

  test('the name of a unit in a quote', async () => {
    expect(await problemsOf(tinyFile(QUOTES, 'after dinner', 'to Oakham'))).toEqual([
      'data/libraries/2022-05/quotes.json:7:15: error: the name on line 2 of data/libraries/units.csv stands in this quote [listed-name]',
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
      '    expected: one of `topic`, `interview`, `text`, `illustrative`',
      '    hint: did you mean `text`?',
    ])
  })
})

describe('wave.json', () => {
  test('a fieldwork that ends before it starts', async () => {
    expect(await problemsOf(tinyFile('2020-05/wave.json', '2020-05-15', '2020-05-01'))).toEqual([
      'data/libraries/2020-05/wave.json:6:14: error: the fieldwork starts on 2020-05-04 but ends on 2020-05-01 [fieldwork-order]',
      '        "start": "2020-05-04",',
      '                 ^',
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
          .replace('2020-06-01', '2022-06-01'),
        '2020-05/interviews.csv': 'interview,date,units,hours,reasons,role\n',
      }),
    ).toEqual([
      'data/libraries/2022-05/wave.json:7:14: error: the fieldwork in data/libraries/2020-05/wave.json starts on this day too [same-start]',
      '        "start": "2022-05-02",',
      '                 ^',
      '    expected: a day of its own, which gives the waves their order',
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
      'data/libraries/2020-05/interviews.csv:2:5: error: the date `2020-05-01` is outside the fieldwork [date-outside-fieldwork]',
      '    expected: a date from 2020-05-04 to 2020-05-15',
      'data/libraries/2022-05/interviews.csv:2:51: error: unknown answer `whitin` to `budget` [unknown-answer]',
      '    expected: one of `within`, `pressure`, `refused`',
      '    hint: did you mean `within`?',
      'data/libraries/2022-05/interviews.csv:2:58: error: the value `-3` for `desks` is negative [negative-number]',
      '    expected: a whole number from 1 to 20',
      'data/libraries/2022-05/quotes.json:12:20: error: this quote is from an interview that does not stand in interviews.csv [unknown-interview]',
      '    expected: an id from its column `interview`',
      'data/libraries/study.json:4:15: error: found the text `eng` [unknown-value]',
      '      "language": "eng",',
      '                  ^',
      '    expected: one of `nl`, `en`',
      '    hint: did you mean `en`?',
    ])
  })
})
