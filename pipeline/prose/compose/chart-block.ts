import type { PhrasingContent } from 'mdast'
import { named } from '../../language/phrase.ts'
import type { Call, ChartEntry } from '../templates/call.ts'
import type { BlockFrame } from './tokens.ts'
import { partOf, type Trace } from './trace.ts'

declare module '../document.ts' {
  interface BlockTypes {
    chart: ChartBlock
  }
}

export interface ChartBlock {
  readonly type: 'chart'
  readonly name: string
  /** Target of references. */
  readonly id: string
  readonly number: number
  /** Its title: the finding, in a sentence. */
  readonly caption: readonly PhrasingContent[]
  /** What is counted, among whom (n) and when: written from the data. */
  readonly subtitle?: string
  /** Where the data come from, and notes on the figures. */
  readonly source?: string
  /** Of the drawing; its parts are those of `number`, `subtitle` and `source`. */
  readonly traceId: string
}

/** A chart with the lines around it; its caption is the template's, or else the chart's own finding. */
export function chartBlock(
  call: Call,
  chart: ChartEntry,
  number: number,
  { readCaption, wordsIn, trace }: BlockFrame,
): ChartBlock {
  const { place } = call
  const { name, source } = chart
  const traceId = traceDrawing(chart, place, trace)
  const { finding, title } = chart
  const captioned = call.content === undefined ? (finding?.text ?? title) : wordsIn(call.content)
  const subtitle = subtitleBelow(captioned, chart)
  trace.other(partOf(traceId, 'number'), { text: `${number}`, reason: 'the number of a chart' }, place)
  for (const [part, line] of Object.entries({ subtitle, source }))
    if (line !== undefined) trace.phrase(partOf(traceId, part), line, { as: 'chart', place })
  return {
    type: 'chart',
    name,
    id: `chart:${name}`,
    number,
    traceId,
    caption: call.content === undefined ? ownCaption(call, chart, traceId, trace) : readCaption(call.content),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
    ...(source === undefined ? {} : { source: source.text }),
  }
}

/** Names the one answer of a chart where its caption does not. */
function subtitleBelow(caption: string, { subtitle, namedAnswer }: ChartEntry): ChartEntry['subtitle'] {
  if (namedAnswer === undefined) return subtitle
  const isNamed = caption.toLowerCase().includes(namedAnswer.label.toLowerCase())
  return isNamed ? subtitle : namedAnswer.subtitle
}

/** Notes the texts that are drawn in a chart and the figures of its description; gives the trace id of the chart. */
export function traceDrawing(
  { texts, described, finding }: ChartEntry,
  place: Call['place'],
  trace: Trace,
): string {
  const traceId = trace.newId()
  for (const text of texts) trace.phrase(traceId, text, { as: 'chart', place })
  for (const phrase of finding === undefined ? described : [...described, finding])
    trace.shown(traceId, phrase, { as: 'description of a chart', place })
  return traceId
}

const TITLE = 'the title of the chart, from its spec'

function ownCaption(
  { place, helper }: Call,
  { finding, title }: ChartEntry,
  traceId: string,
  trace: Trace,
): PhrasingContent[] {
  if (finding === undefined) return trace.node(named(title, TITLE), { as: helper, place })
  const caption = partOf(traceId, 'finding')
  trace.phrase(caption, finding, { as: 'finding of a chart', place })
  return [{ type: 'text', value: finding.text, data: { traceId: caption } }]
}
