import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainNumber } from '../../pipeline/input/plain-number.ts'

function read(text: string, mayHaveMark = true): number {
  const bytes = Buffer.from(`9${text}9`)
  return plainNumber(bytes, 1, bytes.length - 1, mayHaveMark)
}

test('a number in digits is the one that JavaScript makes of it', () => {
  const digits = fc.stringMatching(/^[+-]?\d{1,7}([.,]\d{1,7})?$/)
  fc.assert(
    fc.property(digits, (text) => {
      expect(read(text)).toBe(Number(text.replace(',', '.')))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  '',
  '-',
  '+',
  '.5',
  '5.',
  ',',
  '1.2.3',
  '1 2',
  '1e3',
  '0x1',
  '٣',
  '1-',
  '--1',
  '1234567890123456',
  'NaN',
])('"%s" is none', (text) => {
  expect(read(text)).toBeNaN()
})

test('a mark is no part of a whole number', () => {
  expect([read('1.5', false), read('15', false), read('-15', false)]).toEqual([Number.NaN, 15, -15])
})
