import { describe, expect, test } from 'vitest'
import { guardNames, type ListedName } from '../../pipeline/study/names.ts'

const listed = (name: string, line: number): ListedName => ({ name, file: 'names.csv', line })
const NAMES = [listed('Oakham', 2), listed('Willow Square', 3), listed("'t Café", 4), listed('A.B', 5)]

describe('a listed name', () => {
  const guard = guardNames(NAMES)
  const lineOf = (text: string) => guard.find(text)?.line

  test('is found as whole words', () => {
    expect(lineOf('We went to Oakham.')).toBe(2)
    expect(lineOf('Oakham-North, as they say')).toBe(2)
    expect(lineOf('(Oakham)')).toBe(2)
  })

  test('is not found within a word or in other capitals', () => {
    expect(lineOf('Oakhamshire, Oakhamé, Oakham2')).toBe(undefined)
    expect(lineOf('oakham')).toBe(undefined)
  })

  test('is found in any capitals where that is asked', () => {
    expect(guard.findAnyCase('www.oakham.example')?.line).toBe(2)
    expect(guard.findAnyCase('www.oakhams.example')).toBe(undefined)
  })

  test('is found over a line end, a hard space, an invisible hyphen', () => {
    expect(lineOf('at Willow\n  Square')).toBe(3)
    expect(lineOf('at Willow\u00a0Square')).toBe(3)
    expect(lineOf('in Oak\u00adham')).toBe(2)
  })

  test('is found however its letters and apostrophe are written', () => {
    expect(lineOf('near ’t Cafe\u0301')).toBe(4)
  })

  test('is no pattern', () => {
    expect(lineOf('AxB')).toBe(undefined)
    expect(lineOf('A.B')).toBe(5)
  })
})

describe('a found value in a message', () => {
  const guard = guardNames(NAMES)

  test('is shown, cut at 40 characters', () => {
    expect(guard.show('witin')).toBe(' `witin`')
    expect(guard.show('a'.repeat(41))).toBe(` \`${'a'.repeat(40)}…\``)
  })

  test('is not shown with a listed name, also beyond where it would be cut', () => {
    expect(guard.show('Oakham')).toBe('')
    expect(guard.show('OAKHAM')).toBe('')
    expect(guard.show(`${'a'.repeat(40)} Oakham`)).toBe('')
  })

  test("is not shown when it is likely someone's own words", () => {
    expect(guard.show('it depends on the week')).toBe('')
  })

  test('is not shown without the list of names', () => {
    expect(guardNames(undefined).show('witin')).toBe('')
  })
})
