import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { readJson } from '../../pipeline/input/json.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { themeProblems } from '../../pipeline/report/check-theme.ts'
import type { Theme } from '../../schemas/types.ts'
import { theme } from '../support/make-chart.ts'
import { memoryFiles } from '../support/memory-files.ts'

async function told(changed: Theme): Promise<string[]> {
  const document = await readJson(memoryFiles({ 't.json': JSON.stringify(changed) }), 't.json')
  return themeProblems(changed, document).map((problem) => `[${problem.rule}] ${problem.message}`)
}

describe('themeProblems', () => {
  test.each(['templates/shared/peiling', 'tests/reports/libraries/templates/shared/reading-room'])(
    'finds none in %s',
    async (path) => {
      const document = await readJson(nodeFiles, `${path}.theme.json`)
      expect(themeProblems(document.value as Theme, document).map(formatProblem)).toEqual([])
    },
  )

  test('reports text that is too faint, on every ground', async () => {
    expect(await told({ ...theme, colours: { ...theme.colours, secondary: '#777777' } })).toEqual([
      '[theme-contrast] text in `secondary` has a contrast of 4.4:1 with `paper`',
      '[theme-contrast] text in `secondary` has a contrast of 3.9:1 with `tint`',
      '[theme-contrast] text in `secondary` has a contrast of 3.9:1 with `warmTint`',
    ])
  })

  test('reports the dark colours too, at their own place', async () => {
    const dark = { ...theme.dark, colours: { ...theme.dark.colours, ink: theme.dark.colours.paper } }
    const changed = { ...theme, dark }
    const text = JSON.stringify(changed)
    const document = await readJson(memoryFiles({ 't.json': text }), 't.json')
    const [problem] = themeProblems(changed, document)
    expect(problem).toMatchObject({ rule: 'theme-contrast', expected: '4.5:1 or more' })
    expect(text.slice((problem?.column ?? 0) - 1)).toMatch(/^"#14191D","secondary":"#B3BEC7"/)
  })

  test('reports a series that is faint on paper', async () => {
    const series = ['#0B5563', '#F0A27A']
    expect(await told({ ...theme, series })).toEqual([
      '[theme-contrast] the colour #F0A27A of a series has a contrast of 2:1 with `paper`',
    ])
  })

  test('reports neighbours that some readers cannot distinguish, but not colours further apart', async () => {
    const series = ['#2563A8', '#7A3E9D', '#B4470B']
    expect(await told({ ...theme, series })).toEqual([
      '[theme-colours-alike] #7A3E9D is hard to distinguish from #2563A8 before it with protanopia: a difference of 9.4',
      '[theme-colours-alike] #7A3E9D is hard to distinguish from #2563A8 before it with deuteranopia: a difference of 6.0',
    ])
    expect(await told({ ...theme, series: ['#2563A8', '#B4470B', '#7A3E9D'] })).toEqual([])
  })

  test('reports a sequence without an order in grey', async () => {
    const sequence = ['#CFE3E6', '#2F7F8D', '#7FB3BB']
    expect(await told({ ...theme, sequence })).toEqual([
      '[theme-sequence] #7FB3BB breaks the order after #2F7F8D: in grey print it is lost',
    ])
  })
})
