import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenBytesProblems } from '../../pipeline/input/broken-bytes.ts'
import { SourceText } from '../../pipeline/input/source-text.ts'
import { brokenTextProblems } from '../../pipeline/input/text.ts'

test('texts that were converted wrongly are found in bytes as they are in a text', () => {
  const parts = [
    'a',
    'é',
    'Ã',
    '¯',
    'â',
    '€',
    '™',
    '\ufffd',
    'ï',
    '»',
    '¿',
    'ð',
    'Ÿ',
    '\u0085',
    '"',
    '\n',
    '\r\n',
    '\r',
    '𝄞',
  ]
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 80 }).map((each) => each.join(''))
  fc.assert(
    fc.property(text, (each) => {
      const bytes = Buffer.from(`x${each}`).subarray(1)
      expect(brokenBytesProblems('a.csv', bytes)).toEqual(
        brokenTextProblems(new SourceText('a.csv', each, true)),
      )
    }),
    { numRuns: 1_000 },
  )
})
