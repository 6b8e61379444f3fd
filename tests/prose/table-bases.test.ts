import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { dutch } from '../support/languages.ts'
import { makeReport } from '../support/make-report.ts'
import {
  type GivenStudy,
  makeAnswers,
  makeInterview,
  makeQuestion,
  makeStudy,
  makeWave,
} from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const mood = makeQuestion({ id: 'mood', answers: makeAnswers('good', 'bad') })
const owner = makeQuestion({
  id: 'owner',
  answers: makeAnswers('one', 'many'),
  askedOf: { question: 'shop', answers: ['yes'] },
})
const clubs = makeQuestion({ id: 'clubs', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } })
const ids = ['shop', 'mood', 'owner', 'clubs']

/** Two villages in 2019; in 2020 three in the north and one in the south, which has no mood. */
const study: GivenStudy = {
  questions: [shop, mood, owner, clubs],
  waves: [
    makeWave({
      id: '2019',
      label: 'May 2019',
      questions: ids,
      interviews: [makeInterview(['N-1', 'S-1'], { shop: 'no', mood: 'bad', clubs: 1 })],
    }),
    makeWave({
      id: '2020',
      label: 'May 2020',
      questions: ids,
      interviews: [
        makeInterview(['N-1', 'N-2'], { shop: 'yes', mood: 'good', owner: 'one', clubs: 1 }),
        makeInterview(['N-3'], { shop: 'no', mood: 'bad', clubs: 2 }),
        makeInterview(['S-1'], { shop: 'no', clubs: 3 }),
      ],
    }),
  ],
}
const inDutch = { ...study, language: dutch, unitNoun: { singular: 'dorp', plural: 'dorpen' } }

/** The lines above and below the table that a template makes. */
function linesOf(source: string, of = study): string[] {
  const report = makeReport({ only: `# Title\n\n${source}` })
  const block = writeProse(report, disclose(analyse(makeStudy(of), '2020')), []).sections[0]?.blocks[1]
  return block?.type === 'resultTable' ? [block.subtitle ?? '', block.note] : []
}

function problemsOf(source: string): string {
  try {
    linesOf(source)
    return 'no problem'
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

describe('the base line of a table', () => {
  test.each([
    ['all cases of the reported wave', '{{frequency-table "shop"}}', 'n = 4 villages'],
    ['the reported wave by name', '{{frequency-table "shop" wave="2020"}}', 'n = 4 villages'],
    ['another wave', '{{frequency-table "shop" wave="2019"}}', 'May 2019: n = 2 villages'],
    ['a part of the frame', '{{frequency-table "shop" region="north"}}', 'North: n = 3 villages'],
    ['those with an answer', '{{frequency-table "shop" mood="bad"}}', 'Bad: n = 1 village'],
    [
      'a part of another wave',
      '{{frequency-table "shop" wave="2019" region="south"}}',
      'May 2019, South: n = 1 village',
    ],
    ['a question for some', '{{frequency-table "owner"}}', 'n = 2 villages; asked only of “yes”'],
    [
      'a cross table of another wave',
      '{{cross-table "shop" by="region" wave="2019"}}',
      'May 2019: n = 2 villages',
    ],
    ['a cross table for some', '{{cross-table "owner" by="region"}}', 'n = 2 villages; asked only of “yes”'],
  ])('says whose answers they are: %s', (_, source, line) => {
    expect(linesOf(source)[0]).toBe(line)
  })

  test('says so in Dutch', () => {
    expect(linesOf('{{frequency-table "owner" wave="2020" region="north"}}', inDutch)[0]).toBe(
      'North: n = 2 dorpen; alleen gevraagd bij ‘yes’',
    )
  })
})

describe('the note below a cross table', () => {
  test('counts the cases that are in no column but that of the total', () => {
    expect(linesOf('{{cross-table "shop" by="mood"}}')[1]).toBe('One counted in the total only.')
    expect(linesOf('{{cross-table "shop" by="mood"}}', inDutch)[1]).toBe('Eén alleen in het totaal geteld.')
    expect(linesOf('{{cross-table "shop" by="region"}}')[1]).toBe('')
  })
})

describe('a table of numbers without classes', () => {
  test.each(['{{frequency-table "clubs"}}', '{{cross-table "clubs" by="region"}}'])(
    'is refused: %s',
    (source) => {
      expect(problemsOf(source)).toBe(
        `templates/report/only.md.hbs:3:1: error: \`clubs\` is a number without classes, so a table of it has no rows [helper-argument]\n    ${source}\n    ^\n    hint: give the question \`classes\` in codebook.json, or show \`{{value "clubs.median"}}\``,
      )
    },
  )
})
