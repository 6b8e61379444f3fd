import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { tell } from '../support/claims-report.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

/** Of three villages that have a shop, one was looked up; a pub was only asked about. */
const results = disclose(
  analyse(
    makeStudy({
      questions: [
        makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no'), deskResearch: true }),
        makeQuestion({ id: 'pub', answers: makeAnswers('yes', 'no') }),
      ],
      waves: [
        makeWave({
          ...{ id: 'w1', questions: ['shop', 'pub'] },
          interviews: [makeInterview(['N-1', 'N-2'], { shop: 'yes', pub: 'no' })],
          deskResearch: [
            { unit: 'S-2', question: 'shop', value: 'yes', source: 'web', date: '2020-03-02', row: 2 },
          ],
        }),
      ],
    }),
    'w1',
  ),
)

const write = (text: string, last = 'Text.') =>
  tell(() => writeProse(makeReport({ only: `# Title\n\n${text}`, last: `# Last\n\n${last}` }), results, []))

describe('a report with figures that are partly of desk research', () => {
  test.each([
    ['So {{count "shop.yes"}} say.', 'count', 4],
    ['{{#key-figure "shop.yes"}}have a shop{{/key-figure}}', 'key-figure', 1],
  ])('says so: %s', (source, helper, column) => {
    expect(write(source)).toEqual([
      `templates/report/only.md.hbs:3:${column}: error: \`${helper}\` shows \`w1/shop.yes\`, of which 1 of the 3 come from desk research, and no section says so [unsaid-desk-research]`,
      `    ${source}`,
      `    ${' '.repeat(column - 1)}^`,
      '    hint: say it once, such as in a note, with `{{counted "response.desk-research"}}`',
    ])
  })

  test.each([
    ['in any section', 'So {{count "shop.yes"}} say.', 'For {{counted "response.desk-research"}} we looked.'],
    ['below a table', 'So {{count "shop.yes"}} say.', '{{cross-table "shop" by="region"}}'],
    ['if it has any', 'So {{count "pub.no"}} say.', 'Text.'],
  ])('%s', (_, source, last) => {
    expect(write(source, last)).toEqual([])
  })
})
