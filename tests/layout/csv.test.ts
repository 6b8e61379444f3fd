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

  test.each(['-3', '+6', '-12%', '-1.234', '+2 %'])('leaves the number %s as it is', (cell) => {
    expect(textOf([cell])).toBe(`${cell}\r\n`)
  })

  test('keeps a number with a decimal comma together', () => {
    expect(textOf(['-2,5'])).toBe('"-2,5"\r\n')
  })
})
