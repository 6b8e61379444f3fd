import { describe, expect, test } from 'vitest'
import { cutByFont } from '../../../pipeline/typesetting/text/fallback.ts'
import type { Look } from '../../../pipeline/typesetting/text/look.ts'
import { type Part, partsOf } from '../../../pipeline/typesetting/text/parts.ts'
import { dejaVu, look, PLAIN, sans } from './make-paragraph.ts'

const has = (characters: string) => (text: string) => [...text].every((each) => characters.includes(each))

describe('cutByFont', () => {
  test('leaves a text whole that its font can draw', () => {
    expect(cutByFont('aé', has('aé'), has(''))).toEqual([{ text: 'aé', usesFallback: false }])
  })

  test('cuts where the font changes, and keeps characters that form one together', () => {
    expect(cutByFont('aбв e\u0301', has('a e'), has('бвe\u0301'))).toEqual([
      { text: 'a', usesFallback: false },
      { text: 'бв', usesFallback: true },
      { text: ' ', usesFallback: false },
      { text: 'e\u0301', usesFallback: true },
    ])
  })

  test('leaves with its font what neither has', () => {
    expect(cutByFont('a漢', has('a'), has(''))).toEqual([{ text: 'a漢', usesFallback: false }])
  })
})

function partsIn(...texts: (string | [text: string, look: Look])[]): Part[] {
  const pieces = texts.map((each) =>
    typeof each === 'string' ? { text: each, look: PLAIN } : { text: each[0], look: each[1] },
  )
  return partsOf(pieces, false)
}

/** What parts are called here: "+" for those that no line ends after, "|" for those that end their line. */
function marked(parts: readonly Part[]): string[] {
  return parts.map(({ text, isLineEnd, staysWithNext }) => {
    if (isLineEnd) return `${text}|`
    return staysWithNext ? `${text}+` : text
  })
}

describe('the parts of a text', () => {
  test('are its words', () => {
    expect(marked(partsIn('Teams (12) en \nκόσμος'))).toEqual(['Teams ', '(12) ', 'en |', 'κόσμος'])
  })

  test('stay together where one word has two looks', () => {
    expect(marked(partsIn('de Gemeente', 'raad is', ', zo'))).toEqual([
      'de ',
      'Gemeente+',
      'raad ',
      'is+',
      ', ',
      'zo',
    ])
  })

  test('are cut where the direction changes, and no line ends there', () => {
    const parts = partsIn('wijk-שלום \nen')
    expect(marked(parts)).toEqual(['wijk-', 'שלום+', ' |', 'en'])
    expect(parts.map(({ level }) => level)).toEqual([0, 1, 0, 0])
  })

  test('have a level of their own for numbers among words from right to left', () => {
    expect(partsIn('בשנת 2017 ערים').map(({ text, level }) => [text, level])).toEqual([
      ['בשנת ', 1],
      ['2017', 2],
      [' ', 1],
      ['ערים', 1],
    ])
  })

  test('after a leader do not join the words before it', () => {
    const leader = look({ isLeader: true })
    expect(partsIn('שלום', ['\u00A0\u00A0', leader], '1').map(({ level }) => level)).toEqual([1, 0, 0])
    expect(partsIn('שלום', '\u00A0\u00A0', '1').map(({ level }) => level)).toEqual([1, 1, 2])
  })

  test('are cut between the face and the one that draws what it lacks', () => {
    const parts = partsIn('blijԱen ⚖, 漢')
    expect(marked(parts)).toEqual(['blij+', 'Ա+', 'en ', '⚖+', ', ', '漢'])
    expect(parts.map(({ face }) => face)).toEqual([sans, dejaVu, sans, dejaVu, sans, sans])
  })

  test('have their space with them where they read from right to left', () => {
    const parts = partsIn('שלום, עולם')
    expect(parts.map(({ text, face }) => [text, face])).toEqual([
      ['שלום, ', dejaVu],
      ['עולם', dejaVu],
    ])
  })

  test('stay with their face where there is no other', () => {
    const alone = look({ fallback: undefined })
    expect(partsIn(['blijԱen', alone]).map(({ text, face }) => [text, face])).toEqual([['blijԱen', sans]])
  })

  test('of what is never broken are its pieces', () => {
    expect(partsOf([{ text: 'een twee', look: PLAIN }], true).map(({ text }) => text)).toEqual(['een twee'])
  })
})
