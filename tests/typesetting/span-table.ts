import type { Cell, Paragraph, Table } from '../../pipeline/typesetting/blocks.ts'
import { paragraph, table } from './make-document.ts'

export function cell(text: string | Paragraph, rowSpan = 1, columnSpan = 1): Cell {
  return {
    type: 'text',
    paragraphs: [typeof text === 'string' ? paragraph(text) : text],
    rowSpan,
    columnSpan,
  }
}

/** Of a question: its label, of as many lines as it likes, and its answers, a row each. */
export type Question = readonly [label: string | Paragraph, answers: readonly (string | Paragraph)[]]

/** A header of two rows, one cell of which spans three columns; the rows of a question share the first cell. */
export function spanTable(questions: readonly Question[]): Table {
  const rows = questions.flatMap(([label, answers]) =>
    answers.map((answer, index) => [
      ...(index === 0 ? [cell(label, answers.length)] : []),
      ...[cell(answer), cell(`${index + 1}`), cell(`${index + 2}`)],
    ]),
  )
  return {
    ...table([]),
    columns: [{ width: 'rest' }, { width: 'content' }, { width: 'content' }, { width: 'content' }],
    header: [
      [cell('Vraag', 2), cell('Ervaringen', 1, 3)],
      [cell('Antwoord'), cell('Ja'), cell('Nee')],
    ],
    rows,
  }
}
