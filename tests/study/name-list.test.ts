import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/tiny-problems.ts'
import { tinyFile } from '../support/tiny-study.ts'

const FILE = 'data/libraries/names.csv'
const SEVERAL = [
  '    expected: one name as a sentence has it, without `;` `,` `|` `/` `(` or `)`',
  '    hint: write each name on a line of its own',
]

function linesOf(...names: readonly string[]) {
  return problemsOf({ 'names.csv': `name\n${names.join('\n')}\n` })
}

describe('names.csv', () => {
  test.each(['name\n', 'name,public\n', 'name'])('without a name: %j', async (list) => {
    expect(await problemsOf({ 'names.csv': list })).toEqual([])
  })

  test('without a name does not hide what is said of other files', async () => {
    const lines = await problemsOf({
      'names.csv': 'name\n',
      ...tinyFile('study.json', 'Library Council', 'at Oakham'),
    })
    expect(lines.filter((line) => line.includes('error:'))).toEqual([
      expect.stringMatching(
        /the name on line 2 of data\/libraries\/units\.csv appears in this text \[listed-name\]$/,
      ),
    ])
  })

  test('that is not there', async () => {
    expect(await problemsOf({ 'names.csv': undefined })).toEqual([
      `${FILE}:1:1: error: there is no such file [missing-file]`,
      '    hint: when there is no name to keep back, write a file with the header `name` alone',
    ])
  })

  test('with a name that is left out', async () => {
    expect(await problemsOf({ 'names.csv': 'name,public\nWillow Square,\n,yes\n' })).toEqual([
      `${FILE}:3:1: error: there is no name here [blank-name]`,
    ])
  })

  test.each([
    '"Oakham; Elmham"',
    '"Oakham, Elmham"',
    'Oakham | Elmham',
    'Oakham/Elmham',
    'Bergen (NH)',
    '"Oakham\nElmham"',
  ])('with more than a name in one place: %j', async (name) => {
    expect(await linesOf('Willow Square', name)).toEqual([
      `${FILE}:3:1: error: this holds more than one name, or more than a name [several-names]`,
      ...SEVERAL,
    ])
  })

  test.each(['A', '7', '2024', '-', '..', 'É', 'A1', "'"])(
    'with what is too short for a name: %j',
    async (name) => {
      expect(await linesOf('Willow Square', name)).toEqual([
        `${FILE}:3:1: error: this is too short for a name, and would be found in many texts [short-name]`,
        '    expected: at least two letters',
      ])
    },
  )

  test.each(['Oak\u00adham', 'Oak\u200bham', '\u202eOakham', 'Willow\u00a0Square', 'Oak\u0007ham'])(
    'with a character that cannot be seen: %j',
    async (name) => {
      expect(await linesOf('Saint Anne', name)).toEqual([
        `${FILE}:3:1: error: this name has a character that cannot be seen [hidden-character]`,
        '    hint: type the name again',
      ])
    },
  )

  test.each(['Willow Square', 'willow square', 'Willow-Square', 'Wíllow Square'])(
    'with a name twice: %j',
    async (name) => {
      expect(await linesOf('Willow Square', 'Elm Row', name)).toEqual([
        `${FILE}:4:1: error: this name is also on line 2 [repeated-name]`,
        '    hint: remove one of the two',
      ])
    },
  )

  test('with another word than yes for what is public', async () => {
    expect(
      await problemsOf({ 'names.csv': 'name,public\nWillow Square,no\nElm Row,yes\nAsh Row,\n' }),
    ).toEqual([
      `${FILE}:2:15: error: this does not say whether the team may use the name [public-name]`,
      '    expected: `yes`, or an empty cell',
    ])
  })

  test('with all of these at once', async () => {
    const lines = await linesOf('A', '"a; b"', 'Elm Row', 'Elm Row')
    expect(
      lines.filter((line) => !line.startsWith(' ')).map((line) => line.replace(/.*names.csv:/, '')),
    ).toEqual([
      '2:1: error: this is too short for a name, and would be found in many texts [short-name]',
      '3:1: error: this holds more than one name, or more than a name [several-names]',
      '5:1: error: this name is also on line 4 [repeated-name]',
    ])
  })
})

describe('the column `name` of units.csv', () => {
  test('with more than a name in one place', async () => {
    expect(await problemsOf(tinyFile('units.csv', 'Elmham', 'Elmham / Ely'))).toEqual([
      'data/libraries/units.csv:3:12: error: this holds more than one name, or more than a name [several-names]',
      ...SEVERAL,
    ])
  })

  test('may name a unit that names.csv calls public, in texts of the team only', async () => {
    const names = { 'names.csv': 'name,public\nOakham,yes\n' }
    expect(
      await problemsOf({ ...names, ...tinyFile('study.json', 'Library Council', 'Oakham Council') }),
    ).toEqual([])
    expect(
      await problemsOf({ ...names, ...tinyFile('2022-05/quotes.json', 'after dinner', 'in Oakham') }),
    ).toEqual([
      'data/libraries/2022-05/quotes.json:7:15: error: the name on line 2 of data/libraries/names.csv appears in this quote [listed-name]',
      '    hint: write what it is instead, such as "our municipality"',
    ])
    expect(await problemsOf(tinyFile('study.json', 'Library Council', 'Oakham Council'))).toEqual([
      'data/libraries/study.json:5:16: error: the name on line 2 of data/libraries/units.csv appears in this text [listed-name]',
      '    hint: write what it is instead; if it is public as well, such as the name of a region, give it `yes` in the column `public`',
    ])
  })
})
