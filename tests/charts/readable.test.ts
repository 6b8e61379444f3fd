import { describe, expect, test } from 'vitest'
import { barChart, drawChart, messageOf, theme } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()
const { lead, tint, accent, rule, secondary, ink, paper } = theme.colours

/** What is told of a chart: rule and message of each problem, or nothing. */
async function told(spec: unknown): Promise<string[]> {
  const message = await messageOf(drawChart(spec, results))
  return message === 'no error'
    ? []
    : [...message.matchAll(/error: (.*) \[([\w-]+)\]$/gm)].map(([, text, name]) => `${name}: ${text}`)
}

const rows = { y: { field: 'answerLabel', type: 'nominal', axis: null } }
const x = { field: 'count', type: 'quantitative', axis: null }

/** Bars of yes (3) and no (2) with more layers on them. */
function layered(layers: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}) {
  return barChart({ question: 'shop' }, { mark: undefined, encoding: rows, layer: layers, ...rest })
}

/** The same with their names on an axis. */
function named(layers: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}) {
  return layered(layers, { encoding: { y: { field: 'answerLabel', type: 'nominal' } }, ...rest })
}

function bars(mark: Readonly<Record<string, unknown>> = {}) {
  return { mark: { type: 'bar', ...mark }, encoding: { x } }
}

function label(mark: Readonly<Record<string, unknown>>, encoding: Readonly<Record<string, unknown>> = {}) {
  return {
    mark: { type: 'text', align: 'left', ...mark },
    encoding: { x: { datum: 0 }, text: { field: 'answerLabel' }, ...encoding },
  }
}

/** Parts of a whole side by side, in two colours. */
function stacked(range: readonly string[], mark: Readonly<Record<string, unknown>> = {}) {
  const names = {
    mark: { type: 'text', dy: 30, align: 'left' },
    encoding: { x: { ...x, stack: 'zero' }, text: { field: 'answerLabel' } },
  }
  const colour = { field: 'answer', type: 'nominal', scale: { domain: ['yes', 'no'], range }, legend: null }
  return barChart(
    { question: 'shop' },
    {
      mark: undefined,
      encoding: undefined,
      height: 80,
      layer: [
        {
          mark: { type: 'bar', height: 20, ...mark },
          encoding: { x, color: colour, order: { field: 'answerOrder' } },
        },
        { ...names, encoding: { ...names.encoding, order: { field: 'answerOrder' } } },
      ],
    },
  )
}

describe('contrast of texts', () => {
  test('is enough on paper and on a dark bar', async () => {
    expect(await told(layered([bars(), label({ dx: 5, color: paper })]))).toEqual([])
  })

  test('is reported where it is too little', async () => {
    expect(await told(layered([bars(), label({ dx: 5, color: ink })]))).toEqual([
      `text-contrast: the text “yes” (and 1 more) has a contrast of 1.9:1 with ${lead} beneath it`,
    ])
  })

  test('is reported for a text that lies partly on a bar', async () => {
    const beyond = label({ dx: -3, color: paper }, { x })
    expect(await told(layered([bars(), beyond]))).toEqual([
      `text-contrast: the text “yes” (and 1 more) has a contrast of 1:1 with ${paper} that it partly lies on`,
    ])
  })

  test('takes what a text lets through for what is seen', async () => {
    expect(await told(layered([bars(), label({ dx: 5, dy: 0, color: paper, opacity: 0.5 })]))).toHaveLength(1)
  })

  test('may be less for large text', async () => {
    const grey = '#8A8A8A'
    const alone = (fontSize: number, fontWeight: string) =>
      layered([bars({ height: 4, yOffset: 20 }), label({ color: grey, fontSize, fontWeight, dy: -10 })], {
        height: { step: 70 },
      })
    expect(await told(alone(17, 'normal'))).toHaveLength(1)
    expect(await told(alone(13, 'bold'))).toHaveLength(1)
    expect(await told(alone(18, 'normal'))).toEqual([])
    expect(await told(alone(14, 'bold'))).toEqual([])
  })

  test('is of the ground that the chart has', async () => {
    const white = [bars({ color: accent }), label({ color: paper, dx: 5, dy: 0 })]
    expect(await told(layered(white, { background: lead }))).toEqual([
      `part-contrast: the bar of “yes, autumn”, ${accent} (and 1 more), has a contrast of 1.5:1 with ${lead} beside it`,
    ])
  })
})

describe('contrast of parts', () => {
  test('is reported for a faint bar, and made good by an outline', async () => {
    const faint = `has a contrast of 1.1:1 with ${paper} beside it`
    expect(await told(named([bars({ color: tint })]))).toEqual([
      `part-contrast: the bar of “yes, autumn”, ${tint} (and 1 more), ${faint}`,
    ])
    expect(await told(named([bars({ color: tint, stroke: secondary, strokeWidth: 0.5 })]))).toEqual([])
    expect(await told(named([bars({ color: tint, stroke: rule, strokeWidth: 0.5 })]))).toHaveLength(1)
  })

  test('counts opacity', async () => {
    expect(await told(named([bars({ opacity: 0.4 })]))).toHaveLength(1)
    expect(await told(named([bars({ opacity: 0.9 })]))).toEqual([])
  })

  test('is reported for parts that touch, and made good by an outline that stands out from both', async () => {
    const alike = await told(stacked([lead, accent]))
    expect(alike).toContain(
      `part-contrast: the bar of “yes, autumn”, ${lead} (and 1 more), has a contrast of 1.5:1 with the bar of “no, autumn” beside it, ${accent}`,
    )
    expect(await told(stacked([lead, accent], { stroke: paper, strokeWidth: 1 }))).toEqual([])
    expect(await told(stacked([lead, accent], { stroke: lead, strokeWidth: 1 }))).not.toEqual([])
  })

  test('is reported for points, lines, areas and arcs', async () => {
    const y = { field: 'share', type: 'quantitative', axis: null }
    const wave = { field: 'waveOrder', type: 'quantitative' }
    const waves = { question: 'shop', answers: ['yes'], waves: 'all' }
    const of = (mark: unknown) => barChart(waves, { mark, encoding: { x: wave, y }, height: 60 })
    const known = { transform: [{ filter: 'datum.known' }] }
    expect(await told({ ...of({ type: 'circle', color: rule }), ...known })).toHaveLength(1)
    expect(await told({ ...of({ type: 'circle', color: lead, opacity: 1 }), ...known })).toEqual([])
    expect(await told({ ...of({ type: 'line', color: rule }), ...known })).toHaveLength(1)
    expect(await told({ ...of({ type: 'line', color: lead }), ...known })).toEqual([])
    expect(await told({ ...of({ type: 'area', color: tint }), ...known })).toHaveLength(1)
    expect(await told({ ...of({ type: 'area', color: lead }), ...known })).toEqual([])
    const ring = (color: string) =>
      barChart(
        { question: 'shop', answers: ['yes'] },
        {
          mark: { type: 'arc', color, innerRadius: 20 },
          encoding: { theta: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] } } },
          height: 80,
        },
      )
    expect(await told(ring(tint))).toHaveLength(1)
    expect(await told(ring(lead))).toEqual([])
  })

  test('is no matter of rules and axes', async () => {
    const drawn = { mark: { type: 'rule', color: rule }, encoding: { x: { datum: 0, type: 'quantitative' } } }
    expect(await told(named([bars(), drawn]))).toEqual([])
  })
})

describe('texts', () => {
  test('that overlap are reported', async () => {
    const [first, second] = [label({ dx: 5, color: paper }), label({ dx: 9, color: paper })]
    expect(await told(layered([bars(), first, second]))).toEqual([
      expect.stringMatching(
        /^text-overlap: the texts “yes” and “yes” overlap by \d\.\d points \(and 1 more\)$/,
      ),
    ])
  })

  test('that are close are let be: their ink is measured, not their lines', async () => {
    const lines = { type: 'text', align: 'left', color: paper, dx: 5, fontSize: 9 }
    const at = (dy: number, text: string) => ({ mark: { ...lines, dy, text }, encoding: { x: { datum: 0 } } })
    const close = named([bars(), at(-3.5, 'a'), at(3.5, 'e')], { height: { step: 40 } })
    expect(await told(close)).toEqual([])
  })

  test('that are shortened are reported', async () => {
    const text = {
      ...label({ dx: 5, color: paper, limit: 20 }),
      encoding: { x: { datum: 0 }, text: { value: 'a long label' } },
    }
    expect(await told(named([bars(), text]))).toEqual([
      'text-cut: the text “a long label” is shortened to the width that it is limited to',
    ])
  })

  test('that are clipped or covered are reported', async () => {
    const clipped = label({ clip: true, dx: -4, color: ink })
    expect(
      (await told(layered([bars({ yOffset: 0 }), clipped]))).filter((each) => each.startsWith('text-cut')),
    ).toEqual(['text-cut: the text “yes” (and 1 more) is cut off by the edge of its plot'])
    const covered = await told(layered([label({ dx: 5, color: ink }), bars()]))
    expect(covered.filter((each) => each.startsWith('text-cut'))).toEqual([
      'text-cut: the text “yes” (and 1 more) is covered by a part that is painted over it',
    ])
  })
})

describe('colours', () => {
  const color = { field: 'answer', type: 'nominal', legend: null }
  const coloured = { mark: 'bar', encoding: { x, color } }

  test('that alone tell parts apart are reported', async () => {
    expect(await told(layered([coloured]))).toEqual([
      `colour-alone: only colour distinguishes parts in ${theme.series[1]} from parts in ${theme.series[0]}`,
    ])
  })

  test('that labels name are let be', async () => {
    expect(await told(layered([coloured, label({ dx: 5, color: paper })]))).toEqual([])
  })

  test('that a legend names are let be', async () => {
    const withLegend = { mark: 'bar', encoding: { x, color: { field: 'answerLabel', type: 'nominal' } } }
    expect(await told(layered([withLegend]))).toEqual([])
  })

  test('are not named by labels of something else', async () => {
    const other = label({ dx: 5, color: paper }, { text: { field: 'countText' } })
    const spec = {
      ...layered([coloured, other]),
      usermeta: { datasets: { bars: { question: 'shop', by: 'region' } } },
    }
    const drawn = { ...spec, encoding: { ...rows, yOffset: { field: 'group' } } }
    expect((await told(drawn)).filter((each) => each.startsWith('colour-alone'))).toHaveLength(1)
  })

  test('are not alone where a dashed outline shows what is unknown', async () => {
    const filled = (answer: string, mark: Readonly<Record<string, unknown>>) => ({
      ...bars(mark),
      transform: [{ filter: `datum.answer === '${answer}'` }],
    })
    const unknown = { color: paper, stroke: secondary }
    const colourAlone = async (mark: Readonly<Record<string, unknown>>) =>
      (await told(layered([filled('yes', {}), filled('no', mark)]))).filter((each) =>
        each.startsWith('colour-alone'),
      )
    expect(await colourAlone({ ...unknown, strokeDash: [3, 2] })).toEqual([])
    expect(await colourAlone({ ...unknown, strokeDash: [1, 0] })).toHaveLength(1)
    expect(await colourAlone(unknown)).toHaveLength(1)
  })

  test('of a bar and its track tell nothing apart', async () => {
    const track = {
      mark: { type: 'bar', style: 'rest' },
      encoding: { x: { datum: 0, type: 'quantitative' }, x2: { datum: 5 } },
    }
    expect(await told(named([track, bars()]))).toEqual([])
  })
})
