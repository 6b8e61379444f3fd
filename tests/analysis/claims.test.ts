import { describe, expect, test } from 'vitest'
import { type Change, changeBetween } from '../../pipeline/analysis/change.ts'
import { type Comparison, compares, exceeds } from '../../pipeline/analysis/claims/compare.ts'
import { CLAIM_KINDS } from '../../pipeline/analysis/claims/definitions.ts'
import { judgeComparison, judgeShare, type ShareKind } from '../../pipeline/analysis/claims/judge.ts'
import { judgeChange } from '../../pipeline/analysis/claims/judge-change.ts'
import { judgeExtreme, judgeTop } from '../../pipeline/analysis/claims/judge-ranks.ts'
import { figureText } from '../../pipeline/analysis/claims/truths.ts'
import type { Share } from '../../pipeline/analysis/results.ts'
import { vocabulary } from '../../pipeline/prose/templates/vocabulary.ts'
import { english } from '../support/languages.ts'
import { makeShare, makeTable } from '../support/make-share.ts'

/** Every count of every base up to 120, and of some where whole percentages hide a difference. */
const CASES = [...Array.from({ length: 120 }, (_, index) => index + 1), 199, 201, 400].flatMap((base) =>
  Array.from({ length: base + 1 }, (_, count) => [count, base] as const),
)

/** Half up, by another way than the program's. */
function shownPercent(count: number, base: number): number {
  const whole = Math.trunc((100 * count) / base)
  return 2 * (100 * count - whole * base) >= base ? whole + 1 : whole
}

function counts(holds: (count: number, base: number) => boolean): string[] {
  return CASES.filter(([count, base]) => holds(count, base)).map(([count, base]) => `${count}/${base}`)
}

/** A truth as it is told: words, and the figures behind them. */
function truth(words: string, { texts }: Share): string {
  return `"${words}" (${texts.words}, ${texts.percent})`
}

/** What each kind says of k of n, written out anew. */
const MEANINGS: Readonly<Record<ShareKind, (k: number, n: number, shown: number) => boolean>> = {
  most: (k, n, shown) => k > n - k && shown > 50,
  majority: (k, n, shown) => k > n - k && shown > 50,
  minority: (k, n, shown) => k >= 1 && k < n - k && shown < 50,
  'about-half': (k, n, shown) => 20 * k >= 9 * n && 20 * k <= 11 * n && shown >= 45 && shown <= 55,
  none: (k) => k === 0,
  all: (k, n) => k === n,
}

describe('a claim on shares that readers see as less than 1% or more than 99%', () => {
  const [none, some, few, one] = [makeShare(0, 250), makeShare(1, 1000), makeShare(1, 250), makeShare(1, 100)]
  const [all, most] = [makeShare(250, 250), makeShare(249, 250)]
  const of = (share: Share) => ({ kind: 'share', share }) as const

  test.each([
    ['some is more than none', few, 'more-than', of(none), true],
    ['less than 1% is fewer than 1%', few, 'fewer-than', of(one), true],
    ['of two that show less than 1% neither is more', few, 'more-than', of(some), false],
    ['nor are they the same', few, 'exactly', of(some), false],
    ['more than 99% is fewer than 100%', most, 'fewer-than', of(all), true],
    ['more than 99% is more than 99', most, 'more-than', { kind: 'percent', percent: 99 }, true],
    ['less than 1% is fewer than 1', few, 'fewer-than', { kind: 'percent', percent: 1 }, true],
    ['less than 1% is more than 0', few, 'more-than', { kind: 'percent', percent: 0 }, true],
  ] as const)('%s', (_, share, comparison, comparand, holds) => {
    expect(compares(share, comparison, comparand)).toBe(holds)
  })

  test('is told as readers see it', () => {
    expect(figureText(few)).toBe('w/q.a is 1 of 250, less than 1%')
    expect(figureText(most)).toBe('w/q.a is 249 of 250, more than 99%')
    expect(figureText(makeShare(0, 0))).toBe('w/q.a is 0 of 0')
  })
})

describe('a claim on one share', () => {
  test.each(Object.keys(MEANINGS) as ShareKind[])(
    '%s holds for the counts it says, and for no other',
    (kind) => {
      const judged = counts((count, base) => judgeShare(kind, makeShare(count, base), []).holds)
      expect(judged).toEqual(counts((k, n) => MEANINGS[kind](k, n, shownPercent(k, n))))
      expect(judged.length).toBeGreaterThan(100)
      expect(judged.length).toBeLessThan(CASES.length)
    },
  )

  test.each([
    ['most', 13, 25, 12, 25],
    ['majority', 51, 100, 50, 100],
    ['majority', 203, 400, 201, 400],
    ['minority', 1, 9, 0, 9],
    ['minority', 49, 100, 50, 100],
    ['about-half', 9, 20, 8, 20],
    ['about-half', 11, 20, 12, 20],
    ['none', 0, 7, 1, 7],
    ['all', 7, 7, 6, 7],
  ] as const)('%s is so at %i of %i, and not at %i of %i', (kind, count, base, otherCount, otherBase) => {
    expect(judgeShare(kind, makeShare(count, base), []).holds).toBe(true)
    expect(judgeShare(kind, makeShare(otherCount, otherBase), []).holds).toBe(false)
  })

  test('most is not so when another answer is given as often or more often', () => {
    const judged = (rival: number) => judgeShare('most', makeShare(15, 20), [makeShare(rival, 20, 'b')])
    expect([14, 15, 16].map((rival) => judged(rival).holds)).toEqual([true, false, false])
    expect(judged(16).figures.map(({ id }) => id)).toEqual(['w/q.a', 'w/q.b'])
  })

  test('says what is so, in the words that the report would choose', () => {
    const share = makeShare(11, 25)
    expect(judgeShare('most', share, [])).toMatchObject({
      meaning:
        'more than half, and with several answers to the question also more often than any other answer',
      truths: [truth(share.texts.quantified, share)],
    })
  })
})

const SIGNS: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  'more-than': (difference) => difference > 0,
  'fewer-than': (difference) => difference < 0,
  'at-least': (difference) => difference >= 0,
  'at-most': (difference) => difference <= 0,
  exactly: (difference) => difference === 0,
  differs: (difference) => difference !== 0,
}

describe.each(Object.keys(SIGNS) as Comparison[])('%s', (comparison) => {
  const holds = SIGNS[comparison]

  test.each([1, 33, 50, 52, 99])('%i percent holds as counted and as shown', (percent) => {
    expect(counts((k, n) => compares(makeShare(k, n), comparison, { kind: 'percent', percent }))).toEqual(
      counts((k, n) => holds(100 * k - percent * n) && holds(shownPercent(k, n) - percent)),
    )
  })

  test.each([0, 100])('%i percent goes by the count alone, so that no one is rounded away', (percent) => {
    expect(counts((k, n) => compares(makeShare(k, n), comparison, { kind: 'percent', percent }))).toEqual(
      counts((k, n) => holds(100 * k - percent * n)),
    )
  })

  test('a count goes by the count, and of a base only of that base', () => {
    const count = (k: number, of?: number) =>
      compares(makeShare(k, 12), comparison, { kind: 'count', count: 3, of })
    expect([2, 3, 4].map((k) => count(k))).toEqual([-1, 0, 1].map(holds))
    expect([2, 3, 4].map((k) => count(k, 12))).toEqual([-1, 0, 1].map(holds))
    expect([2, 3, 4].map((k) => count(k, 13))).toEqual([false, false, false])
  })

  test('another share goes by exact counts over two bases, and by what both show', () => {
    const against = (one: readonly [number, number], other: readonly [number, number]) =>
      compares(makeShare(...one), comparison, { kind: 'share', share: makeShare(...other) })
    expect(against([2, 3], [3, 5])).toBe(holds(1))
    expect(against([3, 5], [2, 3])).toBe(holds(-1))
    expect(against([2, 4], [3, 6])).toBe(holds(0))
    // 51.5% and 52.4% both show 52%: neither is more, and they are not the same.
    expect(against([103, 200], [52.4 * 5, 500])).toBe(comparison === 'at-most')
    expect(against([52.4 * 5, 500], [103, 200])).toBe(comparison === 'at-least')
  })
})

describe('a comparison', () => {
  test('gives both figures, or the count', () => {
    const [few, many] = [makeShare(3, 12), makeShare(9, 12, 'b')]
    expect(judgeComparison(few, 'exactly', { kind: 'count', count: 4, of: 12 })).toMatchObject({
      holds: false,
      meaning: 'exactly 4 of 12',
      truths: [truth(few.texts.counted, few)],
    })
    expect(judgeComparison(few, 'more-than', { kind: 'share', share: many })).toMatchObject({
      holds: false,
      meaning: 'more than w/q.b',
      truths: [few, many].map((share) => truth(share.texts.quantified, share)),
    })
  })

  test('of two shares of which one has no cases says nothing of what is shown', () => {
    expect(exceeds(makeShare(1, 2), makeShare(0, 0))).toBe(false)
  })
})

describe('the order of answers', () => {
  const extreme = (kind: 'highest' | 'lowest', table: readonly number[]) =>
    judgeExtreme(kind, makeShare(table[0] ?? 0, 20), makeTable(table, 20))

  test('highest and lowest are alone at their end', () => {
    expect(extreme('highest', [9, 8, 1]).holds).toBe(true)
    expect(extreme('highest', [9, 9, 1]).holds).toBe(false)
    expect(extreme('highest', [8, 9, 1]).holds).toBe(false)
    expect(extreme('lowest', [1, 2, 9]).holds).toBe(true)
    expect(extreme('lowest', [1, 1, 9]).holds).toBe(false)
    expect(extreme('lowest', [2, 1, 9]).holds).toBe(false)
  })

  test('says which answers are there instead', () => {
    expect(extreme('highest', [8, 9, 9]).truths).toEqual([
      truth('b', makeShare(9, 20)),
      truth('c', makeShare(9, 20)),
    ])
    expect(extreme('lowest', [2, 1, 9]).truths).toEqual([truth('b', makeShare(1, 20))])
  })

  const top = (table: readonly number[], named: string | number) => {
    const counted = makeTable(table, 400)
    const shares = [...String(named)].map((item) =>
      makeShare(table['abcdefgh'.indexOf(item)] ?? 0, 400, item),
    )
    return judgeTop(counted, typeof named === 'number' ? named : shares, { language: english })
  }

  test.each([
    ['ab', [90, 80, 60], true],
    ['ba', [90, 80, 60], false],
    ['ab', [90, 90, 60], true],
    ['ba', [90, 90, 60], true],
    ['ab', [90, 80, 80], false],
    ['a', [90, 80, 60], true],
    ['b', [90, 80, 60], false],
    ['abc', [90, 80, 60], true],
    // 21% both: as shown they are equal.
    ['a', [85, 83, 10], false],
    ['a', [0, 0, 0], false],
    ['abc', [90, 80, 0], false],
  ] as const)('top %s of %j is %s', (named, table, holds) => {
    expect(top(table, named).holds).toBe(holds)
  })

  test.each([
    [1, [90, 80], true],
    [1, [90, 90, 1], false],
    [2, [90, 90, 1], true],
    [2, [90, 90], true],
    [3, [90, 90], false],
    [1, [], false],
  ] as const)('the first %i of %j are clear: %s', (named, table, holds) => {
    expect(top(table, named).holds).toBe(holds)
  })

  test('names the answers that are first, equal ones with them', () => {
    expect(top([80, 90, 80], 'ab').truths).toEqual([
      '"b, a and c" (90 of the 400; 80 of the 400; 80 of the 400)',
    ])
    expect(top([0, 0], 1).truths).toEqual([])
  })
})

describe('a change', () => {
  const since = {
    id: 'v',
    label: 'May 2019',
    title: '',
    published: '2019-06-01',
    questions: [],
    assumptions: [],
    version: 1,
    fieldwork: { start: '2019-05-01', end: '2019-05-02' },
  }
  const change = (later: readonly [number, number], earlier: readonly [number, number]): Change =>
    changeBetween(makeShare(...later), makeShare(...earlier, 'a', 'v'), since)
  const KINDS = ['rises', 'falls', 'unchanged'] as const
  const holding = (...of: Parameters<typeof change>) =>
    KINDS.filter((kind) => judgeChange(kind, change(...of), { language: english }).holds)

  test('is one of three', () => {
    expect(holding([3, 4], [2, 4])).toEqual(['rises'])
    expect(holding([2, 4], [3, 4])).toEqual(['falls'])
    expect(holding([2, 4], [3, 6])).toEqual(['unchanged'])
  })

  test('is none that the shown percentages contradict', () => {
    expect(holding([103, 200], [262, 500])).toEqual([])
  })

  test('says what is so', () => {
    const rise = change([3, 4], [2, 4])
    const judged = judgeChange('falls', rise, { language: english })
    expect(judged.meaning).toBe('lower than in May 2019')
    expect(judged.figures.map(({ id }) => id)).toEqual(['w/q.a', 'v/q.a'])
    expect(judged.truths).toEqual([truth(english.change(rise).phrase, makeShare(3, 4))])
  })
})

test('every kind of claim is a word of the template language', () => {
  for (const kind of Object.keys(CLAIM_KINDS)) expect(vocabulary.get(kind)?.gives).toBe('condition')
  const conditions = [...vocabulary].filter(([, { gives }]) => gives === 'condition').map(([name]) => name)
  expect(conditions.toSorted()).toEqual([...Object.keys(CLAIM_KINDS), 'and', 'known', 'not', 'or'].toSorted())
})
