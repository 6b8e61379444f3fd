import { describe, expect, test } from 'vitest'
import { countProblems, InputError, type Problem } from '../../pipeline/core/problem.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { TINY, tinyStudy } from '../support/tiny-study.ts'

const ROWS = 65_000
const MANY = 2_000

async function problemsOf(changes: Record<string, string>): Promise<readonly Problem[]> {
  try {
    await loadStudy(memoryFiles(tinyStudy(changes)), TINY)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const rows = (row: (index: number) => string, length = ROWS) =>
  Array.from({ length }, (_, index) => row(index)).join('\n')

describe('very many wrong rows', () => {
  const HEADER = 'interview,date,units,hours,reasons,role\n'

  test('are told with how many more there are, column by column', async () => {
    const units = `unit,region\n${rows((index) => `L-${index},north`)}\n`
    const interviews = rows((index) => `R${index},2020-05-04,L-${index},never,,nobody`)
    const problems = await problemsOf({
      'units.csv': units,
      '2020-05/interviews.csv': HEADER + interviews,
      '2022-05/interviews.csv': 'interview,date,units,hours,reasons,budget,desks,staff,role,remark\n',
      '2022-05/desk-research.csv': 'unit,question,answer,source,date\n',
      '2022-05/quotes.json': '{ "quotes": [] }',
    })
    const summary = problems.map(({ line, column, rule, more }) => [line, column, rule, more])
    expect(summary).toHaveLength(50)
    expect(summary.filter(([, , , more]) => more !== undefined)).toEqual([
      [26, 21, 'unknown-answer', ROWS - 25],
      [26, 28, 'unknown-answer', ROWS - 25],
    ])
    expect(countProblems(problems)).toBe(2 * ROWS)
  })

  test('of another length than the header', async () => {
    const problems = await problemsOf({ '2020-05/interviews.csv': HEADER + rows(() => 'R,2020-05-04', MANY) })
    const found = problems.filter(({ rule }) => rule === 'wrong-cell-count')
    expect(found).toHaveLength(100)
    expect(countProblems(found)).toBe(MANY)
  })

  test('with one unit in all of them, and one id', async () => {
    const text = HEADER + rows(() => 'R,2020-05-04,L-01,same,,director', MANY)
    const problems = await problemsOf({ '2020-05/interviews.csv': text })
    const counts = ['interview-twice', 'unit-represented-twice'].map((rule) =>
      countProblems(problems.filter((problem) => problem.rule === rule)),
    )
    expect(counts).toEqual([MANY - 1, MANY - 1])
    expect(problems.length).toBe(200)
  })

  test('of desk research, each of them twice', async () => {
    const text = `unit,question,answer,source,date\n${rows(() => 'L-05,hours,same,site,2022-05-20', MANY)}`
    const problems = await problemsOf({ '2022-05/desk-research.csv': text })
    expect(problems.map(({ rule }) => rule)).toEqual(Array.from({ length: 100 }, () => 'desk-answer-twice'))
    expect(countProblems(problems)).toBe(MANY - 1)
  })
})

test('more waves than a study can have', async () => {
  const folders = Array.from({ length: 1001 }, (_, index) => [`w${index}/wave.json`, '{}'])
  const problems = await problemsOf(Object.fromEntries(folders))
  expect(problems.map(({ message, expected }) => [message, expected])).toEqual([
    ['there are 1,003 folders in this study', '1,000 at most, one for each wave'],
  ])
})
