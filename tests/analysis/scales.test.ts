import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { findResult } from '../../pipeline/analysis/find.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { SCALES, scaleResults, scaleSample } from '../support/scale-study.ts'

const results = await scaleResults()

/** A figure, to four decimals, with its base: as counted by hand from the ten rows of the study. */
function figure(id: string): string {
  const result = results.byId.get(`2024/${id}`)
  if (result === undefined) return 'none'
  if (result.kind === 'share') return `${result.count} of ${result.base}`
  return `${Number(result.value?.toFixed(4))} of ${result.base}`
}

const itemsOf = (id: string) => results.tables.get(`2024/${id}`)?.rows.map(({ result }) => result.item)

describe('a scale', () => {
  test('has the mean and median of its values, without the answers that are missing', () => {
    // 5 4 2 3 1 4 4 2 5, and one who did not know
    expect(figure('content.mean')).toBe('3.3333 of 9')
    expect(figure('content.median')).toBe('4 of 9')
    // 3 3 2 1 3 2 1, and two who would not say
    expect(figure('trust-police.mean')).toBe('2.1429 of 7')
  })

  test('has them in groups', () => {
    expect(figure('content.mean/age=middle')).toBe('3 of 3')
    expect(figure('content.mean/age=young')).toBe('2.5 of 2')
    expect(figure('age.young/content=good')).toBe('1 of 3')
  })

  test('has no lowest, highest or sum', () => {
    expect(['min', 'max', 'sum', 'score'].map((item) => figure(`trust-press.${item}`))).toEqual(
      Array(4).fill('none'),
    )
    const found = findResult(results, { wave: '2024', question: 'content', item: 'sum' })
    expect(found).toMatchObject({ kind: 'wrong', message: '`content` has no answer `sum`' })
  })

  test('counts its first and last answers', () => {
    expect(figure('content.top-two')).toBe('5 of 9')
    expect(figure('content.lowest')).toBe('1 of 9')
    expect(figure('trust-press.any')).toBe('5 of 7')
  })

  test('of which nobody gave an answer has no mean and no score', () => {
    // Nobody would not say how far they trust the press.
    const figures = ['mean', 'median', 'score'].map((item) =>
      results.byId.get(`2024/content.${item}/trust-press=refused`),
    )
    expect(figures.map((found) => found?.kind === 'number' && found.value)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(figures.map((found) => found?.kind === 'number' && found.texts.digits)).toEqual(['–', '–', '–'])
  })

  test('counts the rows of its base', () => {
    const rows = results.byId.get('2024/content.mean')?.rows()
    // The eighth line is of who did not know.
    expect(rows?.base).toEqual([{ file: 'interviews', rows: [2, 3, 4, 5, 6, 7, 9, 10, 11] }])
    expect(rows?.counted).toEqual(rows?.base)
  })
})

describe('a net score', () => {
  test('is the share of promoters less that of detractors, of all who answered', () => {
    // 5 promoters, 4 detractors
    expect(figure('content.score')).toBe('11.1111 of 9')
    expect(figure('content.score/age=middle')).toBe('-33.3333 of 3')
    expect(figure('content.score/age=old')).toBe('50 of 4')
  })

  test('is whole in texts, with a minus sign', () => {
    const texts = (id: string) => {
      const result = results.byId.get(`2024/${id}`)
      return result?.kind === 'number' && [result.label, result.texts.digits, result.texts.words]
    }
    expect(texts('content.score')).toEqual(['balance', '11', 'eleven'])
    expect(texts('content.score/age=middle')).toEqual(['balance', '−33', '−33'])
  })

  test('has no sign when there are as many of both', () => {
    expect(results.byId.get('2024/content.score/age=young')).toMatchObject({
      value: 0,
      texts: { digits: '0' },
    })
  })
})

describe('an index', () => {
  test('is counted as a number of those who answered enough items', () => {
    // 8/3, 2, 1, 2.5, 7/3, 5/3 and 2
    expect(figure('trust.mean')).toBe('2.0238 of 7')
    expect(figure('trust.median')).toBe('2 of 7')
    expect(figure('trust.min')).toBe('1 of 7')
    expect(figure('trust.mean/age=old')).toBe('2.2222 of 3')
  })

  test('has the label of the index, and its items that of their own', () => {
    expect(results.tables.get('2024/trust')?.label).toBe('trust index')
    expect(results.tables.get('2024/trust-police')?.label).toBe('the police')
    expect(results.batteries.map(({ label }) => label)).toEqual(['Trust in institutions'])
  })
})

describe('answers in order', () => {
  test('stay so, however often they were given', () => {
    expect(itemsOf('content')).toEqual(['very-bad', 'bad', 'fair', 'good', 'very-good'])
    expect(itemsOf('age')).toEqual(['young', 'middle', 'old'])
    expect(itemsOf('trust-police')).toEqual(['much', 'some', 'none'])
    expect(itemsOf('age/content=good')).toEqual(['young', 'middle', 'old'])
  })

  test('stand by count when the codebook does not say that they have an order', async () => {
    const unordered = await scaleResults('codebook.json', ['"ordered": true', '"ordered": false'])
    const rows = unordered.tables.get('2024/age')?.rows
    expect(rows?.map(({ result }) => [result.item, result.count])).toEqual([
      ['middle', 4],
      ['old', 4],
      ['young', 2],
    ])
  })
})

describe('in a sample', () => {
  test('means, scores and indexes are by weights, as counted by hand', async () => {
    const study = await loadStudy(memoryFiles(scaleSample()), SCALES)
    const weighted = analyse(study, '2024', noMemo, statistics)
    const value = (id: string) => {
      const result = weighted.byId.get(`2024/${id}`)
      return result?.kind === 'number' ? [Number(result.value?.toFixed(6)), result.base] : undefined
    }
    // (3 × 5 + 4 + 2 + 3 + 1 + 4 + 4 + 2 + 5) / 11
    expect(value('content.mean')).toEqual([3.636364, 9])
    // Promoters weigh 7, detractors 4
    expect(value('content.score')).toEqual([27.272727, 9])
    // (3 × 8/3 + 2 + 1 + 2.5 + 7/3 + 5/3 + 2) / 9
    expect(value('trust.mean')).toEqual([2.166667, 7])
    expect(weighted.byId.get('2024/content.top-two')).toMatchObject({ count: 5, base: 9, percent: 64 })
    expect(weighted.tables.get('2024/content')?.rows.map(({ result }) => result.item)).toEqual([
      'very-bad',
      'bad',
      'fair',
      'good',
      'very-good',
    ])
  })
})
