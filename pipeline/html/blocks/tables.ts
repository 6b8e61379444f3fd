import type { TableCell, TableRow } from 'mdast'
import type { BlockOf } from '../../prose/document.ts'
import type { Context, Handlers } from '../context.ts'
import { type Element, element, textOf } from '../element.ts'
import { markUpInlines, NO_BREAK_SPACE } from '../inlines.ts'
import { captionOf, downloadOf, exhibitName, framed, noteOf } from './exhibit.ts'

/** Tables, from the data and from Markdown. */
export const tables = {
  /** A frequency or cross table: rows that read down, a bar for each share, and its note. */
  resultTable: (node, context) => {
    const bars = node.rows.some(({ share }) => share !== undefined)
    const head = node.columns.map(({ label, align }) =>
      element('th', { scope: 'col', ...lookOf(align) }, tied(label)),
    )
    const table = element(
      'table',
      bars ? { class: 'frequencies' } : {},
      element('caption', {}, captionOf(node, context)),
      element('thead', {}, element('tr', {}, head, bars ? [element('td', { class: 'bar' })] : [])),
      element(
        'tbody',
        {},
        node.rows.map((row) => rowOf(row, node, bars)),
      ),
    )
    return [
      element(
        'div',
        { id: node.id, class: 'exhibit' },
        framed(table, node.columns.length, exhibitName(node, context)),
        noteOf(node.note),
        downloadOf(node, context),
      ),
    ]
  },

  /** A table that the author wrote in Markdown. */
  table: ({ align, children }, context) => {
    const [header, ...rows] = children
    const titles = header?.children ?? []
    const cellsOf = (row: TableRow) =>
      titles.map((_title, index) => cellOf(row.children[index], index, align?.[index] ?? 'left', context))
    const grid = element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          titles.map((cell, index) => titleOf(cell, align?.[index], context)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, cellsOf(row))),
      ),
    )
    const label = titles.map((cell) => textOf(markUpInlines(cell.children, context))).join(', ')
    return [framed(grid, titles.length, label)]
  },
} satisfies Partial<Handlers>

function rowOf(
  { label, description, cells, share }: BlockOf<'resultTable'>['rows'][number],
  node: BlockOf<'resultTable'>,
  bars: boolean,
) {
  const meant = description === undefined ? [] : [' ', element('span', { class: 'description' }, description)]
  const figures = cells.map((text, index) =>
    element('td', lookOf(node.columns[index + 1]?.align ?? 'right'), text),
  )
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, label, meant),
    figures,
    bars ? [element('td', { class: 'bar' }, bar(share ?? 0))] : [],
  )
}

/** For the eye only: the share is beside it in figures. */
function bar(share: number): Element {
  const height = { height: 1 }
  return element(
    'svg',
    { viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    element('rect', { class: 'whole', width: 100, ...height }),
    element('rect', { class: 'part', width: Number((share * 100).toFixed(2)), ...height }),
  )
}

/** A column without a title has an empty cell there, which is no header. */
function titleOf(cell: TableCell, align: string | null | undefined, context: Context): Element {
  const content = markUpInlines(cell.children, context)
  return content.length === 0 ? element('td') : element('th', { scope: 'col', ...lookOf(align) }, content)
}

/** In GFM the cells at the end of a row may be left out. */
function cellOf(cell: TableCell | undefined, index: number, align: string, context: Context): Element {
  const content = markUpInlines(cell?.children ?? [], context)
  return index === 0 ? element('th', { scope: 'row' }, content) : element('td', lookOf(align), content)
}

function lookOf(align: string | null | undefined): { class?: string } {
  return align === 'right' || align === 'center' ? { class: align === 'right' ? 'number' : 'middle' } : {}
}

/** A label that breaks before its base, not inside it but where a range does: "Groningen (n = 23", "to 25)". */
function tied(label: string): string {
  return label.replace(/\([^)]*\)/g, (base) =>
    base.replaceAll(' ', NO_BREAK_SPACE).replace(/(n\u00A0=\u00A0[\d.,]+)\u00A0/, '$1 '),
  )
}
