import { missingResults } from '../../analysis/missing.ts'
import type { FrequencyTable, Result, Results, Share } from '../../analysis/results.ts'
import type { Place } from '../../core/problem.ts'
import type { TableBlock } from '../document.ts'
import { percentNotes } from './percent-notes.ts'
import type { TableTexts } from './tables.ts'
import { partOf, type Trace } from './trace.ts'
import type { WORDINGS_HELPER } from './used-wordings.ts'

/** A table that is noted: what it shows, where it stands and under which mark. */
export interface TracedTable {
  readonly texts: TableTexts
  readonly mark: TableBlock['mark']
  readonly as: 'frequency-table' | 'cross-table' | typeof WORDINGS_HELPER
  readonly place: Place
  readonly results: Results
  readonly trace: Trace
}

/** Notes the figures of a frequency table: count and share of each row, and what is said of the base. */
export function traceFrequencyTable(table: FrequencyTable, minimum: number, traced: TracedTable): void {
  const rows = table.rows.map(({ result }) => result).filter(({ count }) => count >= minimum)
  for (const [row, result] of rows.entries()) {
    for (const [column, text] of [result.texts.count, result.texts.percent].entries())
      noteCell(traced, row, column + 1, text, result)
  }
  traceLabels(traced)
  traceBaseAndNotes(table, minimum, [rows], traced)
}

/** Notes the figures of a cross table: of each part the base in the header and the shares below it. */
export function traceCrossTable(
  parts: readonly FrequencyTable[],
  total: FrequencyTable,
  traced: TracedTable,
): void {
  const { trace, mark, texts, as, place } = traced
  for (const [index, table] of [...parts, total].entries()) {
    const column = index + 1
    const head = partOf(mark, 'head', column)
    trace.figure(head, `n = ${table.base}`, { as, place, results: [table.rows[0]?.result], shows: 'base' })
    trace.other(head, table.subgroup?.label ?? '', CODEBOOK, place)
    for (const [row, { result }] of total.rows.entries()) {
      const shown = table.rows.find((each) => each.result.item === result.item)?.result
      noteCell(traced, row, column, texts.rows[row]?.cells[index] ?? '', shown)
    }
  }
  traceLabels(traced)
  const columns = [...parts, total].map((table) => table.rows.map(({ result }) => result))
  traceBaseAndNotes(total, 0, columns, traced)
}

/** Notes the numbers in the table of words for quantities: each is a bound, and no finding. */
export function traceWordingTable({ trace, mark, texts, place }: TracedTable): void {
  for (const [row, { label, cells }] of texts.rows.entries()) {
    for (const [column, text] of [label, ...cells].entries())
      trace.other(partOf(mark, 'row', row, column), text, BOUND, place)
  }
  trace.other(partOf(mark, 'note'), texts.note, BOUND, place)
}

const BOUND = 'a word for a quantity, or one of its bounds'
const CODEBOOK = 'words of the codebook'

function noteCell(
  { trace, mark, as, place }: TracedTable,
  row: number,
  column: number,
  text: string,
  result: Result | undefined,
): void {
  trace.figure(partOf(mark, 'row', row, column), text, { as, place, results: [result] })
}

function traceLabels({ trace, mark, texts, place }: TracedTable): void {
  for (const [row, { label, description = '' }] of texts.rows.entries()) {
    for (const text of [label, description]) trace.other(partOf(mark, 'row', row, 0), text, CODEBOOK, place)
  }
}

function traceBaseAndNotes(
  table: FrequencyTable,
  minimum: number,
  columns: readonly (readonly Share[])[],
  { texts, trace, mark, as, place, results }: TracedTable,
): void {
  const { language } = results
  const [subtitle, note] = [partOf(mark, 'subtitle'), partOf(mark, 'note')]
  const base = [table.rows[0]?.result]
  trace.figure(subtitle, language.digits(table.base), { as, place, results: base, shows: 'base' })
  if (minimum > 1)
    trace.other(subtitle, language.number(minimum), 'the least count of a row in the table', place)
  // What opens the note has a capital there.
  const inNote = (text: string) => (texts.note.includes(text) ? text : language.capitalise(text))
  if (table.fromDeskResearch > 0) {
    const text = inNote(language.number(table.fromDeskResearch))
    trace.figure(note, text, { as, place, results: base, shows: 'desk-research' })
  }
  if (table.missing > 0) {
    const text = inNote(language.number(table.missing))
    trace.figure(note, text, { as, place, results: missingResults(table, results), shows: 'missing' })
  }
  for (const { text, reason } of percentNotes(table, columns, results))
    trace.other(note, inNote(text), reason, place)
}
