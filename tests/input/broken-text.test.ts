import { describe, expect, test } from 'vitest'
import { brokenTexts } from '../../pipeline/input/broken-text.ts'

const foundIn = (text: string) =>
  [...brokenTexts(text)].map(({ index, finding }) => [index, finding.rule, finding.expected])

describe('text that was converted wrongly', () => {
  test('holds U+FFFD', () => {
    expect(foundIn('caf\ufffd')).toEqual([[3, 'lost-character', 'the character that was there']])
  })

  test.each([
    ['é', 'Ã©'],
    ['è', 'Ã¨'],
    ['ë', 'Ã«'],
    ['ï', 'Ã¯'],
    ['ö', 'Ã¶'],
    ['ü', 'Ã¼'],
    ['ç', 'Ã§'],
    ['É', 'Ã‰'],
    ['Ë', 'Ã‹'],
    ['€', 'â‚¬'],
    ['’', 'â€™'],
    ['‘', 'â€˜'],
    ['“', 'â€œ'],
    ['–', 'â€“'],
    ['…', 'â€¦'],
    ['½', 'Â½'],
    ['°', 'Â°'],
    ['\u00a0', 'Â\u00a0'],
  ])('holds %s as it is misread', (character, misread) => {
    expect(foundIn(`a${misread}b`)).toEqual([[1, 'misread-text', `\`${character}\``]])
  })

  test.each(['“', '’', 'é', '€', 'É', '😀'])('holds %s as Latin-1', (character) => {
    const latin = Buffer.from(character).toString('latin1')
    expect(foundIn(latin)).toEqual([[0, 'misread-text', `\`${character}\``]])
  })

  test('begins with a byte-order mark of another reading, or with half a character', () => {
    expect(foundIn('ï»¿name')).toEqual([[0, 'misread-text', undefined]])
    expect(foundIn('ðŸ˜€')).toEqual([[0, 'misread-text', undefined]])
  })
})

test('text that was not', () => {
  const right = [
    'geïnterviewde, coöperatie, café, façade, Ångström, naïef, één, € 5, 20 °C, 1½',
    '“Zo’n café – of twee…” ‘Ja’',
    'A IRMÃ”, diz; ANTÃ… e MANHÃ’; âge, pâté, Âge, château, crème brûlée',
    'Größe, Straße“, FUẞ, ÇA VA, «É»',
    'ÀÈÌÒÙ ÁÉÍÓÚ ÄËÏÖÜ ÂÊÎÔÛ ÃÑÕ',
  ]
  for (const text of right) expect([text, foundIn(text)]).toEqual([text, []])
})
