import { describe, expect, test } from 'vitest'
import { barChart, drawChart, messageOf } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()

/** Bars in a colour, and the rest of a mark, without a text on them. */
function bars(mark: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) {
  return barChart({ question: 'shop' }, { mark: { type: 'bar', ...mark }, ...rest })
}

/** How the bars of a drawing are painted: the attributes of fill and outline of each. */
async function paintOf(spec: unknown): Promise<string[]> {
  const { svg } = await drawChart(spec, results)
  const bar = /<path d="[^"]*"[^>]*>/g
  const paints = svg
    .match(bar)
    ?.map((tag) => tag.match(/ (?:fill|stroke)(?:-opacity)?="[^"]*"/g)?.join('') ?? '')
  return [...new Set(paints?.filter((paint) => paint.includes('fill="#')))]
}

describe('colours of a drawing', () => {
  // The hexadecimal forms by hand, from CSS Color 4.
  test.each([
    ['#0b5563', ' fill="#0B5563"'],
    ['#a33', ' fill="#AA3333"'],
    ['rgb(0 0 80)', ' fill="#000050"'],
    ['hsl(200,80%,30%)', ' fill="#0F618A"'],
    ['hwb(120 20% 20%)', ' fill="#33CC33"'],
    ['navy', ' fill="#000080"'],
  ])('are written as #RRGGBB: %s', async (color, paint) => {
    const outline = { stroke: 'black' }
    expect(await paintOf(bars({ color, ...outline }))).toEqual([`${paint} stroke="#000000"`])
  })

  test('let their ground through by an opacity, with that of the mark', async () => {
    expect(await paintOf(bars({ color: '#00005080', stroke: 'rgb(0 0 0 / 80%)' }))).toEqual([
      ` fill="#000050" fill-opacity="${128 / 255}" stroke="#000000" stroke-opacity="0.8"`,
    ])
    expect(await paintOf(bars({ color: 'rgb(0 0 0 / 80%)', fillOpacity: 0.5, stroke: '#000' }))).toEqual([
      ' fill="#000000" fill-opacity="0.4" stroke="#000000"',
    ])
  })

  test('are checked whatever they are written as', async () => {
    const faint = ['#FFFF00', 'yellow', 'hsl(60 100% 50%)', 'rgb(255 255 0)', '#ff0']
    const messages = await Promise.all(faint.map((color) => messageOf(drawChart(bars({ color }), results))))
    expect(new Set(messages).size).toBe(1)
    expect(messages[0]).toContain('#FFFF00 (and 1 more), has a contrast of 1:1')
    expect(await messageOf(drawChart(bars({ color: '#00005030' }), results))).toContain('has a contrast of')
  })

  test('of the whole ground are read too', async () => {
    const { svg } = await drawChart(bars({}, { background: 'rgb(250 250 250)' }), results)
    expect(svg).toContain('fill="#FAFAFA"')
    const dark = await messageOf(drawChart(bars({}, { background: 'black' }), results))
    expect(dark).toContain('[text-contrast]')
  })

  test.each([
    ['hcl(200,40,30)', 'is not a colour'],
    ['bluish', 'is not a colour'],
    ['url(#bars)', 'is not a colour'],
  ])('are refused where they are when there are none such: %s', async (color, fault) => {
    const message = await messageOf(drawChart(bars({ color }), results))
    const line =
      JSON.stringify(bars({ color }), null, 2)
        .split('\n')
        .findIndex((each) => each.includes(color)) + 1
    expect(message).toContain(`charts/chart.vl.json:${line}:`)
    expect(message).toContain(`error: \`${color}\` ${fault} [chart-colour]`)
    expect(message.match(/error:/g)).toHaveLength(1)
  })

  test('are refused in words when an expression makes an object of them', async () => {
    const message = await messageOf(drawChart(bars({ color: { expr: 'toString(datum)' } }), results))
    expect(message.split('\n')[0]).toMatch(
      /chart\.vl\.json:\d+:\d+: error: an object is not a colour \[chart-colour\]$/,
    )
  })

  test('without an opacity of their own cover what lies beneath', async () => {
    const stops = ['#0B5563', '#00005080'].map((color, offset) => ({ offset, color }))
    const fault = 'is not opaque [chart-colour]'
    const gradient = { gradient: 'linear', stops }
    expect(await messageOf(drawChart(bars({ color: gradient }), results))).toContain(`\`#00005080\` ${fault}`)
    const ground = bars({}, { background: '#FFFFFF80' })
    expect(await messageOf(drawChart(ground, results))).toContain(`\`#FFFFFF80\` ${fault}`)
  })
})
