import { describe, expect, test } from 'vitest'
import { misleadingCharacters, misleadingInJson } from '../../pipeline/input/characters.ts'
import { SourceText } from '../../pipeline/input/source-text.ts'

function found(text: string, search = misleadingCharacters): string[] {
  return search(new SourceText('a.txt', text)).map(
    ({ line, column, rule, message, hint }) => `${line}:${column} ${message} [${rule}] ${hint}`,
  )
}

const ORDER = 'changes the order in which the text around it is read [misleading-character] remove it'
const UNSEEN = 'cannot be seen [misleading-character] remove it'

describe('characters that could change what is read are refused', () => {
  test.each([
    ['ja\u202E', `1:3 U+202E RIGHT-TO-LEFT OVERRIDE ${ORDER}`],
    ['a\nb\u2067c', `2:2 U+2067 RIGHT-TO-LEFT ISOLATE ${ORDER}`],
    ['\u200E1', `1:1 U+200E LEFT-TO-RIGHT MARK ${ORDER}`],
    ['\u05D0\u200F1', `1:2 U+200F RIGHT-TO-LEFT MARK ${ORDER}`],
    ['\u061C', `1:1 U+061C ARABIC LETTER MARK ${ORDER}`],
    ['1\u200B2', `1:2 U+200B ZERO WIDTH SPACE ${UNSEEN}`],
    ['a\u200Db', `1:2 U+200D ZERO WIDTH JOINER ${UNSEEN}`],
    ['a\u200C', `1:2 U+200C ZERO WIDTH NON-JOINER ${UNSEEN}`],
    ['a\u2060b', `1:2 U+2060 WORD JOINER ${UNSEEN}`],
    ['a\uFEFFb', `1:2 U+FEFF ZERO WIDTH NO-BREAK SPACE ${UNSEEN}`],
    [
      'ge\u00ADmeente',
      '1:3 U+00AD SOFT HYPHEN cannot be seen [misleading-character] remove it: words are broken by the rules of their language',
    ],
    ['a\uFE0F', `1:2 U+FE0F VARIATION SELECTOR-16 ${UNSEEN}`],
    ['1\uFE0F\u20E3', `1:2 U+FE0F VARIATION SELECTOR-16 ${UNSEEN}`],
    ['a\u{E0101}', `1:2 U+E0101 VARIATION SELECTOR-18 ${UNSEEN}`],
    ['a\u{E0041}', `1:2 U+E0041 TAG ${UNSEEN}`],
    ['\u3164', `1:1 U+3164 HANGUL FILLER ${UNSEEN}`],
    ['a\u2028b', `1:2 U+2028 LINE SEPARATOR ${UNSEEN}`],
    ['a\u001Bb', '1:2 U+001B control character is an order to a terminal [misleading-character] remove it'],
    ['a\uE123', '1:2 U+E123 has no meaning that readers share [misleading-character] remove it'],
    ['a\uFDD0', '1:2 U+FDD0 is not a character [misleading-character] remove it'],
    ['a\u{1FFFF}', '1:2 U+1FFFF is not a character [misleading-character] remove it'],
    ['\uFF15 teams', '1:1 U+FF15 “\uFF15” is mistaken for another digit [misleading-character] write `5`'],
    ['\u{1D7DA}', '1:1 U+1D7DA “\u{1D7DA}” is mistaken for another digit [misleading-character] write `2`'],
    ['n = \u0667', '1:5 U+0667 “\u0667” is mistaken for another digit [misleading-character] write `7`'],
    [
      '57\u00B2',
      '1:3 U+00B2 “²” makes another number of the digits before it [misleading-character] write `2`',
    ],
    [
      'n\u00A0\u2075',
      '1:3 U+2075 “⁵” makes another number of the digits before it [misleading-character] write `5`',
    ],
  ])('%j', (text, problem) => {
    expect(found(text)).toEqual([problem])
  })

  test('each once, at its first place, with how often', () => {
    expect(found('a\u200B\nb\u200Bc\u202E\u200B')).toEqual([
      '1:2 U+200B ZERO WIDTH SPACE cannot be seen (3 times in this file) [misleading-character] remove it',
      `2:4 U+202E RIGHT-TO-LEFT OVERRIDE ${ORDER}`,
    ])
  })

  test('in JSON also by their numbers, with the place of the escape', () => {
    const json = '{ "a": "x\\\\u202E y\\u202E",\n  "b": "\\n\\b", "c": "\\ud83d\\ude00 \\ud800" }'
    expect(found(json, misleadingInJson)).toEqual([
      `1:19 U+202E RIGHT-TO-LEFT OVERRIDE ${ORDER}`,
      '2:11 U+0008 control character is an order to a terminal [misleading-character] remove it',
      '2:35 U+D800 is not a character [misleading-character] remove it',
    ])
    expect(found('{ "a": "b" }', misleadingInJson)).toEqual([])
  })
})

test.each([
  ['line ends and tabs', 'a\tb\r\nc'],
  ['accents, also apart, and signs', 'Één e\u0301 ½ € – “ï” … ① №'],
  ['words of one alphabet each', 'Ελλάδα, Россия, Հայաստան, Wien-Ελλάδα and k\u2126'],
  ['Latin beside Japanese', 'ITサービスの2級'],
  ['Arabic and Hebrew words', '\u0634\u0627\u0631\u0639 \u05D1\u05D9\u05EA 12'],
  ['their own digits beside words of theirs', '\u0634\u0627\u0631\u0639 \u0667'],
  [
    'joiners in Persian and Devanagari',
    '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D\u0937',
  ],
  [
    'emoji',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u2764\uFE0F \u{1F44D}\u{1F3FD} \u{1F3F3}\uFE0F\u200D\u{1F308}',
  ],
  ['variants of Han', '\u845B\u{E0100}'],
  ['exponents of letters', 'm² en CO₂, 10 km²'],
])('%s are free', (_, text) => {
  expect(found(text)).toEqual([])
})

describe('words of letters of two alphabets are refused', () => {
  test.each([
    [
      'in \u0410lle gemeenten',
      '1:4 U+0410 CYRILLIC CAPITAL LETTER A “\u0410” is a letter of Cyrillic in a word of Latin [mixed-scripts] write the Latin `A`',
    ],
    [
      'M\u03BFst, m\u03BFre',
      '1:2 U+03BF GREEK SMALL LETTER OMICRON “\u03BF” is a letter of Greek in a word of Latin (2 times in this file) [mixed-scripts] write the Latin `o`',
    ],
    [
      'a\nФi',
      '2:1 U+0424 “Ф” is a letter of Cyrillic in a word of Latin [mixed-scripts] write the word in letters of one alphabet',
    ],
    [
      'Россиa',
      '1:6 U+0061 “a” is a letter of Latin in a word of Cyrillic [mixed-scripts] write the word in letters of one alphabet',
    ],
  ])('%s', (text, problem) => {
    expect(found(text)).toEqual([problem])
  })

  test('in JSON also by their numbers, and not with the letter of an escape', () => {
    const json = '{ "a": "\\u0410lle", "b": "\\n\u0391\u03B8\u03AE\u03BD\u03B1" }'
    expect(found(json, misleadingInJson)).toEqual([
      '1:9 U+0410 CYRILLIC CAPITAL LETTER A “\u0410” is a letter of Cyrillic in a word of Latin [mixed-scripts] write the Latin `A`',
    ])
  })
})
