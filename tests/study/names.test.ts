import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { guardNames } from '../../pipeline/study/names.ts'
import { guardOf, listOf } from '../support/names.ts'

const NAMES = ['Oakham', 'Willow Square', "'t Café", 'Upton*', 'Upton Hall']

/** The stretches of a text that are found. */
function foundIn(text: string, guard = guardOf(NAMES)) {
  return guard.find(text).map(({ name, start, end }) => [name.line, text.slice(start, end)])
}

describe('a listed name', () => {
  test('is found with its line and its stretch of the text', () => {
    expect(foundIn('From Oakham to Willow-Square, and near t Cafe\u0301.')).toEqual([
      [2, 'Oakham'],
      [3, 'Willow-Square'],
      [4, 't Cafe'],
    ])
  })

  test('is found as a stretch however it is written', () => {
    expect(foundIn('the O\u200bAK\u00adHAM&apos;s, W&#105;llow<br>Square')).toEqual([
      [2, 'O\u200bAK\u00adHAM'],
    ])
    expect(foundIn('the W&#105;llow&nbsp;Square')).toEqual([[3, 'W&#105;llow&nbsp;Square']])
    expect(foundIn('Oak**ham**')).toEqual([[2, 'Oak**ham']])
    expect(foundIn('%57illow%20Square')).toEqual([[3, '%57illow%20Square']])
  })

  test('is found once in each place, however many ways to read it there are', () => {
    expect(foundIn('Oakham and **Oakham**, WillowSquare')).toEqual([
      [2, 'Oakham'],
      [2, 'Oakham'],
      [3, 'WillowSquare'],
    ])
  })

  test('is not found by itself when it is public, but longer names with it are', () => {
    expect(foundIn('Upton, Uptons, Upton Hall')).toEqual([[6, 'Upton Hall']])
    const spoken = guardOf(NAMES).findSpoken('Upton and Upton Hall')
    expect(spoken.map(({ name }) => name.line)).toEqual([5, 6])
  })

  test('is found within a longer public name, unless that is the whole of it', () => {
    const guard = guardOf(['County of Oakham*', 'Oakham'])
    expect(foundIn('The County of Oakham', guard)).toEqual([])
    expect(foundIn('County Oakham', guard)).toEqual([[3, 'Oakham']])
  })

  test('counts as listed where it is a form of a public name', () => {
    const guard = guardOf(['Oakham*', 'Oakhams'])
    expect(foundIn('the Oakhams', guard)).toEqual([[3, 'Oakhams']])
  })
})

describe('while a list of names cannot be read whole', () => {
  const unread = guardNames(
    { names: listOf(['Oakham']), isComplete: false },
    [LANGUAGES.en].map(({ names }) => names),
  )
  const place = { line: 3, column: 18, rule: 'unknown-helper' }

  test('a problem shows no words of its file', () => {
    const problem = {
      ...place,
      file: 'overview.md.hbs',
      message: "there is no helper `Willow` in the branch's list 'Square'",
      hint: 'did you mean `percent`? write `Willow` elsewhere',
      sentence: 'At Willow Square.',
      source: 'At Willow Square {{Willow "Square"}}',
    }
    expect(unread.withoutNames(problem)).toEqual({
      ...place,
      file: 'overview.md.hbs',
      message: "there is no helper `…` in the branch's list '…'",
      hint: 'did you mean `percent`? write `…` elsewhere',
    })
  })

  test('one of a table is as it is, since it quotes no cell then', () => {
    const problem = { ...place, file: 'names.csv', message: 'the column `name` is missing' }
    expect(unread.withoutNames(problem)).toEqual(problem)
  })
})

describe('a wrong value in a message', () => {
  const guard = guardOf(NAMES)

  test('is shown when it is nearly an id', () => {
    expect(guard.show('witin', ['within', 'pressure'])).toBe(' `witin`')
    expect(guard.show('WITHIN', ['within'])).toBe(' `WITHIN`')
  })

  test.each(['nothing', 'Oakham', 'it depends on the week', 'no'])(
    'is not shown when it is not: %s',
    (value) => {
      expect(guard.show(value, ['within', 'Oakhan', 'yes'])).toBe('')
    },
  )

  test('is shown when it is a number, where one should be', () => {
    expect(guard.showNumber('1.000')).toBe(' `1.000`')
    expect(guard.showNumber('three')).toBe('')
    expect(guard.showNumber('0612345678901234567890')).toBe('')
    for (const value of [
      '2024-04-02',
      '2.4.2024',
      '06-12345678',
      '0612345678',
      '+31 6 1234 5678',
      '31612345678',
    ])
      expect(guard.showNumber(value), value).toBe('')
    for (const value of ['6,5', '-3', '150', '12 %', '1,000,000', '0.25'])
      expect(guard.showNumber(value)).not.toBe('')
  })

  test('is not shown without the whole list of names', () => {
    const incomplete = guardNames({ names: listOf(NAMES), isComplete: false }, [LANGUAGES.en.names])
    expect(incomplete.show('witin', ['within'])).toBe('')
    expect(incomplete.showNumber('1.000')).toBe('')
    expect(incomplete.find('Oakham')).toHaveLength(1)
  })
})

describe('a problem', () => {
  const problem = { file: 'templates/x/oakham.md.hbs', line: 1, column: 2, rule: 'r', message: 'x' }

  test('has a mark for each listed name, and no line of the file that holds one', () => {
    const told = {
      ...problem,
      message: '`Oakham` and Willow Square',
      hint: 'no OAKHAM',
      source: 'In Oakham.',
    }
    expect(guardOf(NAMES).withoutNames(told)).toEqual({
      ...problem,
      file: 'templates/x/[name].md.hbs',
      message: '`[name]` and [name]',
      hint: 'no [name]',
    })
  })

  test('keeps a line of the file without one', () => {
    const told = { ...problem, file: 'a.json', source: 'In Upton.' }
    expect(guardOf(NAMES).withoutNames(told)).toEqual(told)
  })
})
