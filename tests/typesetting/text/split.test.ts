import { describe, expect, test } from 'vitest'
import { isJoined, splitWords } from '../../../pipeline/typesetting/text/split.ts'

const word = (text: string, isLineEnd = false) => ({ text, isLineEnd })

describe('the words of a text', () => {
  test.each([
    ['have the white space after them', 'een  twee ', ['een  ', 'twee ']],
    ['end at hyphens and slashes', 'zorg-organisaties en/of', ['zorg-', 'organisaties ', 'en/', 'of']],
    ['hold numbers together', '2024-2025, 10.345,6 %', ['2024-2025, ', '10.345,6 ', '%']],
    ['hold no-break spaces', 'art.\u00A012 en', ['art.\u00A012 ', 'en']],
    ['hold what stands in brackets by its brackets', '(een twee)', ['(een ', 'twee)']],
    ['are one empty word where there is nothing', '', ['']],
  ])('%s', (_name, text, words) => {
    expect(splitWords(text)).toEqual(words.map((each) => word(each)))
  })

  test.each([
    ['een \ntwee', [word('een ', true), word('twee')]],
    [' \n', [word(' ', true)]],
    ['\n\n', [word('', true), word('', true)]],
    ['een\r\ntwee', [word('een', true), word('twee')]],
  ])('end where a line is broken: %j', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })
})

describe('two words of different pieces', () => {
  test.each([
    ['Gemeente', 'raad', true],
    ['voorbeeld', ',', true],
    ['voorbeeld ', 'twee', false],
    ['zorg-', 'organisaties', false],
    ['', 'raad', false],
  ])('%j and %j: no line may end between them, %s', (before, after, joined) => {
    expect(isJoined(word(before), word(after))).toBe(joined)
  })

  test('are parted by a line break', () => {
    expect(isJoined(word('Gemeente', true), word('raad'))).toBe(false)
  })
})
