import { expect, test } from 'vitest'
import { findingsAfter, itFinds, set, unset, wrapFigure } from './broken.ts'
import { DOCUMENT_KIDS, ref } from './small-pdf.ts'

const GRID = 'ISO 32000-1 14.8.4.3.4'
const UNREACHED = 'ISO 32000-1 14.7.2 the ID tree does not lead to an element by its ID'
const LENGTHS = `${GRID} the rows of a table are not of one length`

itFinds([
  [['09-004 Table holds Figure', `${GRID} a table without header cells`], wrapFigure('Table')],
  [['09-004 THead stands in Document', '09-004 THead holds Figure'], wrapFigure('THead')],
  [['09-004 TBody stands in Document', '09-004 TBody holds Figure'], wrapFigure('TBody')],
  [['09-004 TFoot stands in Document', '09-004 TFoot holds Figure'], wrapFigure('TFoot')],
  [['09-004 TR stands in Document', '09-004 TR holds Figure'], wrapFigure('TR')],
  [['09-004 TH stands in Document'], wrapFigure('TH')],
  ['09-004 TD stands in Document', wrapFigure('TD')],
  ['09-005 L holds Figure', wrapFigure('L')],
  [['09-005 LI stands in Document', '09-005 LI holds Figure'], wrapFigure('LI')],
  ['09-005 LBody stands in Document', wrapFigure('LBody')],
  ['09-006 TOC holds Figure', wrapFigure('TOC')],
  ['09-006 TOCI stands in Document', wrapFigure('TOCI')],
  ['09-006 TOC holds content of its own', wrapFigure('Sect'), set('figure', { '/S': '/TOC' })],
])

itFinds([
  ['ISO 32000-1 14.7.2 Sect holds nothing', ...hollow('Sect')],
  ['13-004 Figure without Alt', unset('figure', '/Alt')],
  ['13-004 Figure without Alt', set('figure', { '/Alt': 'u: ' })],
  ['17-002 Formula without Alt', set('figure', { '/S': '/Formula', '/Alt': 'u:' })],
  ['ISO 32000-1 14.8.5.4 Figure without a BBox', unset('figure', '/A')],
  [
    'ISO 32000-1 14.8.5.4 Figure without a BBox',
    set('figure', { '/A': { '/O': '/Layout', '/BBox': [9, 0, 9, 9] } }),
  ],
  ['11-001 Lang is no language', set('paragraph', { '/Lang': 'u:-' })],
  ['16-001 L with labels without ListNumbering', unset('list', '/A')],
  [
    '16-001 L with labels without ListNumbering',
    set('list', { '/A': { '/O': '/List', '/ListNumbering': '/None' } }),
  ],
  ['14-002 the first heading is not H1', set('heading', { '/S': '/H2' })],
  ['14-003 H1 is followed by H3', set('paragraph', { '/S': '/H3' })],
  ['14-007 both H and H1 to H6', set('paragraph', { '/S': '/H' })],
  ['19-003 Note without ID', unset('note', '/ID')],
  [[UNREACHED, '19-004 an ID stands twice'], set('label', { '/ID': 'u:n1' })],
  [UNREACHED, set('note', { '/ID': 'u:n2' })],
])

test('lets an empty cell be', () => {
  expect(findingsAfter(...hollow('TD', 'tr3', 'cell'))).toEqual([LENGTHS])
})

itFinds([
  ['15-003 TH without Scope', set('row', { '/A': { '/O': '/Table', '/RowSpan': 2 } })],
  ['15-003 TH without Scope', set('row', { '/A': { '/O': '/Table', '/RowSpan': 2, '/Scope': '/Rows' } })],
  [`${GRID} a table without header cells`, set('head', { '/S': '/TD' }), set('row', { '/S': '/TD' })],
  [LENGTHS, set('head', { '/A': { '/O': '/Table', '/Scope': '/Column' } })],
  [[`${GRID} a cell spans rows that are not there`, LENGTHS], set('number', span('/RowSpan', 3))],
  [`${GRID} two cells of a table take one place`, ...clash()],
])

test('takes a header cell that its cells name', () => {
  const headers = { '/A': { '/O': '/Table', '/RowSpan': 2, '/Headers': ['u:h'] } }
  expect(findingsAfter(set('row', headers))).toEqual([])
})

test('reads the rows in the groups of a table', () => {
  expect(
    findingsAfter(
      set('table', { '/K': [ref('group'), ref('tr2'), ref('tr3')] }),
      set('group', { '/S': '/THead', '/P': ref('table'), '/K': [ref('tr1')] }),
      set('tr1', { '/P': ref('group') }),
    ),
  ).toEqual([])
})

/** An element that holds nothing, last in the document or beside a kid of another. */
function hollow(type: string, parent = 'document', ...kids: readonly string[]) {
  const all = kids.length > 0 ? kids : DOCUMENT_KIDS
  return [
    set('hollow', { '/S': `/${type}`, '/P': ref(parent) }),
    set(parent, { '/K': [...all, 'hollow'].map(ref) }),
  ]
}

function span(name: string, count: number) {
  return { '/A': { '/O': '/Table', [name]: count } }
}

/** The last row's one cell reaches across to a place that the row above reaches down to. */
function clash() {
  return [set('tr2', { '/K': [ref('number'), ref('row')] }), set('cell', span('/ColSpan', 2))]
}
