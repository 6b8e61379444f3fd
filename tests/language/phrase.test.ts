import { describe, expect, test } from 'vitest'
import { capitalised, figure, inForm, named, number, phrase, weave } from '../../pipeline/language/phrase.ts'
import { dutch, english } from '../support/languages.ts'

const rule = () => 'counted by hand'
const eleven = figure('één', ['w/a.yes'], rule)
const may = named('mei 2017', 'the name of a wave')

describe('words of several phrases', () => {
  test('keep the origin of each part, in the order of the text', () => {
    const { text, figures, others, parts } = weave([may, eleven], ([wave, count]) => `${count} in ${wave}.`)
    expect(text).toBe('één in mei 2017.')
    expect(figures).toEqual([{ text: 'één', results: ['w/a.yes'], shows: 'figure', rule }])
    expect(others).toEqual([{ text: 'mei 2017', reason: 'the name of a wave' }])
    expect(parts.map((part) => (typeof part === 'string' ? part : part.text))).toEqual([
      ...['één', ' in ', 'mei 2017', '.'],
    ])
  })

  test('distinguish two parts with the same text', () => {
    const again = figure('één', ['w/a.no'], rule)
    const { figures } = weave([weave([eleven, again], dutch.list)], ([both]) => `(${both})`)
    expect(figures.map(({ results }) => results)).toEqual([['w/a.yes'], ['w/a.no']])
  })

  test('are put together by a list of the language', () => {
    const several = ['a', 'b', 'c'].map((text) => phrase(text))
    expect(weave(several, english.list).text).toBe('a, b and c')
  })

  test('leave a text with signs of two halves whole', () => {
    expect(weave([named('\u{1F600} 5', 'a label')], ([label]) => `\u{1F33B} ${label}`).text).toBe(
      '\u{1F33B} \u{1F600} 5',
    )
  })
})

describe('a phrase that opens a sentence', () => {
  test('has its capital in the part that opens it', () => {
    const opened = capitalised(
      weave([eleven], ([count]) => `${count} van de twee`),
      dutch,
    )
    expect(opened.text).toBe('Eén van de twee')
    expect(opened.figures[0]?.text).toBe('Eén')
  })

  test('has it behind a quotation mark', () => {
    expect(capitalised(named('‘ijs’ 2', 'a label'), dutch).others[0]?.text).toBe('‘IJs’ 2')
  })

  test('may be empty', () => {
    expect(capitalised(phrase(), dutch).text).toBe('')
  })
})

test('a figure in another form keeps its origin', () => {
  const { text, figures } = inForm(eleven, '1')
  expect([text, figures[0]?.text, figures[0]?.results]).toEqual(['1', '1', ['w/a.yes']])
})

test('a text of no result is words alone', () => {
  expect(figure('–', [], rule)).toMatchObject({ text: '–', figures: [], others: [] })
})

test('a number is marked as such, in words too', () => {
  expect(number('derde', 'which wave it is').others).toEqual([
    { text: 'derde', reason: 'which wave it is', isNumber: true },
  ])
})
