import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../../pipeline/analysis/analyse.ts'
import type { Results } from '../../../pipeline/analysis/results.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { loadStudy } from '../../../pipeline/study/load.ts'

/** The figures of the two published reports, against results counted from the rows. */
let results: Results

beforeAll(async () => {
  const study = await loadStudy(nodeFiles, 'data/sociaal-domein')
  results = analyse(study, '2017-06')
})

function share(id: string): string {
  const result = results.byId.get(id)
  return result?.kind === 'share' ? `${result.count} of ${result.base}` : 'unknown'
}

function percent(id: string): number | undefined {
  const result = results.byId.get(id)
  return result?.kind === 'share' ? result.percent : undefined
}

function count(id: string): number | undefined {
  const result = results.byId.get(id)
  return result?.kind === 'share' ? result.count : undefined
}

function value(id: string): number | undefined {
  const result = results.byId.get(id)
  return result?.kind === 'number' ? result.value : undefined
}

/** Counts of the answers mentioned more than once, as the published tables give them. */
function table(id: string): string[] {
  const rows = results.tables.get(id)?.rows ?? []
  return rows.filter(({ result }) => result.count > 1).map(({ result }) => `${result.item} ${result.count}`)
}

describe('June 2017', () => {
  test.each([
    ['2017-06/frame.units', '35 of 35'],
    ['2017-06/frame.units/province=groningen', '23 of 23'],
    ['2017-06/frame.units/province=drenthe', '12 of 12'],
    ['2017-06/response.interviews', '17 of 17'],
    ['2017-06/response.units', '25 of 35'],
    ['2017-06/response.desk-research', '10 of 35'],
    ['2017-06/social-teams.yes', '20 of 35'],
    ['2017-06/social-teams.yes/province=drenthe', '11 of 12'],
    ['2017-06/social-teams.yes/province=groningen', '9 of 23'],
  ])('%s is %s', (id, expected) => {
    expect(share(id)).toBe(expected)
  })

  test.each([
    ['2017-06/response.units', 71],
    ['2017-06/social-teams.yes', 57],
    ['2017-06/social-teams.yes/province=drenthe', 92],
    ['2017-06/social-teams.yes/province=groningen', 39],
    ['2015-01/social-teams.yes', 51],
  ])('%s is %d%%', (id, expected) => {
    expect(percent(id)).toBe(expected)
  })

  test('took place from 8 to 29 June', () => {
    expect(results.wave.fieldwork).toEqual({ start: '2017-06-08', end: '2017-06-29' })
  })

  test('has the three published tables', () => {
    expect(table('2017-06/vision-themes')).toEqual([
      ...['integrated 12', 'coordination 9', 'resident-central 9', 'own-strength 5', 'early-signalling 4'],
      'partners 2',
    ])
    expect(table('2017-06/positive-experiences')).toEqual([
      ...['closer-to-residents 11', 'partners 9', 'new-way-of-working 8', 'integrated 6', 'tailor-made 2'],
    ])
    expect(table('2017-06/negative-experiences')).toEqual([
      ...[
        'financial-limits 9',
        'slow-reorganisation 8',
        'bureaucracy 6',
        'providers-and-gps 5',
        'three-domains 3',
      ],
    ])
  })

  test.each([
    ['budget.insufficient', 2],
    ['budget-merged.yes', 3],
    ['staffing.generalist', 2],
    ['staff-cooperation.poor', 2],
    ['knowledge-exchange.could-improve', 2],
    ['network-activation.next-step', 3],
    ['participation-society.almost', 4],
  ])('%s is %d', (id, expected) => {
    expect(count(`2017-06/${id}`)).toBe(expected)
  })

  test('has two municipalities that would not say how their budget does', () => {
    expect(results.tables.get('2017-06/budget')?.missing).toBe(2)
  })

  test('agrees with the published words', () => {
    const share = (id: string) => {
      const result = results.byId.get(`2017-06/${id}`)
      return result?.kind === 'share' ? result.count / result.base : Number.NaN
    }
    // Slightly more and slightly less than half.
    expect(share('budget.within')).toBeGreaterThan(0.5)
    expect(share('budget.within')).toBeLessThan(0.55)
    expect(share('budget.strained')).toBeLessThan(0.5)
    expect(share('budget.strained')).toBeGreaterThan(0.45)
    // A large majority, a majority.
    expect(share('staffing.specialist')).toBeGreaterThan(0.75)
    expect(share('staff-cooperation.moderate')).toBeGreaterThan(0.5)
    // About half; more than half.
    expect(Math.abs(share('monitoring-satisfaction.dissatisfied') - 0.5)).toBeLessThan(0.05)
    expect(share('monitoring-improvement.yes')).toBeGreaterThan(0.5)
    // Almost all, and all.
    expect(share('knowledge-exchange.sufficient')).toBeGreaterThan(0.9)
    expect(share('network-activation.active')).toBe(1)
    // About half; just over a quarter.
    expect(Math.abs(share('participation-society.too-early') - 0.5)).toBeLessThan(0.05)
    expect(share('participation-society.big-step')).toBeGreaterThan(0.25)
    expect(share('participation-society.big-step')).toBeLessThan(0.3)
  })

  test('has twenty quotes by topic', () => {
    const perTopic = results.topics.map(({ id }) => [
      id,
      results.quotes.filter(({ topic }) => topic === id).length,
    ])
    expect(Object.fromEntries(perTopic)).toMatchObject({
      roles: 2,
      staffing: 2,
      gps: 3,
      'youth-practice-nurse': 2,
      budgets: 3,
      monitoring: 2,
      networks: 2,
      'participation-society': 3,
      closing: 1,
    })
    expect(results.quotes).toHaveLength(20)
    expect(results.quotes.every((quote) => quote.illustrative)).toBe(true)
  })
})

describe('January 2015', () => {
  test.each([
    ['response.interviews', '24 of 24'],
    ['response.units', '32 of 35'],
    ['social-teams.yes', '18 of 35'],
    ['social-teams.no', '17 of 35'],
    ['teams.one', '9 of 18'],
    ['team-domains.youth-apart', '4 of 18'],
    ['team-domains.participation-apart', '1 of 18'],
    ['team-care.also-care', '9 of 18'],
    ['team-care.refer-only', '9 of 18'],
    ['team-employment.municipality', '1 of 18'],
    ['team-employment.foundation', '1 of 18'],
    ['respondent-role.policy-officer', '24 of 24'],
  ])('%s is %s', (id, expected) => {
    expect(share(`2015-01/${id}`)).toBe(expected)
  })

  test.each([
    ['teams.min', 1],
    ['teams.max', 11],
    ['team-members.min', 5],
    ['team-members.max', 21],
    ['team-fte.min', 2.5],
    ['team-fte.max', 15],
  ])('%s is %d', (id, expected) => {
    expect(value(`2015-01/${id}`)).toBe(expected)
  })

  test('mentions functions often, several times and sporadically', () => {
    const half = (results.tables.get('2015-01/team-functions')?.base ?? 0) / 2
    const counts = (...ids: string[]) => ids.map((id) => count(`2015-01/team-functions.${id}`) ?? 0)
    const often = counts(
      'wmo-consultant',
      'social-worker',
      'district-nurse',
      'client-supporter',
      'youth-worker',
    )
    const several = counts(
      ...['youth-case-manager', 'debt-counsellor', 'mental-health-worker', 'work-income-consultant'],
      ...['elderly-worker', 'participation-worker'],
    )
    const sporadic = counts('carer-supporter', 'school-attendance-officer')
    expect(Math.min(...often)).toBeGreaterThan(half)
    expect(Math.max(...several)).toBeLessThan(half)
    expect(Math.min(...several)).toBeGreaterThan(Math.max(...sporadic))
    expect(Math.min(...sporadic)).toBeGreaterThan(0)
  })

  test('says which of its figures are assumed', () => {
    const wave = results.waves.find((each) => each.id === '2015-01')
    expect(wave?.assumptions.map((assumption) => assumption.question)).toContain('social-teams')
  })
})

describe('October 2015', () => {
  test('knows that most could work within their budget, and nothing of social teams', () => {
    expect(percent('2015-10/budget.within')).toBeGreaterThan(50)
    expect(share('2015-10/social-teams.yes')).toBe('unknown')
    expect(
      results.waves.find((each) => each.id === '2015-10')?.assumptions.map((each) => each.question),
    ).toEqual(['budget'])
  })
})
