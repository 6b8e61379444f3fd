import { mainPhrase } from '../../../analysis/phrases.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import { isWeighted } from '../../../analysis/weighted.ts'
import { named } from '../../../language/phrase.ts'
import { chartBlock } from '../../compose/chart-block.ts'
import { keyFigurePhrases, keyMeasurePhrases } from '../../compose/key-figure.ts'
import type { BlockInsertion } from '../../compose/tokens.ts'
import { partOf, type Trace } from '../../compose/trace.ts'
import type { Block } from '../../document.ts'
import {
  type Call,
  type ChartEntry,
  fail,
  numberOption,
  resultArgument,
  textArgument,
  waveOption,
} from '../call.ts'
import { block, type Components, originOf } from '../components.ts'
import { CHART, DECIMALS, FLAG, isMeasure, RESULT, WAVE, whole } from '../kinds.ts'
import { checkDecimals } from './estimates.ts'
import { method } from './method.ts'
import { requireCounts, shareAsked } from './weighted.ts'

declare module '../../document.ts' {
  interface BlockTypes {
    contents: ContentsBlock
  }
}

interface ContentsBlock {
  readonly type: 'contents'
  /** Deepest heading shown. */
  readonly depth: number
}

/** Charts, key figures, and lists that write themselves. */
export const components = {
  helpers: {
    chart: {
      takes: [{ kind: CHART }],
      makesBlock: true,
      caption: 'optional',
      series: 'chart',
      run(call) {
        const name = textArgument(call, 0)
        const chart = chartOf(call, name)
        const { byId, language } = call.results
        const drawn = chart.results.flatMap((id) => byId.get(id) ?? [])
        return block(call, (number, frame) => chartBlock(call, chart, number, frame), {
          shows: drawn.map((result) => mainPhrase(result, language)),
          target: { id: `chart:${name}`, series: 'chart' },
        })
      },
    },
    'key-figure': {
      takes: [{ kind: RESULT }],
      takesSubgroup: true,
      makesBlock: true,
      caption: 'required',
      options: { decimals: DECIMALS, unweighted: FLAG },
      check(call, study) {
        checkDecimals(call, study)
        if (call.hash.unweighted !== undefined && isMeasure(textArgument(call, 0), study))
          fail(call, 'helper-argument', '`unweighted` is for counts, and a measure has none', 'leave it out')
      },
      run(call) {
        const { content = '' } = call
        const { figure, of } = keyPhrasesOf(call)
        const make: BlockInsertion['make'] = (_number, { readCaption, trace }) => {
          const traceId = trace.newId()
          trace.phrase(traceId, figure, originOf(call))
          trace.phrase(partOf(traceId, 'of'), of, originOf(call))
          const words = readCaption(content, 'continuation')
          return { type: 'keyFigure', figure: figure.text, of: of.text, words, traceId }
        }
        return block(call, make, { shows: [figure] })
      },
    },
    method,
    contents: {
      makesBlock: true,
      options: { depth: whole(1, 6) },
      run: (call) => block(call, () => ({ type: 'contents', depth: numberOption(call, 'depth') ?? 2 })),
    },
    assumptions: {
      makesBlock: true,
      options: { wave: WAVE },
      run(call) {
        const { id, assumptions } = waveOption(call)
        if (assumptions.length === 0)
          return fail(call, 'no-assumptions', `wave \`${id}\` has no assumptions`, 'leave it out')
        return block(call, (_number, { trace }) => assumptionList(call, trace))
      },
    },
  },
  content: {
    chart: ({ caption }) => ({ lines: [caption], blocks: [] }),
    keyFigure: ({ figure, traceId, words }) => ({
      lines: [[{ type: 'text', value: figure, data: { traceId } }, { type: 'text', value: ' ' }, ...words]],
      blocks: [],
    }),
    contents: () => ({ lines: [], blocks: [] }),
  },
} satisfies Components

/** Of a measure its value; of a share its percentage, or its count where the base is small. */
function keyPhrasesOf(call: Call) {
  const { results, hash } = call
  const result = resultArgument(call)
  if (result.base === 0) fail(call, 'empty-base', `\`${result.id}\` has no cases to speak of`)
  if (result.kind === 'number') return keyMeasurePhrases(result, results, numberOption(call, 'decimals'))
  if (isSmallBase(result.base, results)) requireCounts(call, result)
  const areUnweighted = hash.unweighted === true && isWeighted(result, results)
  return keyFigurePhrases(shareAsked(call, result), results, areUnweighted)
}

function chartOf(call: Call, name: string): ChartEntry {
  const chart = call.charts.get(name)
  if (chart === undefined) throw new RangeError(`no chart ${name}`)
  return chart
}

function assumptionList(call: Call, trace: Trace): Block {
  const labels = new Map(call.results.questions.map((question) => [question.id, question.label]))
  const words = (text: string) =>
    trace.node(named(text, 'an assumption, as the data give it'), originOf(call))
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: waveOption(call).assumptions.map(({ question, reason }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: words(labels.get(question) ?? question) },
            ...words(` ${reason}`),
          ],
        },
      ],
    })),
  }
}
