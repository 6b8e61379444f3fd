import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { InputError, type Problem } from '../../../pipeline/core/problem.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { draftEdition } from '../../support/draft.ts'
import { dutch } from '../../support/languages.ts'
import { messagesOf } from '../../support/messages.ts'
import { overlayFiles } from '../../support/overlay-files.ts'

const INTERVIEWS = 'data/sociaal-domein/2017-06/interviews.csv'
const SELECTION = { study: 'sociaal-domein', wave: '2017-06' }

/** The interviews of June 2017 with every cell of one column changed. */
async function interviewsWith(
  column: string,
  change: (answer: string, row: number) => string,
): Promise<string> {
  const [head = '', ...rows] = (await readFile(INTERVIEWS, 'utf8')).trimEnd().split('\n')
  const index = head.split(',').indexOf(column)
  expect(index).toBeGreaterThan(0)
  const changed = rows.map((row, number) =>
    row
      .split(',')
      .map((cell, at) => (at === index ? change(cell, number) : cell))
      .join(','),
  )
  return [head, ...changed, ''].join('\n')
}

async function problemsWith(interviews: string): Promise<readonly Problem[]> {
  try {
    await draftEdition(overlayFiles(nodeFiles, { [INTERVIEWS]: interviews }).files, '2017-06', 'follow-up')
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

/** The claims that do not hold, each once. */
function refuted(problems: readonly Problem[]): string[] {
  expect(problems.filter(({ rule }) => rule !== 'claim')).toEqual([])
  const claims = problems.flatMap(({ message }) =>
    [...message.matchAll(/`([^`]+)`/g)].map(([, claim]) => claim ?? ''),
  )
  return [...new Set(claims)].toSorted()
}

const SWAPPED: Readonly<Record<string, string>> = { specialist: 'generalist', generalist: 'specialist' }
const swap = (answer: string) => SWAPPED[answer] ?? answer

describe('a report whose answers are flipped', () => {
  test('is not built, and says which words are false and what is true', async () => {
    const changes = { [INTERVIEWS]: await interviewsWith('staffing', swap) }
    const messages = await messagesOf(() => buildInMemory(projectFolders, SELECTION, changes))
    const texts = dutch.share(2, 25, 8, { singular: 'gemeente', plural: 'gemeenten' })
    const at = messages.findIndex((line) => line.startsWith('templates/follow-up/conclusion.md.hbs'))
    expect(messages.slice(at, at + 7)).toEqual([
      expect.stringMatching(
        /^templates\/follow-up\/conclusion\.md\.hbs:\d+:1: error: the words "Vakkennis willen gemeenten daarbij niet kwijt" are not true: `majority "staffing\.specialist"` does not hold \[claim\]$/,
      ),
      expect.stringContaining('{{#claim "majority" "staffing.specialist"}}Vakkennis'),
      '    ^',
      '    sentence: Vakkennis willen gemeenten daarbij niet kwijt: een medewerker mag breed kijken, zolang er iemand is die diep kan gaan.',
      '    expected: more than half',
      '    found: 2017-06/staffing.specialist is 2 of 25, 8%',
      `    hint: true is "${texts.quantified}" (${texts.words}, ${texts.percent})`,
    ])
  })

  test('names the claims on that question and no others, wherever they are', async () => {
    const problems = await problemsWith(await interviewsWith('staffing', swap))
    expect(refuted(problems)).toEqual(['majority "staffing.specialist"'])
    expect(problems.length).toBeGreaterThan(0)
  })

  test.each([
    ['generalist-intake', () => 'no', ['majority "generalist-intake.yes"']],
    ['monitoring-satisfaction', () => 'satisfied', ['fewer-than "monitoring-satisfaction.satisfied" 50']],
    [
      'positive-experiences',
      (_: string, row: number) => (row % 2 === 0 ? 'partners' : 'integrated'),
      undefined,
    ],
    ['vision-themes', () => 'coordination|early-signalling', undefined],
  ] as const)('%s', async (column, change, claims) => {
    const named = refuted(await problemsWith(await interviewsWith(column, change)))
    expect(named.length).toBeGreaterThan(0)
    if (claims !== undefined) expect(named).toEqual(claims)
    expect(named.filter((claim) => !claim.includes(column))).toEqual([])
  })
})

test('the reports as they are note every claim with figures that bear it out', async () => {
  const { document } = await draftEdition(nodeFiles, '2017-06', 'follow-up')
  expect(document.claims.length).toBeGreaterThan(40)
  expect(document.claims.find(({ words }) => words === 'Toch is de toon positief.')).toMatchObject({
    claim: 'more-than "positive-experiences.closer-to-residents" "negative-experiences.financial-limits"',
    results: [
      '2017-06/positive-experiences.closer-to-residents',
      '2017-06/negative-experiences.financial-limits',
    ],
  })
})
