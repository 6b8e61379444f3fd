import { describe, expect, test } from 'vitest'
import { check } from '../../pipeline/build/check.ts'
import type { Host } from '../../pipeline/core/host.ts'
import { createMemo } from '../../pipeline/core/memo.ts'
import { InputError, type Problem } from '../../pipeline/core/problem.ts'
import { quietHost } from '../support/build-memory.ts'
import { seededRandom } from '../support/fake-timers.ts'
import { chooseMistakes, everyMistake, kindNames, type Mistake } from './mistakes.ts'
import { folders, projectFiles } from './project.ts'

/** What did not change between two checks is kept, as in a watch. */
const memo = createMemo()

async function problemsOf(mistakes: readonly Mistake[]): Promise<readonly Problem[]> {
  const changes = Object.fromEntries(mistakes.map(({ file, text }) => [file, text]))
  const host: Host = { ...quietHost(projectFiles(changes)), memo }
  try {
    await check(host, folders, {})
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

function isTold({ file, line, rule }: Mistake, problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.file === file && problem.line === line && problem.rule === rule)
}

function brief({ file, line, rule, message }: Problem): string {
  return `${file}:${line}: ${message} [${rule}]`
}

/** Both ends of what no longer meets. */
const SECOND_ENDS = ['unused-footnote', 'unused-dataset']

const RUNS = 40
const TOGETHER = 5
const LEAST_TOLD = 195

/** Where the files with mistakes are. */
const PLACES = ['data/libraries/', 'data/residents/', 'templates/']

describe('mistakes of many kinds', () => {
  test('are none in the project as it is', async () => {
    expect(await problemsOf([])).toEqual([])
  })

  test('are many', () => {
    expect(kindNames.length).toBeGreaterThanOrEqual(80)
    expect(new Set(kindNames).size).toBe(kindNames.length)
    const places = new Set(everyMistake().map(({ file }) => PLACES.find((place) => file.startsWith(place))))
    expect([...places].sort()).toEqual([...PLACES].sort())
  })

  test.each(PLACES)(
    'in %s are each told where they stand, and nothing that follows from them',
    async (place) => {
      for (const mistake of everyMistake().filter(({ file }) => file.startsWith(place))) {
        const problems = await problemsOf([mistake])
        const others = problems.filter(
          (problem) => !isTold(mistake, [problem]) && !SECOND_ENDS.includes(problem.rule),
        )
        expect({ isTold: isTold(mistake, problems), others: others.map(brief) }, mistake.kind).toEqual({
          isTold: true,
          others: [],
        })
      }
    },
  )

  test('in a chart are all told beside one of its theme', async () => {
    const named = (kind: string) => everyMistake().filter((mistake) => mistake.kind === kind)
    const [theme] = named('theme: a faint colour')
    const [address] = named('chart: an address')
    if (theme === undefined || address === undefined) throw new Error('there are no such mistakes')
    const chart = {
      ...address,
      text: address.text.replace('"question": "services"', '"question": "service"'),
    }
    const rules = (await problemsOf([theme, chart])).map(({ rule }) => rule)
    expect([...new Set(rules)].sort()).toEqual(['chart-fetches', 'theme-contrast', 'unknown-result'])
  })

  test('made together are told in one run', async () => {
    const missed: string[] = []
    for (let seed = 0; seed < RUNS; seed += 1) {
      const mistakes = chooseMistakes(TOGETHER, seededRandom(seed))
      const problems = await problemsOf(mistakes)
      for (const mistake of mistakes) {
        const beside = mistakes.filter((each) => each !== mistake).map((each) => each.kind)
        if (!isTold(mistake, problems)) missed.push(`${seed}: ${mistake.kind}, beside ${beside.join('; ')}`)
      }
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(RUNS * TOGETHER - LEAST_TOLD)
  })
})
