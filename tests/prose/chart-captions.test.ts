import { describe, expect, test } from 'vitest'
import { phrase } from '../../pipeline/language/phrase.ts'
import type { ChartEntry } from '../../pipeline/prose/templates/call.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { results } from '../support/claims-report.ts'
import { makeReport } from '../support/make-report.ts'

const chart: ChartEntry = {
  name: 'shops',
  title: 'Villages by shop',
  subtitle: phrase('Share of villages (n = 4)'),
  namedAnswer: {
    label: 'With a shop',
    subtitle: phrase('Share of villages answering “With a shop” (n = 4)'),
  },
  results: [],
  texts: [],
  described: [],
}

function subtitleOf(source: string, entry = chart): string | undefined {
  const block = writeProse(makeReport({ only: `# Title\n\n${source}` }), results, [entry]).sections[0]
    ?.blocks[1]
  return block?.type === 'chart' ? block.subtitle : undefined
}

describe('the line below the caption of a chart of one answer', () => {
  test('names it where the caption does not', () => {
    expect(subtitleOf('{{#chart "shops"}}Villages differ{{/chart}}')).toBe(chart.namedAnswer?.subtitle.text)
    expect(subtitleOf('{{chart "shops"}}')).toBe(chart.namedAnswer?.subtitle.text)
  })

  test.each(['Villages with a shop', 'Villages *with* a **shop**', 'With a\nshop'])(
    'does not repeat it: %s',
    (caption) => {
      expect(subtitleOf(`{{#chart "shops"}}${caption}{{/chart}}`)).toBe('Share of villages (n = 4)')
    },
  )

  test('nor where the finding has it', () => {
    const finding = phrase('“With a shop”: north 75%')
    expect(subtitleOf('{{chart "shops"}}', { ...chart, finding })).toBe('Share of villages (n = 4)')
  })

  test('names none where there are more', () => {
    const { namedAnswer: _, ...several } = chart
    expect(subtitleOf('{{#chart "shops"}}Villages differ{{/chart}}', several)).toBe(
      'Share of villages (n = 4)',
    )
  })
})
