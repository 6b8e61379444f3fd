import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { sampleOf } from '../../pipeline/analysis/estimates/sample.ts'
import { testTable } from '../../pipeline/analysis/estimates/table-test.ts'
import { statisticsFor } from '../../pipeline/analysis/statistics.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { dutch } from '../support/languages.ts'
import { makeReport } from '../support/make-report.ts'
import { makeSample, makeSampleWave, type Respondent, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion } from '../support/make-study.ts'

const AGES = ['young', 'middle', 'old']
const questions = [
  makeQuestion({ id: 'content', answers: makeAnswers('yes', 'no') }),
  makeQuestion({ id: 'age', isOrdered: true, answers: makeAnswers(...AGES) }),
  makeQuestion({
    id: 'rent',
    label: 'rent',
    type: 'number',
    number: { integer: true, minimum: 0, maximum: 9000 },
  }),
  makeQuestion({
    id: 'trust-police',
    label: 'police',
    type: 'scale',
    battery: 'trust',
    answers: makeAnswers('yes', 'no'),
  }),
]

/** As many respondents of each age, in the order of ages, of whom so many in a hundred are content. */
function people(...contents: readonly number[]): Respondent[] {
  return contents.flatMap((content, age) => [
    ...times(content, { values: { content: 'yes', 'trust-police': 'yes', age: AGES[age] ?? '' } }),
    ...times(100 - content, { values: { content: 'no', 'trust-police': 'no', age: AGES[age] ?? '' } }),
  ])
}

interface Given {
  readonly waves: Readonly<Record<string, readonly Respondent[]>>
  readonly smallBase?: number
  readonly design?: { readonly level: number }
  readonly language?: typeof dutch
}

async function resultsOf({ waves, ...rest }: Given) {
  const asked = questions.map(({ id }) => id)
  const study = makeSample({
    ...rest,
    questions,
    batteries: [{ id: 'trust', label: 'Trust', items: ['trust-police'] }],
    waves: Object.entries(waves).map(([id, respondents]) =>
      makeSampleWave({ id, label: `May ${id}`, questions: asked }, respondents),
    ),
  })
  const last = Object.keys(waves).at(-1) ?? ''
  return disclose(analyse(study, last, undefined, await statisticsFor(study.design)))
}

/** The lines of a table, its header first and its note last. */
async function read(source: string, given: Given): Promise<string[]> {
  const document = writeProse(makeReport({ only: `# Title\n\n${source}` }), await resultsOf(given), [])
  const block = document.sections[0]?.blocks[1]
  if (block?.type !== 'resultTable') throw new Error('no table')
  const lines = block.rows.map(({ label, cells }) => [label, ...cells])
  return [block.columns.map(({ label }) => label), ...lines]
    .map((cells) => cells.join(' | '))
    .concat(block.note)
}

const TESTED = '(tested at 95%, corrected for the number of comparisons)'

describe('a cross table of a sample', () => {
  // Young less old: (0.6 − 0.4) / √(0.5 · 0.5 · 2/100) = 2.83, p = 0.0047; the other pairs differ by 0.1: z = 1.42,
  // p = 0.155. Of six tests with two of the smallest, 0.0047 becomes 6/2 · 0.0047 = 0.014.
  test('marks a figure with the letters of the groups that it is higher than', async () => {
    expect(
      (await read('{{cross-table "content" by="age"}}', { waves: { 2024: people(60, 50, 40) } })).slice(0, 3),
    ).toEqual([
      'Answer | Young (A, n = 100) | Middle (B, n = 100) | Old (C, n = 100) | Total (n = 300)',
      'Yes | C 60% | 50% | 40% | 50%',
      'No | 40% | 50% | A 60% | 50%',
    ])
  })

  // Young less old: 0.15 / √(0.495 · 0.505 · 2/100) = 2.12, p = 0.034, which becomes 6/2 · 0.034 = 0.10.
  test('marks nothing that the number of comparisons would give, and says that nothing differs', async () => {
    const [header, yes, no, note] = await read('{{cross-table "content" by="age" order="codebook"}}', {
      waves: { 2024: people(57, 50, 42) },
    })
    expect([header, yes, no]).toEqual([
      'Answer | Young (A, n = 100) | Middle (B, n = 100) | Old (C, n = 100) | Total (n = 300)',
      'Yes | 57% | 50% | 42% | 50%',
      'No | 43% | 50% | 58% | 50%',
    ])
    expect(note).toContain(`No difference can be shown ${TESTED}`)
  })

  test('tells a level to its decimal', async () => {
    const given = { waves: { 2024: people(60, 50, 40) }, design: { level: 0.999 } }
    expect((await read('{{cross-table "content" by="age"}}', given)).at(-1)).toContain('(tested at 99.9%, ')
  })

  test('tests the whole table as Rao and Scott do', async () => {
    const respondents = people(60, 50, 40)
    const note = (await read('{{cross-table "content" by="age"}}', { waves: { 2024: respondents } })).at(-1)
    const codes = (id: string, answers: readonly string[]) =>
      Int32Array.from(respondents, ({ values }) => answers.indexOf(String(values[id])))
    const found = testTable(sampleOf({ size: 300, level: 0.95 }), {
      rows: codes('content', ['yes', 'no']),
      columns: codes('age', AGES),
    })
    expect(found).toBeDefined()
    expect(note).toBe(
      `A letter: higher than in the group with that letter ${TESTED}; test of the whole table (Rao and Scott): F = ${found?.statistic.toFixed(2)} (p = ${found?.p.toFixed(3)}).`,
    )
    // Pearson's X² of this table is 8, with two degrees of freedom p = 0.018.
    expect(found?.p).toBeCloseTo(0.018, 2)
  })

  test('compares with the total when it is asked to', async () => {
    const [header, yes, no, note] = await read('{{cross-table "content" by="age" compare="total"}}', {
      waves: { 2024: people(80, 50, 20) },
    })
    expect([header, yes, no]).toEqual([
      'Answer | Young (n = 100) | Middle (n = 100) | Old (n = 100) | Total (n = 300)',
      'Yes | ▲ 80% | 50% | ▼ 20% | 50%',
      'No | ▼ 20% | 50% | ▲ 80% | 50%',
    ])
    expect(note).toContain(`▲ higher, ▼ lower than in the total ${TESTED}`)
  })

  test('compares each wave with the one before', async () => {
    const waves = { 2022: people(40), 2023: people(60), 2024: people(55) }
    expect(await read('{{cross-table "content" by="wave"}}', { waves })).toEqual([
      'Answer | May 2022 (n = 100) | May 2023 (n = 100) | May 2024 (n = 100)',
      'Yes | 40% | ▲ 60% | 55%',
      'No | 60% | ▼ 40% | 45%',
      `▲ higher, ▼ lower than in the wave before ${TESTED}.`,
    ])
  })

  test('compares nothing when it is told so, nor with a small base', async () => {
    const waves = { 2024: people(60, 50, 40) }
    expect(await read('{{cross-table "content" by="age" compare="none"}}', { waves })).toEqual([
      'Answer | Young (n = 100) | Middle (n = 100) | Old (n = 100) | Total (n = 300)',
      'Yes | 60% | 50% | 40% | 50%',
      'No | 40% | 50% | 60% | 50%',
      '',
    ])
    const few = await read('{{cross-table "content" by="age"}}', { waves, smallBase: 101 })
    expect(few[1]).toBe('Yes | 60 (60%) | 50 (50%) | 40 (40%) | 50%')
  })

  test('has percentages by weights, without their counts, and says so', async () => {
    const respondents = people(60, 50, 40).map((each, index) => ({
      ...each,
      weight: index % 2 === 0 ? 2 : 1,
    }))
    const [, yes, , note = ''] = await read('{{cross-table "content" by="age" compare="none"}}', {
      waves: { 2024: respondents },
    })
    expect(yes).toBe('Yes | 60% | 50% | 40% | 50%')
    expect(note).toBe('Figures are weighted (weighted n = 450).')
  })

  test('says that its figures are weighted, also where weights add up to the number of respondents', async () => {
    const respondents = people(60, 50, 40).map((each, index) => ({ ...each, weight: 0.5 + (index % 2) }))
    const note = await read('{{cross-table "content" by="age" compare="none"}}', {
      waves: { 2024: respondents },
    })
    expect(note.at(-1)).toBe('Figures are weighted (weighted n = 300).')
  })

  test('does not send readers to counts that it has not, where percentages are by weights', async () => {
    const respondents = people(60, 50, 40).map((each, index) => ({ ...each, weight: 0.5 + (index % 2) }))
    const waves = { 2024: respondents }
    const lines = await read('{{cross-table "content" by="age" compare="none"}}', { waves, smallBase: 101 })
    expect(lines[1]).toBe('Yes | 60% (n = 100) | 50% (n = 100) | 40% (n = 100) | 50%')
    expect(lines.at(-1)).toBe(
      'Figures are weighted (weighted n = 300); where the base is under 101, percentages say little.',
    )
  })

  test('has percentages by row by weights too', async () => {
    // Of the weight of those who say yes, 120 of 120 + 50 + 40 is of the young.
    const respondents = people(60, 50, 40).map((each) => ({
      ...each,
      weight: each.values.age === 'young' ? 2 : 1,
    }))
    const lines = await read('{{cross-table "content" by="age" percentages="row"}}', {
      waves: { 2024: respondents },
    })
    expect(lines.slice(0, 2)).toEqual([
      'Answer | Young | Middle | Old | Base (n)',
      'Yes | 57% | 24% | 19% | 150',
    ])
  })

  test('marks one figure of a battery by groups', async () => {
    const lines = await read('{{cross-table "trust" by="age" answers="yes"}}', {
      waves: { 2024: people(60, 50, 30) },
    })
    expect(lines.slice(0, 2)).toEqual([
      'Item | Young (A, n = 100) | Middle (B, n = 100) | Old (C, n = 100) | Total (n = 300)',
      // Middle less old: 0.2 / √(0.4 · 0.6 · 2/100) = 2.89, p = 0.004; young less middle as above.
      'Police | C 60% | C 50% | 30% | 47%',
    ])
  })

  test('has no letters for more groups than there are', async () => {
    const many = Array.from({ length: 27 }, (_, index) => `age-${index}`)
    const ages = makeQuestion({ id: 'age', answers: makeAnswers(...many) })
    const study = makeSample({
      questions: [makeQuestion({ id: 'content', answers: makeAnswers('yes', 'no') }), ages],
      waves: [makeSampleWave({ id: '2024', questions: ['content', 'age'] }, people(50))],
    })
    const results = disclose(analyse(study, '2024', undefined, await statisticsFor(study.design)))
    const report = makeReport({ only: '# Title\n\n{{cross-table "content" by="age" compare="groups"}}' })
    expect(() => writeProse(report, results, [])).toThrow('`age` has 27 groups, and there are 26 letters')
  })

  describe('says only what was tested', () => {
    /** Rents of three ages; only the first two are of a hundred. */
    const renters = (old: number) =>
      [500, 600, 700].flatMap((rent, age) =>
        Array.from({ length: age === 2 ? old : 100 }, (_, index) => ({
          values: { content: 'yes', age: AGES[age] ?? '', rent: rent + (index % 50) },
        })),
      )
    const table = '{{cross-table "rent" by="age" answers="median mean"}}'

    test('not of rows without a test', async () => {
      expect((await read(table, { waves: { 2024: renters(100) } })).slice(1)).toEqual([
        // 500 to 549, each twice: the middle is 524.5, and so is the mean, which has no decimals in thousands.
        'Median | 524.5 | 624.5 | 724.5 | 624.5',
        'Mean | 525 | A 625 | A B 725 | 625',
        `A letter: higher than in the group with that letter ${TESTED}; not tested: median.`,
      ])
    })

    test('nor where all rows have none', async () => {
      const medians = '{{cross-table "rent" by="age" answers="median max"}}'
      expect((await read(medians, { waves: { 2024: renters(100) } })).at(-1)).toBe('')
    })

    test('nor of small bases', async () => {
      const lines = await read(table, { waves: { 2024: renters(20) }, smallBase: 50 })
      // (524.5 + 624.5) · 100 and 709.5 · 20, of 220.
      expect(lines[2]).toBe('Mean | 525 | A 625 | 710 | 587')
      expect(lines.at(-1)).toBe(
        'A letter: higher than in the group with that letter (tested at 95% from a base of 50 on, corrected for the number of comparisons); not tested: median.',
      )
    })

    test('nor of a sum that weights do not give', async () => {
      const sums = '{{cross-table "rent" by="age" answers="sum"}}'
      expect((await read(sums, { waves: { 2024: renters(100) } })).slice(1)).toEqual([
        'Sum | – | – | – | –',
        '–: the weights give no total.',
      ])
    })

    test('in Dutch', async () => {
      const given = { waves: { 2024: renters(20) }, smallBase: 50, language: dutch }
      expect((await read(table, given)).at(-1)).toBe(
        'Een letter: hoger dan in de groep met die letter (getoetst op 95% vanaf een basis van 50, gecorrigeerd voor het aantal vergelijkingen); niet getoetst: mediaan.',
      )
    })
  })

  test('speaks Dutch', async () => {
    const lines = await read('{{cross-table "content" by="age" compare="total"}}', {
      waves: { 2024: people(80, 50, 20) },
      language: dutch,
    })
    expect(lines.at(-1)).toMatch(
      /^▲ hoger, ▼ lager dan in het totaal \(getoetst op 95%, gecorrigeerd voor het aantal vergelijkingen\); toets van de hele tabel \(Rao en Scott\): F = \d+,\d+ \(p < 0,001\)\.$/,
    )
  })
})

describe('a frequency table of a sample', () => {
  // Of 150 respondents with weight 1 and 150 with 3, those who say yes are 60 of the first and 90 of the second.
  const respondents = [
    ...times(60, { values: { content: 'yes' }, weight: 1 }),
    ...times(90, { values: { content: 'no' }, weight: 1 }),
    ...times(90, { values: { content: 'yes' }, weight: 3 }),
    ...times(60, { values: { content: 'no' }, weight: 3 }),
  ]

  test('has weighted percentages and no counts of respondents beside them', async () => {
    // 60 + 3 · 90 = 330 of 600.
    expect(await read('{{frequency-table "content"}}', { waves: { 2024: respondents } })).toEqual([
      'Answer | Share',
      'Yes | 55%',
      'No | 45%',
      'Figures are weighted (weighted n = 600).',
    ])
  })

  test('says so in Dutch', async () => {
    const lines = await read('{{frequency-table "content"}}', {
      waves: { 2024: respondents },
      language: dutch,
      smallBase: 301,
    })
    expect(lines.at(-1)).toBe(
      'Percentages zeggen weinig bij een basis onder 301; cijfers gewogen (gewogen n = 600).',
    )
  })

  test('has its counts, and says nothing of weights, where all count alike', async () => {
    // 60 + 50 + 40 of 300.
    expect(await read('{{frequency-table "content"}}', { waves: { 2024: people(60, 50, 40) } })).toEqual([
      'Answer | Count | Share',
      'Yes | 150 | 50%',
      'No | 150 | 50%',
      '',
    ])
  })
})
