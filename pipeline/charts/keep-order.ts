import type { Results } from '../analysis/results.ts'
import { usualOrder } from '../analysis/row-order.ts'
import type { ChartSpec, DatasetRequest } from '../report/report.ts'
import { isObject, type Json } from './spec/visit.ts'

/** Channels whose values have places or colours in an order. */
const SORTED = [
  ...['x', 'y', 'xOffset', 'yOffset', 'row', 'column', 'facet'],
  ...['color', 'fill', 'stroke', 'strokeDash', 'opacity', 'shape'],
]
const ANSWERS = ['answer', 'answerLabel']
const GROUPS = ['group', 'groupLabel']
const ITEMS = ['item', 'itemLabel']
/** Marks that are stacked. */
const STACKED = ['bar', 'area', 'arc']

/** What surrounds a view. */
interface Around {
  readonly dataset: DatasetRequest | undefined
  readonly encoding: Json
  readonly isCalculated: boolean
}

/**
 * A chart whose axes, legends and stacks keep the order of the codebook where its answers or groups have one, and the items
 * of a battery theirs: without an order of its own, Vega-Lite takes that of the alphabet.
 */
export function inCodebookOrder(chart: ChartSpec, { questions }: Pick<Results, 'questions'>): ChartSpec {
  const isOrdered = (id: string | undefined) => questions.find((each) => each.id === id)?.isOrdered === true
  const keepsOrder = (id: string | undefined) =>
    questions.some((each) => each.id === id && usualOrder(each) === 'codebook')
  const fieldsOf = (dataset: DatasetRequest | undefined): readonly string[] => [
    ...(dataset?.battery !== undefined ? ITEMS : []),
    ...(dataset?.battery !== undefined || isOrdered(dataset?.question) ? ANSWERS : []),
    ...(keepsOrder(dataset?.by) ? GROUPS : []),
  ]
  if (Object.values(chart.datasets).every((request) => fieldsOf(request).length === 0)) return chart
  const spec = ordered(chart.spec, { dataset: undefined, encoding: {}, isCalculated: false }, chart, fieldsOf)
  return { ...chart, spec }
}

type FieldsOf = (dataset: DatasetRequest | undefined) => readonly string[]

function ordered(view: Json, around: Around, chart: ChartSpec, fieldsOf: FieldsOf): Json {
  const name = isObject(view.data) ? view.data.name : undefined
  const dataset = typeof name === 'string' ? chart.datasets[name] : around.dataset
  const own = isObject(view.encoding) ? sorted(view.encoding, fieldsOf(dataset)) : {}
  const inner: Around = {
    dataset,
    encoding: { ...around.encoding, ...own },
    isCalculated: around.isCalculated || view.transform !== undefined,
  }
  const stacked = stackOf(view, inner, fieldsOf)
  return {
    ...mapped(view, (part) => ordered(part, inner, chart, fieldsOf)),
    ...(Object.keys({ ...own, ...stacked }).length > 0 ? { encoding: { ...own, ...stacked } } : {}),
  }
}

/** The view with the views in it changed. */
function mapped(view: Json, change: (part: Json) => Json): Json {
  const entries = Object.entries(view).map(([key, value]) => {
    if (['layer', 'concat', 'hconcat', 'vconcat'].includes(key) && Array.isArray(value))
      return [key, value.map((part) => (isObject(part) ? change(part) : part))]
    return [key, key === 'spec' && isObject(value) ? change(value) : value]
  })
  return Object.fromEntries(entries)
}

function sorted(encoding: Json, fields: readonly string[]): Json {
  const entries = Object.entries(encoding).map(([channel, value]) => {
    const isOpen = isObject(value) && fields.includes(String(value.field)) && value.sort === undefined
    return [channel, isOpen && SORTED.includes(channel) ? { ...value, sort: null } : value]
  })
  return Object.fromEntries(entries)
}

/** The order of the parts of a stack: that of the answers that its colours stand for. */
function stackOf(view: Json, { dataset, encoding, isCalculated }: Around, fieldsOf: FieldsOf): Json {
  const mark = isObject(view.mark) ? view.mark.type : view.mark
  const coloured = [encoding.color, encoding.fill].some(
    (channel) => isObject(channel) && ANSWERS.includes(String(channel.field)),
  )
  const isOfAnswers = coloured && fieldsOf(dataset).some((field) => ANSWERS.includes(field))
  const isOpen = encoding.order === undefined && !isCalculated
  if (!isOpen || !isOfAnswers || !STACKED.includes(String(mark))) return {}
  return { order: { field: 'answerOrder', type: 'quantitative' } }
}
