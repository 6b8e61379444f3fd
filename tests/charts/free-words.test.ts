import { expect, test } from 'vitest'
import { count, label, saidOf } from './spec/said-of.ts'

/** Bars with a text beside those of some rows. */
function noted(text: string, filter: string, encoding: object = { x: count }) {
  const beside = { type: 'text', align: 'left', dx: 6, text }
  return {
    mark: undefined,
    encoding: { y: label },
    height: { step: 26 },
    layer: [
      { mark: 'bar', encoding: { x: count } },
      { mark: beside, transform: [{ filter }], encoding },
    ],
  }
}

const ofYes = "datum.answer === 'yes'"

test('words of the chart at one bar are refused', async () => {
  expect(await saidOf(noted('winner', ofYes))).toEqual([
    '34:15: error: the text “winner” stands at the bar of “yes, autumn” and not at others, and is no text of its row [calculated-text]',
    'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
  ])
})

test('and so wherever beside it they stand', async () => {
  expect(await saidOf(noted('wanted', ofYes, { x: { value: 280 } }))).toContain(
    '34:15: error: the text “wanted” stands at the bar of “yes, autumn” and not at others, and is no text of its row [calculated-text]',
  )
})

test.each([
  ['words at all bars', 'of the villages', 'true', { x: count }],
  ['a heading above the bars', 'villages', ofYes, { x: { value: 0 }, y: { value: -14 } }],
  ['the name of the row', 'yes', ofYes, { x: count }],
])('but not %s', async (_, text, filter, encoding) => {
  expect(await saidOf(noted(text, filter, encoding))).toEqual([])
})
