import { describe, expect, test } from 'vitest'
import { csvOf } from '../../pipeline/layout/csv.ts'

function textOf(...rows: string[][]): string {
  return new TextDecoder().decode(csvOf(rows))
}

describe('csvOf', () => {
  test('parts cells with commas and ends each line', () => {
    expect(textOf(['Antwoord', 'Aantal'], ['ja', '12'])).toBe('Antwoord,Aantal\r\nja,12\r\n')
  })

  test('quotes commas, quotes and line ends', () => {
    expect(textOf(['zorg, welzijn', 'zegt "ja"', 'twee\nregels', 'één'])).toBe(
      '"zorg, welzijn","zegt ""ja""","twee\nregels",één\r\n',
    )
  })

  test.each(['=SUM(A1)', '+31 50 123', '-ja', '@team', '\tinspringen', '-1+2'])(
    'makes text of %j, which a spreadsheet would run',
    (cell) => {
      expect(textOf([cell])).toBe(`'${cell}\r\n`)
    },
  )

  test.each([
    ['a;=SUM(A1);x', "a;'=SUM(A1);x"],
    ['a,@team', `"a,'@team"`],
    ['a\t=1+2', "a\t'=1+2"],
    ['a\n-b', `"a\n'-b"`],
  ])('makes text of %j, which one that parts cells otherwise would run', (cell, text) => {
    expect(textOf([cell])).toBe(`${text}\r\n`)
  })

  test('leaves numbers and words that a spreadsheet would not run', () => {
    expect(textOf(['zorg; welzijn', '1;-2'])).toBe('zorg; welzijn,1;-2\r\n')
  })

  test.each(['-3', '+6', '-12%', '-1.234', '+2 %'])('leaves the number %s as it is', (cell) => {
    expect(textOf([cell])).toBe(`${cell}\r\n`)
  })

  test('writes the minus that readers see as one that programs read', () => {
    expect(textOf(['\u22123', '\u22121.234,5', 'van \u22123 tot 4'])).toBe(
      '-3,"-1.234,5",van \u22123 tot 4\r\n',
    )
  })

  test('keeps a number with a decimal comma together', () => {
    expect(textOf(['-2,5'])).toBe('"-2,5"\r\n')
  })
})
