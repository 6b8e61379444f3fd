import { describe, expect, test } from 'vitest'
import { guardOf } from '../support/names.ts'

const guard = guardOf(['Hillfoot', 'De Wolden', 'Ede', 'Νίκος', 'Анна'])

describe('a name is found', () => {
  test.each([
    ['with a Cyrillic letter', 'in Hillf\u043Eot.', 'Hillfоot'],
    ['with a Greek capital', 'in \u0397illfoot.', 'Ηillfoot'],
    ['with letters of phonetics', 'in \u029Ci\u029F\u029Ffoot.', 'ʜiʟʟfoot'],
    ['with spaces between all letters', 'In a H i l l f o o t b.', 'H i l l f o o t'],
    ['with points', 'H.i.l.l.f.o.o.t', 'H.i.l.l.f.o.o.t'],
    ['with slashes and hyphens', 'x H/i-l/l-f/o-o/t', 'H/i-l/l-f/o-o/t'],
    ['with strokes for letters', 'Hi||foot and Hi//foot', 'Hi||foot'],
    ['with a sign within', 'Hill_foot', 'Hill_foot'],
    ['beside another word', 'north/Hill.foot/south', 'Hill.foot'],
    ['with emphasis in it', 'H*i*llf__oo__t', 'H*i*llf__oo__t'],
    ['with emphasis over its words', '*De Wol*den, **De** **Wol**den', '*De Wol*den'.slice(1)],
    ['of two words, spaced', 'D e   W o l d e n', 'D e   W o l d e n'],
    ['with a soft hyphen and a letter of another alphabet', 'Hill\u00ADf\u043Eot', 'Hill\u00ADfоot'],
    ['in Greek, in any case', 'ΝΙΚΟΣ', 'ΝΙΚΟΣ'],
    ['in small Greek letters', 'νίκος', 'νίκος'],
    ['in Cyrillic, in any case', 'АННА', 'АННА'],
  ])('%s', (_, text, found) => {
    const [first] = guard.find(text)
    expect(text.slice(first?.start, first?.end)).toBe(found)
  })

  test('and masked in a message', () => {
    const problem = { file: 'a/H.i.l.l.f.o.o.t.csv', line: 1, column: 1, rule: 'x', message: 'no `Hi||foot`' }
    expect(guard.withoutNames(problem)).toEqual({ ...problem, file: 'a/[name].csv', message: 'no `[name]`' })
  })
})

test.each([
  ['a short name that is spaced out', 'E d e, e/d/e'],
  ['words that only hold it', 'Hillfooting, uphill.footing'],
  ['words beside one another', 'hill foot'],
  ['initials and abbreviations', 'i.e. a/b/c/d/e, A. B. C. D. van E.'],
])('no name is found in %s', (_, text) => {
  expect(guard.find(text)).toEqual([])
})
