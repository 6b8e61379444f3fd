import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { columnTotal, totalNote } from '../../pipeline/analysis/column.ts'
import type { ShownPercent } from '../../pipeline/core/rounding.ts'
import { dutch, english } from '../support/languages.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({
  id: 'shop',
  answers: [...makeAnswers('open', 'closed', 'moved'), { id: 'unknown', label: 'unknown', missing: true }],
  nets: [{ id: 'gone', label: 'gone', answers: ['closed', 'moved'] }],
})
const wishes = makeQuestion({ id: 'wishes', type: 'multiple', answers: makeAnswers('bus', 'pub') })
const clubs = makeQuestion({
  id: 'clubs',
  type: 'number',
  number: { integer: true, minimum: 0, maximum: 9 },
  classes: [
    { id: 'none', label: 'none', maximum: 0 },
    { id: 'few', label: 'few', minimum: 1, maximum: 2 },
    { id: 'many', label: 'many', minimum: 3 },
    { id: 'even', label: 'two to four', minimum: 2, maximum: 4 },
  ],
})
const questions = [shop, wishes, clubs]
const results = analyse(
  makeStudy({
    questions,
    waves: [
      makeWave({
        id: 'w',
        questions: ['shop', 'wishes', 'clubs'],
        interviews: [
          makeInterview(['N-1'], { shop: 'open', wishes: ['bus'], clubs: 0 }),
          makeInterview(['N-2'], { shop: 'closed', wishes: ['bus'], clubs: 1 }),
          makeInterview(['S-1'], { shop: 'moved', wishes: ['pub'], clubs: 4 }),
          makeInterview(['S-2'], { shop: 'unknown' }),
        ],
      }),
    ],
  }),
  'w',
)

function exactly(total: number): ShownPercent {
  return { least: total, most: total }
}

function totalOf(id: string, ...items: readonly string[]) {
  const question = questions.find((each) => each.id === id)
  const shares = items.flatMap((item) => results.byId.get(`w/${id}.${item}`) ?? [])
  if (question === undefined || shares.length !== items.length) throw new Error(`no ${id}`)
  return columnTotal(
    shares.filter((share) => share.kind === 'share'),
    question,
  )
}

describe('columnTotal', () => {
  test.each([
    ['all answers to a question', 'shop', ['open', 'closed', 'moved'], 99],
    ['answers and the net of the others', 'shop', ['open', 'gone'], 100],
    ['some of the answers', 'shop', ['open', 'closed'], undefined],
    ['an answer and a net that holds it', 'shop', ['closed', 'gone'], undefined],
    ['answers and a declared non-answer', 'shop', ['unknown', 'open', 'closed', 'moved'], undefined],
    ['answers of which a case may give more', 'wishes', ['bus', 'pub'], undefined],
    ['classes that hold every value', 'clubs', ['none', 'few', 'many'], 99],
    ['classes that share values', 'clubs', ['none', 'few', 'even'], undefined],
    ['no answers', 'shop', [], undefined],
  ])('of %s', (_, id, items, total) => {
    expect(totalOf(id, ...items)).toEqual(total === undefined ? undefined : exactly(total))
  })
})

describe('totalNote', () => {
  test.each([
    ['one column that comes to 101', [exactly(101)], 'door afronding tellen de percentages op tot 101%'],
    ['one column that comes to 100', [exactly(100)], undefined],
    ['one column that nobody adds up', [undefined], undefined],
    [
      'more columns',
      [exactly(100), exactly(99)],
      'door afronding tellen de percentages niet overal op tot 100%',
    ],
    ['more columns that come to 100', [exactly(100), undefined], undefined],
    ['no column', [], undefined],
    // 98%, less than 1% three times: with them it may come to 100.
    ['one column that may come to 100', [{ least: 98, most: 101 }], undefined],
    [
      'one column that comes to less',
      [{ least: 98, most: 100 }],
      'door afronding tellen de percentages op tot minder dan 100%',
    ],
    [
      'one column that comes to more',
      [{ least: 100, most: 102 }],
      'door afronding tellen de percentages op tot meer dan 100%',
    ],
    [
      'columns one of which comes to more',
      [exactly(100), { least: 101, most: 102 }],
      'door afronding tellen de percentages niet overal op tot 100%',
    ],
  ])('of %s', (_, totals, note) => {
    expect(totalNote(totals, dutch)).toBe(note)
  })

  test('is in the language of the study', () => {
    expect(totalNote([exactly(99)], english)).toBe('percentages add up to 99% because of rounding')
    expect(totalNote([exactly(99), exactly(101)], english)).toBe(
      'not all percentages add up to 100% because of rounding',
    )
  })
})
