import type { Chart, ChartTable } from '../../charts/chart.ts'
import type { BlockOf } from '../../prose/document.ts'
import type { Context, Handlers } from '../context.ts'
import { markUpDrawing } from '../drawing.ts'
import { type Element, element } from '../element.ts'
import { captionOf, downloadOf, exhibitName, framed, noteOf } from './exhibit.ts'

/** Charts, as figures of the page. */
export const charts = {
  /** A drawing below its caption, with the data behind it to open. */
  chart: (node, context) => {
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
        element('figcaption', {}, captionOf(node, context)),
        drawing,
        noteOf(node.source),
        dataBehind(node, drawn, context),
      ),
    ]
  },
} satisfies Partial<Handlers>

export function drawnChart(name: string, { charts }: Context): Chart {
  const drawn = charts.get(name)
  if (drawn === undefined) throw new Error(`The chart ${name} is not drawn`)
  return drawn
}

/** The rows behind the drawing, folded away: those who want them open them. */
function dataBehind(node: BlockOf<'chart'>, { table, note }: Chart, context: Context): Element {
  const { data } = context.document.words.web
  const name = exhibitName(node, context)
  return element(
    'details',
    {},
    element('summary', {}, data, element('span', { class: 'unseen' }, ` (${name})`)),
    framed(dataTable(table, `${data} (${name})`), table.columns.length, `${data} (${name})`),
    noteOf(note),
    downloadOf(node, context),
  )
}

function dataTable({ columns, rows }: ChartTable, title: string): Element {
  const looks = columns.map((_column, index) =>
    rows.some((row) => NUMBER.test(row[index] ?? '')) ? { class: 'number' } : {},
  )
  const head = columns.map((label, index) => element('th', { scope: 'col', ...looks[index] }, label))
  const cellOf = (text: string, index: number) =>
    index === 0 ? element('th', { scope: 'row' }, text) : element('td', looks[index], text)
  return element(
    'table',
    { class: 'plain' },
    element('caption', { class: 'unseen' }, title),
    element('thead', {}, element('tr', {}, head)),
    element(
      'tbody',
      {},
      rows.map((row) => element('tr', {}, row.map(cellOf))),
    ),
  )
}

const NUMBER = /^\u2212?\d[\d.,\s]*%?$/
