import type { Chart } from '../../charts/chart.ts'
import type { ChartBlock } from '../../prose/document.ts'
import type { Context, Handler, NodeOf } from '../context.ts'
import { markUpDrawing } from '../drawing.ts'
import { type Element, element } from '../element.ts'
import { captionOf, downloadOf, exhibitName, framed, noteOf } from './exhibit.ts'

/** A drawing below its caption, with the data behind it to open. */
export const chart: Handler<NodeOf<'chart'>> = (node, context) => {
  const drawn = drawnChart(node.name, context)
  const name = exhibitName(node, context)
  const drawing = element(
    'div',
    { class: 'scroll drawing', tabindex: 0, role: 'group', 'aria-label': name },
    markUpDrawing(drawn, node.id, name),
  )
  return [
    element(
      'figure',
      { id: node.id, class: 'exhibit' },
      element('figcaption', {}, ...captionOf(node, context)),
      drawing,
      ...noteOf(node.source),
      dataBehind(node, drawn, context),
    ),
  ]
}

export function drawnChart(name: string, { charts }: Context): Chart {
  const drawn = charts.get(name)
  if (drawn === undefined) throw new Error(`The chart ${name} is not drawn`)
  return drawn
}

function dataBehind(node: ChartBlock, { table, note }: Chart, context: Context): Element {
  const title = `${context.document.words.web.data}, ${exhibitName(node, context)}`
  const numeric = table.columns.map((_column, index) =>
    table.rows.every((row) => NUMBER.test(row[index] ?? '')),
  )
  const look = (index: number) => (numeric[index] === true ? { class: 'number' } : {})
  const head = table.columns.map((label, index) => element('th', { scope: 'col', ...look(index) }, label))
  const rows = table.rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((text, index) =>
        index === 0 ? element('th', { scope: 'row' }, text) : element('td', look(index), text),
      ),
    ),
  )
  const grid = element(
    'table',
    { class: 'plain' },
    element('caption', { class: 'unseen' }, title),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  )
  return element(
    'details',
    {},
    element('summary', {}, title),
    framed(grid, table.columns.length, title),
    ...noteOf(note),
    ...downloadOf(node, context),
  )
}

const NUMBER = /^[\d.,\s]*%?$/
