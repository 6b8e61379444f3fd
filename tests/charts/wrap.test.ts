import { describe, expect, test } from 'vitest'
import { withoutHyphens, wrapText } from '../../pipeline/charts/draw/wrap.ts'

describe('wrapText', () => {
  /** Every character is one point wide. */
  const lines = (text: string, width: number) => wrapText(text, width, ({ length }) => length)

  test('keeps a text that fits on one line', () => {
    expect(lines('a label', 7)).toEqual(['a label'])
  })

  test('takes no more lines than it must, and leaves no word alone that need not be', () => {
    expect(lines('one two three four', 15)).toEqual(['one two', 'three four'])
    expect(lines('aa bb cc dd ee', 9)).toEqual(['aa bb cc', 'dd ee'])
  })

  test('breaks a word that is wider, where a syllable may begin, with a hyphen', () => {
    expect(lines('de gemeentebegroting nu', 10)).toEqual(['de', 'gemeente-', 'begroting', 'nu'])
    expect(lines('bovengemeentelijk', 8)).toEqual(['bovenge-', 'meente-', 'lijk'])
  })

  test('breaks behind a hyphen or a slash of the word itself, and adds none', () => {
    expect(lines('jeugd-ggz-aanbod', 11)).toEqual(['jeugd-ggz-', 'aanbod'])
    expect(lines('zorg/ondersteuning', 14)).toEqual(['zorg/', 'ondersteuning'])
  })

  test('breaks a word without syllables between its letters, and no letter from its accent', () => {
    expect(lines('xxxxxxxxxx', 5)).toEqual(['xxxx-', 'xxxx-', 'xx'])
    expect(lines('e\u0301e\u0301e\u0301e\u0301', 6)).toEqual(['e\u0301e\u0301-', 'e\u0301e\u0301'])
  })

  test('ends with a letter on each line where no more fit', () => {
    expect(lines('abc', 1)).toEqual(['a-', 'b-', 'c'])
  })

  test.each([3, 8, 20, 60])('drops and adds nothing at a width of %d', (width) => {
    const text = 'de samenwerking met zorgaanbieders en huisartsen'
    const bare = (some: string) => withoutHyphens(some).replaceAll(' ', '')
    expect(bare(lines(text, width).join(' '))).toBe(bare(text))
    expect(Math.max(...lines(text, width).map(({ length }) => length))).toBeLessThanOrEqual(width)
  })
})

describe('withoutHyphens', () => {
  test('makes a broken text as the whole one', () => {
    const label = 'jeugd-ggz en zorg- en welzijnsorganisaties en/of huisartsen'
    for (const width of [6, 9, 14, 80]) {
      const broken = wrapText(label, width, ({ length }) => length).join(' ')
      expect(withoutHyphens(broken)).toBe(withoutHyphens(label))
    }
  })
})
