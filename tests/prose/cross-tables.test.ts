import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { scaleNote } from '../../pipeline/prose/compose/cross/lines.ts'
import type { BlockOf } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { Question } from '../../pipeline/study/study.ts'
import { dutch, english } from '../support/languages.ts'
import { makeReport } from '../support/make-report.ts'
import {
  type GivenStudy,
  makeAnswers,
  makeInterview,
  makeQuestion,
  makeStudy,
  makeWave,
} from '../support/make-study.ts'

const valued = (...labels: readonly string[]) =>
  labels.map((id, index) => ({ id, label: id, missing: false, value: index + 1 }))
const unsure = { id: 'unsure', label: 'unsure', missing: true }
const trust = (id: string, label: string): Question =>
  makeQuestion({
    id: `trust-${id}`,
    label,
    type: 'scale',
    isOrdered: true,
    battery: 'trust',
    answers: [...valued('little', 'some', 'much'), unsure],
    nets: [{ id: 'any', label: 'some or much', answers: ['some', 'much'] }],
  })
const questions = [
  makeQuestion({ id: 'shop', label: 'Is there a shop?', answers: makeAnswers('yes', 'no') }),
  makeQuestion({ id: 'mood', answers: makeAnswers('good', 'bad') }),
  makeQuestion({ id: 'size', isOrdered: true, answers: makeAnswers('small', 'fair', 'large') }),
  makeQuestion({ id: 'clubs', type: 'multiple', answers: makeAnswers('chess', 'choir') }),
  makeQuestion({ id: 'halls', type: 'number', number: { integer: true, minimum: 0, maximum: 9 } }),
  trust('police', 'the police'),
  trust('council', 'the council'),
]
const ids = questions.map(({ id }) => id)

/** Of two villages in 2019 and of five in 2020: three in the north, two in the south, one of which has no mood. */
const study: GivenStudy = {
  questions,
  batteries: [{ id: 'trust', label: 'Trust', items: ['trust-police', 'trust-council'] }],
  waves: [
    makeWave({
      id: '2018',
      label: 'May 2018',
      questions: ['shop', 'trust-police'],
      interviews: [makeInterview(['N-1', 'S-1'], { shop: 'yes', 'trust-police': 'much' })],
    }),
    makeWave({ id: '2019', label: 'May 2019', questions: ['mood'] }),
    makeWave({
      id: '2020',
      label: 'May 2020',
      questions: ids,
      interviews: [
        makeInterview(['N-1', 'N-2'], {
          ...{ shop: 'yes', mood: 'good', size: 'large', clubs: ['chess', 'choir'], halls: 1 },
          ...{ 'trust-police': 'much', 'trust-council': 'little' },
        }),
        makeInterview(['N-3'], {
          ...{ shop: 'no', mood: 'bad', size: 'large', clubs: ['choir'], halls: 3 },
          ...{ 'trust-police': 'some', 'trust-council': 'unsure' },
        }),
        makeInterview(['S-1'], {
          ...{ shop: 'no', mood: 'bad', size: 'small', clubs: ['choir'], halls: 8 },
          ...{ 'trust-police': 'little', 'trust-council': 'unsure' },
        }),
        makeInterview(['S-2'], {
          ...{ shop: 'yes', size: 'small', clubs: [], halls: 2 },
          ...{ 'trust-police': 'much', 'trust-council': 'much' },
        }),
      ],
    }),
  ],
}

function documentOf(source: string, of: Partial<GivenStudy> = {}) {
  const report = makeReport({ only: `# Title\n\n${source}` })
  return writeProse(report, disclose(analyse(makeStudy({ ...study, ...of }), '2020')), [])
}

function tableOf(source: string, of: Partial<GivenStudy> = {}): BlockOf<'resultTable'> {
  const block = documentOf(source, of).sections[0]?.blocks[1]
  if (block?.type !== 'resultTable') throw new Error('no table')
  return block
}

/** The cells of a table line by line, its header first, with what stands above and below it. */
function read(source: string, of: Partial<GivenStudy> = {}): string[] {
  const { columns, rows, subtitle = '', note } = tableOf(source, of)
  const lines = [columns.map(({ label }) => label), ...rows.map(({ label, cells }) => [label, ...cells])]
  return [subtitle, ...lines.map((cells) => cells.join(' | ')), note]
}

function problemOf(source: string, of: Partial<GivenStudy> = {}): string {
  try {
    documentOf(source, of)
    return 'no problem'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
      .map(({ message, rule, hint }) => [message, `[${rule}]`, hint].join(' ').trim())
      .join('\n')
  }
}

describe('a cross table by groups', () => {
  test('has answers with an order in that of the codebook, and others by their number', () => {
    expect(read('{{cross-table "size" by="region"}}')).toEqual([
      'n = 5 villages',
      'Answer | North (n = 3) | South (n = 2) | Total (n = 5)',
      'Small | 0 (0%) | 2 (100%) | 2 (40%)',
      'Fair | 0 (0%) | 0 (0%) | 0 (0%)',
      'Large | 3 (100%) | 0 (0%) | 3 (60%)',
      '',
    ])
    const rowsOf = (options: string) =>
      tableOf(`{{cross-table "size" by="region"${options}}}`).rows.map(({ label }) => label)
    expect(rowsOf(' order="size"')).toEqual(['Large', 'Small', 'Fair'])
    expect(rowsOf(' order="codebook"')).toEqual(['Small', 'Fair', 'Large'])
    expect(rowsOf(' answers="large small"')).toEqual(['Large', 'Small'])
  })

  test('may leave out the column for all, and then says who is in none', () => {
    expect(read('{{cross-table "shop" by="mood" total=false}}')).toEqual([
      'n = 5 villages',
      'Answer | Good (n = 2) | Bad (n = 2)',
      'Yes | 2 (100%) | 0 (0%)',
      'No | 0 (0%) | 2 (100%)',
      'One left out, because the group is not known.',
    ])
  })

  test('shows measures of a number question, with the nets and answers that it is asked for', () => {
    expect(read('{{cross-table "halls" by="region" answers="mean max"}}').slice(1)).toEqual([
      'Answer | North (n = 3) | South (n = 2) | Total (n = 5)',
      // 1, 1 and 3; 8 and 2
      'Mean | 1.7 | 5.0 | 3.0',
      'Highest | 3 | 8 | 8',
      '',
    ])
    expect(read('{{cross-table "halls" by="region" answers="mean" decimals=2}}').at(-2)).toBe(
      'Mean | 1.67 | 5.00 | 3.00',
    )
    expect(read('{{cross-table "trust-police" by="region" answers="any much"}}').slice(2, 4)).toEqual([
      'Some or much | 3 (100%) | 1 (50%) | 4 (80%)',
      'Much | 2 (67%) | 1 (50%) | 3 (60%)',
    ])
  })

  test('has a dash where nobody answered, and says so', () => {
    expect(read('{{cross-table "trust-council" by="mood" answers="much"}}')).toEqual([
      'n = 3 villages',
      'Answer | Good (n = 2) | Bad (n = 0) | Total (n = 3)',
      'Much | 0 (0%) | – | 1 (33%)',
      'Two without a substantive answer; one counted in the total only; –: nobody answered.',
    ])
  })
})

describe('a cross table by wave', () => {
  test('has a column for each wave that asked, and says which did not', () => {
    expect(read('{{cross-table "shop" by="wave"}}')).toEqual([
      'n = 2 to 5 villages',
      'Answer | May 2018 (n = 2) | May 2020 (n = 5)',
      'Yes | 2 (100%) | 3 (60%)',
      'No | 0 (0%) | 2 (40%)',
      'In May 2019 this was not asked.',
    ])
  })

  test('can be of a part of the cases', () => {
    expect(read('{{cross-table "shop" by="wave" region="south"}}').slice(0, 3)).toEqual([
      'South: n = 1 to 2 villages',
      'Answer | May 2018 (n = 1) | May 2020 (n = 2)',
      'Yes | 1 (100%) | 1 (50%)',
    ])
  })

  test('is of the waves that asked, also where the reported one did not', () => {
    const waves = study.waves.map((wave) =>
      wave.id === '2020' ? { ...wave, questions: ids.filter((id) => id !== 'shop') } : wave,
    )
    expect(read('{{cross-table "shop" by="wave"}}', { waves })).toEqual([
      'n = 2 villages',
      'Answer | May 2018 (n = 2)',
      'Yes | 2 (100%)',
      'No | 0 (0%)',
      'In May 2019 and May 2020 this was not asked.',
    ])
  })
})

describe('percentages by row', () => {
  test('are those of the groups in each answer, with the base of each', () => {
    expect(read('{{cross-table "shop" by="region" percentages="row"}}')).toEqual([
      'n = 5 villages; of each answer the share of every group',
      'Answer | North | South | Base (n)',
      'Yes | 2 (67%) | 1 (33%) | 3',
      'No | 1 (50%) | 1 (50%) | 2',
      'Total | 3 (60%) | 2 (40%) | 5',
      '',
    ])
  })

  test('leave out who is in no group, and count several answers of one', () => {
    expect(read('{{cross-table "clubs" by="mood" percentages="row"}}')).toEqual([
      'n = 5 villages; several answers possible; of each answer the share of every group',
      'Answer | Good | Bad | Base (n)',
      // N-1 and N-2 are in the choir and in good mood, N-3 and S-1 in bad.
      'Choir | 2 (50%) | 2 (50%) | 4',
      'Chess | 2 (100%) | 0 (0%) | 2',
      'Total | 2 (50%) | 2 (50%) | 4',
      'One left out, because the group is not known.',
    ])
  })

  test('are shown as such', () => {
    const { figures } = documentOf('{{cross-table "shop" by="region" percentages="row"}}')
    const shown = figures.map(({ text, results, shows }) => `${text}: ${shows} of ${results.join()}`)
    expect(shown).toContain('2 (67%): figure of 2020/shop.yes/region=north/of-item')
    expect(shown).toContain('2: base of 2020/shop.no/region=north/of-item')
    expect(shown).toContain('3 (60%): figure of 2020/shop.*/region=north/of-item')
  })

  test('are results of their own, with the rows that they were counted from', () => {
    const { byId } = analyse(makeStudy(study), '2020')
    const result = byId.get('2020/shop.yes/region=north/of-item')
    expect(result).toMatchObject({ count: 2, base: 3, percent: 67, label: 'yes' })
    expect(result?.rows()).toEqual({
      // The interviews that say yes: the first for two villages in the north, the fourth in the south.
      base: [{ file: 'interviews', rows: [2] }],
      counted: [{ file: 'interviews', rows: [2] }],
    })
  })
})

test('the ends of a scale are told with their values once', () => {
  const ends = (...labels: readonly string[]) => {
    const answers = labels.map((label, value) => ({ id: `a${value}`, label, missing: false, value }))
    return scaleNote(makeQuestion({ id: 'mark', type: 'scale', answers }), ['mean'], english)[0]?.text
  }
  expect(ends('bad', 'good')).toBe('mean from 0 (bad) to 1 (good)')
  expect(ends('0', '1')).toBe('mean from 0 to 1')
  expect(ends('0 (certainly not)', '1 (certainly)')).toBe('mean from 0 (certainly not) to 1 (certainly)')
})

describe('a cross table of a battery', () => {
  test('has its items as rows, by their answers, with the base of each', () => {
    expect(read('{{cross-table "trust"}}')).toEqual([
      'n = 3 to 5 villages; mean from 1 (little) to 3 (much)',
      'Item | Little | Some | Much | Some or much | Mean | Base (n)',
      // Twelve by five, and five by three.
      'The police | 20% | 20% | 60% | 80% | 2.4 | 5',
      'The council | 67% | 0% | 33% | 33% | 1.7 | 3',
      'Up to two without a substantive answer, depending on the item.',
    ])
  })

  test('has no bases of rows where all are the same', () => {
    const waves = study.waves.map((wave) => ({
      ...wave,
      interviews: wave.interviews.slice(0, 1),
    }))
    expect(read('{{cross-table "trust" answers="little much"}}', { waves })).toEqual([
      'n = 2 villages',
      'Item | Little | Much',
      'The police | 0% | 100%',
      'The council | 100% | 0%',
      '',
    ])
  })

  test('shows one figure of each item by groups, and says which', () => {
    expect(read('{{cross-table "trust" by="region" answers="any"}}')).toEqual([
      'n = 3 to 5 villages; “some or much”',
      'Item | North (n = 2 to 3) | South (n = 1 to 2) | Total (n = 3 to 5)',
      'The police | 100% | 50% | 80%',
      'The council | 0% | 100% | 33%',
      'Up to two without a substantive answer, depending on the item.',
    ])
  })

  test('shows the means by groups unless it is told otherwise, with the index', () => {
    const index = makeQuestion({
      id: 'trust',
      label: 'trust index',
      type: 'number',
      index: { items: ['trust-police', 'trust-council'], minimum: 2 },
      number: { integer: false, minimum: 1, maximum: 3 },
    })
    // N-1 and N-2: much and little; S-2: much and much. The others have one answer.
    const waves = study.waves.map((wave) => ({
      ...wave,
      interviews: wave.interviews.map((each) => {
        const isLast = each.units[0] === 'S-2'
        const hasTwo = isLast || each.units.length === 2
        return wave.id === '2020' && hasTwo
          ? { ...each, values: { ...each.values, trust: isLast ? 3 : 2 } }
          : each
      }),
    }))
    const asked = waves.map((wave) =>
      wave.id === '2020' ? { ...wave, questions: [...wave.questions, 'trust'] } : wave,
    )
    expect(
      read('{{cross-table "trust" by="region"}}', { questions: [...questions, index], waves: asked }),
    ).toEqual([
      'n = 3 to 5 villages; mean from 1 (little) to 3 (much)',
      'Item | North (n = 2 to 3) | South (n = 1 to 2) | Total (n = 3 to 5)',
      'The police | 2.7 | 2.0 | 2.4',
      'The council | 1.0 | 3.0 | 1.7',
      'Trust index | 2.0 | 3.0 | 2.3',
      'Up to two without a substantive answer, depending on the item.',
    ])
  })

  test('and by waves, with a dash for an item that a wave did not ask about', () => {
    expect(read('{{cross-table "trust" by="wave" answers="much"}}')).toEqual([
      'n = 2 to 5 villages; “much”',
      'Item | May 2018 (n = 2) | May 2020 (n = 3 to 5)',
      'The police | 100% | 60%',
      'The council | – | 33%',
      'May 2020: up to two without a substantive answer, depending on the item; in May 2019 this was not asked; –: not asked.',
    ])
  })

  test('has the item with the highest figure first when it is asked to', () => {
    const labels = (order: string) =>
      tableOf(`{{cross-table "trust" by="region" answers="little"${order}}}`).rows.map(({ label }) => label)
    expect(labels('')).toEqual(['The police', 'The council'])
    expect(labels(' order="size"')).toEqual(['The council', 'The police'])
  })

  test('speaks Dutch', () => {
    const inDutch = { language: dutch, unitNoun: { singular: 'dorp', plural: 'dorpen' } }
    expect(read('{{cross-table "trust" by="region" answers="any"}}', inDutch)).toEqual([
      'n = 3 tot 5 dorpen; ‘some or much’',
      'Onderdeel | North (n = 2 tot 3) | South (n = 1 tot 2) | Totaal (n = 3 tot 5)',
      'The police | 100% | 50% | 80%',
      'The council | 0% | 100% | 33%',
      'Per onderdeel ten hoogste twee zonder inhoudelijk antwoord.',
    ])
  })
})

describe('a small base', () => {
  test('lets the count lead where a table has percentages alone', () => {
    expect(read('{{cross-table "trust"}}', { smallBase: 4 }).slice(2)).toEqual([
      'The police | 20% | 20% | 60% | 80% | 2.4 | 5',
      'The council | 2 (67%) | 0 (0%) | 1 (33%) | 1 (33%) | 1.7 | 3',
      'Up to two without a substantive answer, depending on the item; where the base is under 4, read the counts, not the percentages.',
    ])
  })
})

describe('a cross table that is refused', () => {
  test.each([
    ['{{cross-table "shop"}}', '`cross-table` needs `by` [helper-argument]'],
    ['{{cross-table "shop" by="shop"}}', '`shop` cannot be crossed with itself [helper-argument]'],
    [
      '{{cross-table "shop" by="wave" wave="2018"}}',
      '`by="wave"` shows all waves, so `wave` has no use [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" mood="good"}}',
      '`cross-table` takes `mood` only with `by="wave"` or for a battery without `by` [helper-argument]',
    ],
    ['{{cross-table "shop" by="wave" total=true}}', '`total` has a use only by groups [helper-argument]'],
    [
      '{{cross-table "trust" percentages="row"}}',
      '`percentages` has no use for a battery, whose rows are questions [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="wave" percentages="row"}}',
      'waves do not divide the cases, so `percentages` has no use [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" percentages="row" total=false}}',
      '`total` has no use where percentages are by row [helper-argument]',
    ],
    [
      '{{cross-table "halls" by="region" answers="mean" percentages="row"}}',
      '`halls.mean` is a number, so it has no percentages by row [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" answers="yes" order="size"}}',
      '`order` has no use beside `answers`, which are shown as they are listed [helper-argument]',
    ],
    [
      '{{cross-table "trust" by="region" answers="little much"}}',
      'a battery by groups or waves shows one of its `answers`, such as "mean" [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" answers="yess"}}',
      '`shop` has no answer `yess` [unknown-result] did you mean `yes`?',
    ],
    [
      '{{cross-table "shop" by="region" compare="total"}}',
      '`compare` has a use only in a sample: of a frame, all is known [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" compare="previous"}}',
      'waves are compared with the `previous` one, groups with other `groups` or the `total` [helper-argument]',
    ],
    [
      '{{cross-table "trust" compare="total"}}',
      '`compare` has a use only by groups or waves [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" compare="total" total=false}}',
      'a table that compares with the total must show it [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" decimals=1}}',
      '`decimals` is for measures, and a percentage is whole [helper-argument]',
    ],
    [
      '{{cross-table "trust" by="region" answers="much" decimals=1}}',
      '`decimals` is for measures, and a percentage is whole [helper-argument]',
    ],
    [
      '{{cross-table "shop" by="region" percentages="row" compare="groups"}}',
      '`compare` has no use where percentages are by row [helper-argument]',
    ],
    ['{{cross-table "trsut"}}', 'there is no question `trsut` [unknown-result] did you mean `trust`?'],
  ])('%s', (source, problem) => {
    expect(problemOf(source)).toBe(problem)
  })

  test('when no wave asked, or the reported one did not', () => {
    const waves = study.waves.map((wave) => ({ ...wave, questions: ['mood', 'size'] }))
    expect(problemOf('{{cross-table "shop" by="wave"}}', { waves })).toBe(
      '`shop` was not asked in any wave, so its figures are unknown [unknown-figure]',
    )
    expect(problemOf('{{cross-table "shop" by="region"}}', { waves })).toBe(
      '`shop` was not asked in May 2020, so its figures are unknown [unknown-figure]',
    )
  })
})
