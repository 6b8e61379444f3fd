import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { FrequencyTable, Results, Share } from '../../pipeline/analysis/results.ts'
import { percentOf } from '../../pipeline/core/rounding.ts'
import type { Question } from '../../pipeline/study/study.ts'
import { allResults, allTables } from '../support/all-results.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const ANSWERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const NETS = [
  { id: 'first-three', label: 'first three', answers: ['a', 'b', 'c'] },
  { id: 'other', label: 'other', answers: ['d', 'e', 'f'] },
]

function opinion(percentages: Question['percentages']): Question {
  const refused = { id: 'refused', label: 'refused', missing: true }
  const answers = [...makeAnswers(...ANSWERS), refused]
  return makeQuestion({ id: 'opinion', unitOfAnalysis: 'interview', answers, nets: NETS, percentages })
}

const clubs = makeQuestion({
  id: 'clubs',
  type: 'number',
  unitOfAnalysis: 'interview',
  percentages: 'add-up',
  number: { integer: true, minimum: 0, maximum: 9 },
  classes: [
    { id: 'few', label: 'few', maximum: 2 },
    { id: 'some', label: 'some', minimum: 3, maximum: 5 },
    { id: 'many', label: 'many', minimum: 6 },
  ],
})

interface Respondent {
  readonly opinion: string
  readonly region: 'north' | 'south'
  readonly clubs: number
}

function resultsOf(respondents: readonly Respondent[], percentages: Question['percentages']): Results {
  const interviews = respondents.map(({ region: _, ...values }, index) =>
    makeInterview([`V-${index + 1}`], values),
  )
  const units = respondents.map(({ region }, index) => ({
    code: `V-${index + 1}`,
    row: index + 2,
    strata: { region },
  }))
  const questions = [opinion(percentages), clubs]
  const wave = makeWave({ id: 'w', questions: ['opinion', 'clubs'], interviews })
  return analyse(makeStudy({ questions, units, waves: [wave] }), 'w')
}

/** One respondent for each of the answers' counts. */
function counted(...counts: readonly number[]): Respondent[] {
  return counts.flatMap((count, index) =>
    Array.from(
      { length: count },
      () => ({ opinion: ANSWERS[index] ?? 'refused', region: 'north', clubs: 0 }) as const,
    ),
  )
}

function shown(results: Results, ...items: readonly string[]): (string | undefined)[] {
  return items.map((item) => {
    const result = results.byId.get(`w/opinion.${item}`)
    return result?.kind === 'share' ? `${result.percent} ${result.texts.percent}` : undefined
  })
}

describe('percentages that add up', () => {
  test('are the percentages and the texts of the results, and of the table alike', () => {
    const results = resultsOf(counted(1, 1, 1), 'add-up')
    expect(shown(results, 'a', 'b', 'c', 'd')).toEqual(['34 34%', '33 33%', '33 33%', '0 0%'])
    const rows = results.tables.get('w/opinion')?.rows ?? []
    expect(rows.map(({ result }) => results.byId.get(result.id) === result)).toEqual(rows.map(() => true))
  })

  test('stay as they are without the choice', () => {
    expect(shown(resultsOf(counted(1, 1, 1), 'nearest'), 'a', 'b', 'c')).toEqual([
      '33 33%',
      '33 33%',
      '33 33%',
    ])
  })

  test('give a net the sum of its answers', () => {
    // 2 of 3 is 67% by itself, as is the sum; of the last three answers nobody gave one.
    expect(shown(resultsOf(counted(1, 1, 0, 1), 'add-up'), 'first-three', 'other')).toEqual([
      '67 67%',
      '33 33%',
    ])
    // 3 of 17 is 18% by itself; its answers show 6% each.
    expect(shown(resultsOf(counted(1, 1, 1, 5, 5, 4), 'add-up'), 'a', 'b', 'c', 'first-three')).toEqual([
      ...['6 6%', '6 6%', '6 6%', '18 18%'],
    ])
    // 6 of 11 is 55% by itself; its answers show 18% each.
    expect(shown(resultsOf(counted(2, 2, 2, 5), 'add-up'), 'a', 'b', 'c', 'first-three')).toEqual([
      ...['18 18%', '18 18%', '18 18%', '54 54%'],
    ])
  })

  test('give a net its own rounding where the sum would lie a whole point off', () => {
    const results = resultsOf(counted(2, 2, 2, 43, 38, 38), 'add-up')
    // Each 1.6% exactly and 4.8% together.
    expect(shown(results, 'a', 'b', 'c', 'first-three')).toEqual(['2 2%', '2 2%', '2 2%', '5 5%'])
  })

  test('leave a declared non-answer, whose base is another, its own rounding', () => {
    const refusal = { opinion: 'refused', region: 'north', clubs: 0 } as const
    const results = resultsOf([...counted(1, 1, 1), refusal], 'add-up')
    expect(shown(results, 'a', 'refused')).toEqual(['34 34%', '25 25%'])
  })
})

describe('any table whose percentages add up', () => {
  const respondent = fc.record({
    opinion: fc.constantFrom(...ANSWERS, 'refused'),
    region: fc.constantFrom('north', 'south'),
    clubs: fc.integer({ min: 0, max: 9 }),
  })
  const respondents = fc.array(respondent, { maxLength: 150 })

  const total = (table: FrequencyTable) =>
    table.rows.reduce((sum, { result }) => sum + (result.percent ?? 0), 0)

  const offBy = ({ count, base, percent = 0 }: Share) => Math.abs(percent * base - 100 * count)

  test('comes to 100, by stratum and by answer too, and no figure of it lies a whole point off', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const results = resultsOf(all, 'add-up')
        for (const table of allTables(results))
          expect([table.id, total(table)]).toEqual([table.id, table.base === 0 ? 0 : 100])
        for (const result of allResults(results)) {
          if (result.kind !== 'share' || result.base === 0) continue
          expect(offBy(result), result.id).toBeLessThan(result.base)
          expect(result.texts.percent).toBe(`${result.percent}%`)
        }
      }),
    )
  })

  test('shows for a net the sum of its answers or its own rounding', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const results = resultsOf(all, 'add-up')
        for (const { id, answers } of NETS) {
          const percent = (item: string) => Number(shown(results, item)[0]?.split(' ')[0])
          const net = results.byId.get(`w/opinion.${id}`)
          if (net?.kind !== 'share' || net.base === 0) continue
          const sum = answers.reduce((points, answer) => points + percent(answer), 0)
          const isSumTrue = Math.abs(sum * net.base - 100 * net.count) < net.base
          expect(net.percent).toBe(isSumTrue ? sum : percentOf(net.count, net.base))
        }
      }),
    )
  })
})
