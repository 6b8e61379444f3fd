import { describe, expect, test } from 'vitest'
import { formatProblem, InputError } from '../../pipeline/core/problem.ts'
import { readJson } from '../../pipeline/input/json.ts'
import { withPlainColours } from '../../pipeline/report/theme-colours.ts'
import type { Theme } from '../../schemas/types.ts'
import { theme } from '../support/make-chart.ts'
import { memoryFiles } from '../support/memory-files.ts'

async function plain(changed: Theme): Promise<Theme> {
  const document = await readJson(memoryFiles({ 't.json': JSON.stringify(changed, null, 2) }), 't.json')
  return withPlainColours(changed, document)
}

describe('colours of a theme', () => {
  test('are #RRGGBB, however they are written', async () => {
    const written: Theme = {
      ...theme,
      colours: { ...theme.colours, lead: 'navy', paper: 'white' },
      series: ['hsl(200 80% 30%)', '#a33'],
      dark: { ...theme.dark, sequence: ['rgb(0, 0, 80)', 'hwb(120 20% 40%)'] },
    }
    expect(await plain(written)).toEqual({
      ...theme,
      colours: { ...theme.colours, lead: '#000080', paper: '#FFFFFF' },
      series: ['#0F618A', '#AA3333'],
      dark: { ...theme.dark, sequence: ['#000050', '#339933'] },
    })
  })

  test('stay as they are where they are so already', async () => {
    expect(await plain(theme)).toEqual(theme)
  })

  test('are refused at their place, all together', async () => {
    const wrong: Theme = {
      ...theme,
      colours: { ...theme.colours, lead: 'hcl(200,40,30)' },
      dark: { ...theme.dark, series: ['bluish', '#0B556380'] },
    }
    const error: unknown = await plain(wrong).catch((thrown: unknown) => thrown)
    if (!(error instanceof InputError)) throw new Error('nothing is refused')
    expect(error.problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'theme-colour: `hcl(200,40,30)` is not a colour',
      'theme-colour: `bluish` is not a colour',
      'theme-colour: `#0B556380` is not opaque',
    ])
    expect(formatProblem(error.problems[0] as (typeof error.problems)[number])).toContain(
      '"lead": "hcl(200,40,30)"',
    )
  })
})
