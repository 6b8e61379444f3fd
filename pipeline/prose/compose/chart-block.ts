import type { PhrasingContent } from 'mdast'
import type { Result } from '../../analysis/results.ts'
import type { ChartBlock } from '../document.ts'
import type { Call, ChartEntry, ChartWords } from '../templates/call.ts'
import type { BlockFrame } from './tokens.ts'
import { partOf, type Trace } from './trace.ts'

/** Where a chart is shown, and what it is drawn from. */
type Origin = Pick<Call, 'place' | 'results'>

/** A chart with the lines around it; its caption is the template's, or else the chart's own finding. */
export function chartBlock(
  call: Call,
  chart: ChartEntry,
  number: number,
  { readCaption, trace }: BlockFrame,
): ChartBlock {
  const { name, subtitle, source } = chart
  const mark = traceDrawing(call, chart, trace)
  trace.other(partOf(mark, 'number'), `${number}`, 'the number of a chart', call.place)
  for (const [part, line] of Object.entries({ subtitle, source }))
    if (line !== undefined) traceLine(call, line, { mark: partOf(mark, part), as: 'chart' }, trace)
  return {
    type: 'chart',
    ...{ name, id: `chart:${name}`, number, mark },
    caption: call.content === undefined ? ownCaption(call, chart, mark, trace) : readCaption(call.content),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
    ...(source === undefined ? {} : { source: source.text }),
  }
}

/** Notes the texts that are drawn in a chart and those of its description; gives the chart's mark. */
export function traceDrawing(call: Origin, chart: ChartEntry, trace: Trace): string {
  const { place, results } = call
  const mark = trace.newMark()
  for (const { text, results: ids, shows, reason } of chart.texts) {
    const shown = ids.map((id) => results.byId.get(id))
    if (shown.length > 0) trace.figure(mark, text, { as: 'chart', place, results: shown, shows })
    else trace.other(mark, text, reason, place)
  }
  for (const { text, result } of chart.described)
    trace.figure(mark, text, { as: DESCRIPTION, place, results: [results.byId.get(result)] })
  if (chart.finding !== undefined) {
    const figures = chart.finding.numbers.filter(({ results: ids }) => ids.length > 0)
    traceLine(call, { ...chart.finding, numbers: figures }, { mark, as: DESCRIPTION }, trace)
  }
  return mark
}

const DESCRIPTION = 'description of a chart'

function ownCaption(
  call: Call,
  { finding, title }: ChartEntry,
  mark: string,
  trace: Trace,
): PhrasingContent[] {
  if (finding === undefined) return [{ type: 'text', value: title }]
  const caption = partOf(mark, 'finding')
  traceLine(call, finding, { mark: caption, as: 'finding of a chart' }, trace)
  return [{ type: 'text', value: finding.text, data: { mark: caption } }]
}

/** Notes every number in a line under one mark. */
function traceLine(
  { place, results }: Origin,
  { numbers }: ChartWords,
  { mark, as }: { readonly mark: string; readonly as: string },
  trace: Trace,
): void {
  for (const { text, results: ids, shows, isChange, reason } of numbers) {
    if (ids.length === 0) {
      trace.other(mark, text, reason, place)
      continue
    }
    const shown = ids.map((id) => results.byId.get(id))
    const rule = isChange === true ? changeRule(shown, results.language.rules) : undefined
    trace.figure(mark, text, { as, place, results: shown, shows, ...(rule === undefined ? {} : { rule }) })
  }
}

function changeRule(
  [later, earlier]: readonly (Result | undefined)[],
  rules: Call['results']['language']['rules'],
): string | undefined {
  return later?.kind === 'share' && earlier?.kind === 'share' ? rules.change(later, earlier) : undefined
}
