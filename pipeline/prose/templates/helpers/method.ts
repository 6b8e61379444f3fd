import { sharePhrase } from '../../../analysis/phrases.ts'
import type { Results, Share } from '../../../analysis/results.ts'
import type { SampledWave } from '../../../analysis/sampled-wave.ts'
import { levelText, marginOf } from '../../../analysis/shown-interval.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import type { Language } from '../../../language/language.ts'
import type { Examples } from '../../../language/method-words.ts'
import { figure, number, type Phrase, phrase, weave } from '../../../language/phrase.ts'
import type { SampleDesign } from '../../../study/study-design.ts'
import type { Trace } from '../../compose/trace.ts'
import type { Block } from '../../document.ts'
import { type Call, fail, type Helper } from '../call.ts'
import { block, originOf } from '../components.ts'

/** How the sample was asked, and what its figures are worth. */
export const method: Helper = {
  makesBlock: true,
  run(call) {
    const { design, sampledWave } = call.results
    if (design.kind === 'frame' || sampledWave === undefined)
      return fail(
        call,
        'no-sample',
        'this study is no sample',
        'say yourself who was asked, and who answered',
      )
    const items = methodOf(call.results, design, sampledWave())
    return block(call, (_number, { trace }) => listOf(items, call, trace), { shows: items.flat() })
  },
}

/** A list item for each subject, each of some sentences. */
function methodOf(results: Results, design: SampleDesign, sample: SampledWave): Phrase[][] {
  return [
    responseIn(results, design),
    weightsIn(results, design, sample),
    marginsIn(results, design, sample),
    [weave([levelOf(results)], ([level = '']) => results.language.method.tests(level))],
  ]
}

function responseIn(results: Results, design: SampleDesign): Phrase[] {
  const { language, wave, strata } = results
  const { method } = language
  const { start, end } = wave.fieldwork
  const stratum = strata.find(({ id }) => id === design.stratifiedBy)
  return [
    weave([number(language.period(start, end), 'the days of the fieldwork')], ([period = '']) =>
      method.fieldwork(period),
    ),
    ...(stratum === undefined ? [] : [said(method.stratified(stratum.label))]),
    ...(design.isClustered ? [said(method.clustered)] : []),
    ...(design.waves === 'paired' ? [said(method.paired)] : []),
    responded(results),
    ...populationIn(results),
  ]
}

/** Of how many took part, or only how many did. */
function responded(results: Results): Phrase {
  const { language, unitNoun } = results
  const share = fieldworkFigure(results, 'responded')
  if (share === undefined) {
    const isOne = fieldworkFigure(results, 'respondents')?.count === 1
    return weave(countsOf(results, ['respondents']), ([count = '']) =>
      language.method.respondents(count, isOne ? unitNoun.singular : unitNoun.plural, isOne),
    )
  }
  const invited = figure(language.digits(share.base), [share.id], () => share.texts.rule('base'), 'base')
  const percent = sharePhrase(share, 'percent', share.texts.percentInProse)
  return weave([sharePhrase(share, 'count'), invited, percent], ([count = '', of = '', part = '']) =>
    language.method.response(count, of, part, unitNoun.plural),
  )
}

function populationIn(results: Results): Phrase[] {
  const { language, unitNoun } = results
  const counts = countsOf(results, ['population'])
  if (counts.length === 0) return []
  return [weave(counts, ([count = '']) => language.method.population(count, unitNoun.plural))]
}

/** An effective base is told when it is smaller than this part of the sample: less would be of no use to a reader. */
const VISIBLY_LESS = 0.95

function weightsIn(results: Results, design: SampleDesign, sample: SampledWave): Phrase[] {
  const { method, digits } = results.language
  const isByWeight = design.isWeighted && sample.isWeighted
  const hasPrice = isByWeight && hasMargins(results, sample) && sample.effective < VISIBLY_LESS * sample.size
  const effective = number(digits(Math.round(sample.effective)), 'the effective base of the whole sample')
  return [
    said(isByWeight ? method.weighted : method.unweighted),
    ...(hasPrice
      ? [
          weave([...countsOf(results, ['respondents']), effective], ([count = '', rest = '']) =>
            method.price(count, rest),
          ),
        ]
      : []),
    said(method.base),
  ]
}

/** Small enough to be met in a report, and large enough for a percentage. */
const GROUP = 100
/** A percentage whose margin tells something only when it is smaller than the percentage itself. */
const TENTH = 0.1

/** Whether a sample carries margins: not where that of 10% is as large, or where all of it is a small base. */
function hasMargins(results: Results, sample: SampledWave): boolean {
  const margin = marginOf(sample.intervalOf(TENTH, sample.size), 0.01)
  return margin < 100 * TENTH && !isSmallBase(sample.size, results)
}

function marginsIn(results: Results, design: SampleDesign, sample: SampledWave): Phrase[] {
  const { method } = results.language
  return [
    ...(hasMargins(results, sample) ? marginPhrases(results, sample) : [said(method.tooSmall)]),
    said(methodsOf(results.language, design, sample)),
  ]
}

function marginPhrases(results: Results, sample: SampledWave): Phrase[] {
  const { language, unitNoun } = results
  const { method, digits } = language
  const margin = (share: number, respondents: number) =>
    number(digits(marginOf(sample.intervalOf(share, respondents), 0.01)), 'a margin of the sample')
  const example = (value: number) => number(digits(value), 'an example')
  const examples = [example(50), example(10), example(90)]
  const all = [levelOf(results), margin(0.5, sample.size), margin(TENTH, sample.size), ...examples]
  const group = [example(GROUP), margin(0.5, GROUP), ...examples]
  return [
    weave(all, ([level = '', half = '', tenth = '', ...at]) =>
      method.margins(level, half, tenth, examplesOf(at)),
    ),
    ...(sample.size < 2 * GROUP
      ? []
      : [
          weave(group, ([size = '', half = '', ...at]) =>
            method.groupMargin(size, half, unitNoun.plural, examplesOf(at)),
          ),
        ]),
  ]
}

function levelOf(results: Results): Phrase {
  return number(levelText(results), 'the level of confidence, as study.json sets it')
}

function examplesOf([half = '', tenth = '', rest = '']: readonly string[]): Examples {
  return { half, tenth, rest }
}

/** By which methods errors are reckoned, and which parts of the design they take into account. */
function methodsOf(
  { method, list }: Language,
  { stratifiedBy, isClustered }: SampleDesign,
  { isWeighted }: SampledWave,
): string {
  const has = { weights: isWeighted, strata: stratifiedBy !== undefined, clusters: isClustered }
  const parts = (['weights', 'strata', 'clusters'] as const).filter((part) => has[part])
  return parts.length === 0
    ? method.simpleMethods
    : method.methods(list(parts.map((part) => method.parts[part])))
}

function said(text: string): Phrase {
  return phrase(text)
}

/** The counts of figures about the fieldwork, as far as they are known. */
function countsOf(results: Results, items: readonly string[]): Phrase[] {
  return items.flatMap((item) => {
    const share = fieldworkFigure(results, item)
    return share === undefined ? [] : [sharePhrase(share, 'count')]
  })
}

function fieldworkFigure({ byId, wave }: Results, item: string): Share | undefined {
  const result = byId.get(`${wave.id}/response.${item}`)
  return result?.kind === 'share' ? result : undefined
}

function listOf(items: readonly (readonly Phrase[])[], call: Call, trace: Trace): Block {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((sentences) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: sentences.flatMap((sentence, index) => [
            ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
            ...trace.node(sentence, originOf(call)),
          ]),
        },
      ],
    })),
  }
}
