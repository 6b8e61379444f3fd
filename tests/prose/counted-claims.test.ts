import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { tell } from '../support/claims-report.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const interviews = (yes: readonly string[], no: readonly string[]) => [
  makeInterview([...yes], { shop: 'yes', pub: 'yes' }),
  ...(no.length === 0 ? [] : [makeInterview([...no], { shop: 'no', pub: 'yes' })]),
]

/** The share with a shop rises from 50% to 67%, their number falls from three to two; all have a pub, six and then three. */
const results = disclose(
  analyse(
    makeStudy({
      questions: [
        makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') }),
        makeQuestion({ id: 'pub', answers: makeAnswers('yes', 'no') }),
      ],
      waves: [
        makeWave({
          ...{ id: 'w1', label: 'May 2019', questions: ['shop', 'pub'] },
          interviews: interviews(['N-1', 'N-2', 'N-3'], ['N-4', 'S-1', 'S-2']),
        }),
        makeWave({
          ...{ id: 'w2', label: 'May 2020', questions: ['shop', 'pub'] },
          interviews: interviews(['N-1', 'N-2'], ['N-3']),
        }),
      ],
    }),
    'w2',
  ),
)

const write = (text: string) =>
  tell(() => writeProse(makeReport({ only: `# Title\n\n${text}` }), results, []))

const RISES = 'rises "shop.yes" since="w1"'
const UNCHANGED = 'unchanged "pub.yes" since="w1"'

describe('words that compare counts are held to the counts', () => {
  test('although the claim holds for the shares', () => {
    expect(write(`{{#claim (${RISES})}}More villages have a shop.{{/claim}}`)).toEqual([
      `templates/report/only.md.hbs:3:1: error: the words "More villages" are not true of the counts, though \`${RISES}\` holds for the shares [claim]`,
      `    {{#claim (${RISES})}}More villages have a shop.{{/claim}}`,
      '    ^',
      '    expected: a higher count than that it is compared with',
      '    found: w2/shop.yes is 2 of 3, 67%; w1/shop.yes is 3 of 6, 50%',
      '    hint: write of the share instead, or let `{{change …}}` say it',
    ])
  })

  test.each([
    [RISES, 'A growing number of small villages have a shop.', 'A growing number of small villages'],
    [RISES, 'The number of villages with a shop rose.', 'number of villages with a shop rose'],
    ['more-than "shop.yes" (figure "shop.yes" wave="w1")', 'More villages have a shop.', 'More villages'],
    [
      'fewer-than "shop.yes" (figure "shop.yes" wave="w2") wave="w1"',
      'Fewer villages had one.',
      'Fewer villages',
    ],
    [`and (majority "shop.yes") (${RISES})`, 'More villages have a shop.', 'More villages'],
    [UNCHANGED, 'As many villages have a pub.', 'As many villages'],
  ])('%s: not %s', (condition, words, said) => {
    expect(write(`{{#claim (${condition})}}${words}{{/claim}}`)[0]).toContain(
      `the words "${said}" are not true of the counts`,
    )
  })

  test.each([
    [RISES, 'A larger part of the villages has a shop, more often than before.'],
    [RISES, 'More than half of the villages have a shop, and more of the villages.'],
    ['fewer-than "shop.yes" (figure "shop.yes" wave="w1") wave="w2"', 'No such claim.'],
    ['falls "shop.yes" since="w1"', 'Fewer villages have a shop.'],
    [UNCHANGED, 'The pub stays.'],
    ['at-least "shop.yes" count=2', 'More villages.'],
  ])('%s: %s is no matter of them', (condition, words) => {
    expect(write(`{{#claim (${condition})}}${words}{{/claim}}`).join('\n')).not.toContain(
      'true of the counts',
    )
  })
})
