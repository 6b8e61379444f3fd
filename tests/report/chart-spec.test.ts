import { describe, expect, test } from 'vitest'
import { barChart, CHART_FILE, messageOf, readChart } from '../support/make-chart.ts'

describe('loadChart', () => {
  test('points at what the schema does not know', async () => {
    expect(await messageOf(readChart(barChart({ question: 'shop', wave: 'all' })))).toBe(
      [
        `${CHART_FILE}:8:9: error: unknown key \`wave\` [unknown-key]`,
        '            "wave": "all"',
        '            ^',
        '    expected: one of `question`, `battery`, `order`, `answers`, `by`, `total`, `waves`, `minimum`, `decimals`',
        '    hint: did you mean `waves`?',
      ].join('\n'),
    )
  })

  test('refuses half a million values before it reads them', async () => {
    const values = Array.from({ length: 5e5 }, (_, index) => ({ a: index }))
    const started = performance.now()
    expect(await messageOf(readChart(barChart({ question: 'shop' }, { data: { values } })))).toBe(
      [
        `${CHART_FILE}:1:1: error: this spec is too large [chart-size]`,
        '    {',
        '    ^',
        '    expected: at most 500000 characters',
      ].join('\n'),
    )
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
