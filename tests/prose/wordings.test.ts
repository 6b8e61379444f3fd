import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import type { Block } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const answers = (...units: readonly string[]) =>
  units.map((unit, index) => makeInterview([unit], { shop: index === 0 ? 'no' : 'yes' }))
const results = disclose(
  analyse(
    makeStudy({
      questions: [shop],
      waves: [
        makeWave({ id: 'w1', label: 'May', questions: ['shop'], interviews: answers('N-1', 'N-2') }),
        makeWave({ id: 'w2', questions: ['shop'], interviews: answers('N-1', 'N-2', 'S-1') }),
      ],
    }),
    'w2',
  ),
)

function tableIn(blocks: readonly Block[] | undefined) {
  return blocks?.find((block) => block.type === 'resultTable')
}

function wordingsOf(source: string) {
  const document = writeProse(
    makeReport({ only: `# Title\n\n${source}`, last: '# Last\n\n{{wordings}}' }),
    results,
    [],
  )
  return tableIn(document.sections.at(-1)?.blocks)
}

function tell(source: string, partial = ''): string {
  try {
    const partials = [makeTemplate('piece', partial)]
    writeProse(makeReport({ only: `# Title\n\n${source}` }, { partials }), results, [])
    return 'none'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

describe('the table of words for quantities', () => {
  test('holds only the words that the report uses, in the order of the language', () => {
    const source =
      'So {{change "shop.yes" since="w1" as="noun"}}, {{fraction "shop.yes"}}, {{quantifier "shop.yes"}}.'
    expect(wordingsOf(source)).toEqual({
      type: 'resultTable',
      id: 'table:wordings',
      number: 1,
      traceId: expect.any(String),
      caption: [{ type: 'text', value: 'Words for quantities and their bounds' }],
      columns: [
        { label: 'Word', align: 'left' },
        { label: 'From', align: 'left' },
        { label: 'To', align: 'left' },
      ],
      rows: [
        { label: 'A clear majority', cells: ['60%', '70%'] },
        {
          label: 'A rise or fall',
          cells: ['more than 10\u00a0percentage points', '20\u00a0percentage points'],
        },
      ],
      note: 'Only words of this report; “more than” and “less than” leave the bound itself out.',
    })
  })

  test('holds a dash where the report uses no word that has bounds', () => {
    const table = wordingsOf('So {{quantifier "shop.no"}}.')
    expect(table).toMatchObject({
      rows: [{ label: '–', cells: ['–', '–'] }],
      note: 'No word of this report has bounds.',
    })
  })

  test('can be referred to, and have a caption of its own', () => {
    const source = '# Title\n\n{{see "table:words"}}\n\n{{#wordings id="words"}}Bounds{{/wordings}}'
    const [section] = writeProse(makeReport({ only: source }), results, []).sections
    expect(tableIn(section?.blocks)).toMatchObject({
      id: 'table:words',
      caption: [{ type: 'text', value: 'Bounds' }],
    })
  })
})

describe('a report that does not print the bounds of its words', () => {
  test.each([
    ['a quantifier', 'So {{quantifier "shop.yes"}}.', 'quantifier', 'a clear majority of the villages'],
    ['a quantifier without bounds', 'So {{quantifier "shop.no"}}.', 'quantifier', 'one village'],
    ['a fraction', 'So {{fraction "shop.yes"}}.', 'fraction', '2\u00a0in\u00a03'],
    ['a degree of change', 'So {{change "shop.yes" since="w1" as="noun"}}.', 'change', 'a rise'],
    ['a direction of change', 'So {{change "shop.yes" since="w1" as="heading"}}.', 'change', 'More'],
  ])('is refused at the first use: %s', (_name, source, helper, words) => {
    expect(tell(`${source} And {{quantifier "shop.yes"}}.`)).toBe(
      [
        `templates/report/only.md.hbs:3:4: error: \`${helper}\` says "${words}", and no section prints the bounds of such words [unprinted-wordings]`,
        `    ${source} And {{quantifier "shop.yes"}}.`,
        '       ^',
        '    hint: put `{{wordings}}` on a line of its own in the accountability',
      ].join('\n'),
    )
  })

  test('is refused at the place in a shared piece', () => {
    expect(tell('{{> piece}}', 'So {{quantifier "shop.yes"}}.')).toMatch(
      /^[^\n]*piece[^\n]*:1:4: error: `quantifier` says/,
    )
  })

  test('is fine where it uses no such words', () => {
    const source =
      'So {{percent "shop.yes"}}, {{words "shop.yes"}}, {{change "shop.yes" since="w1" as="count"}}.'
    expect(tell(source)).toBe('none')
  })
})
