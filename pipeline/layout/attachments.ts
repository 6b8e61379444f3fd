import type { TableBlock } from '../prose/document.ts'
import { plainText } from '../typesetting/characters.ts'
import type { Attachment } from '../typesetting/document-info.ts'
import type { AnyBlock, Context } from './context.ts'
import { csvOf } from './csv.ts'
import { captionOf } from './handlers/exhibits.ts'

/** The data behind every chart and table of a report, in its order. */
export function arrangeAttachments(context: Context): Attachment[] {
  return context.document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => filesOf(block, context)))
}

/** "figuur-2.csv" */
export function attachmentName(word: string, number: number): string {
  return `${word.toLowerCase()}-${number}.csv`
}

function filesOf(block: AnyBlock, context: Context): Attachment[] {
  const { words } = context.document
  if (block.type === 'resultTable')
    return [fileOf(block, words.table, withNote(tableRows(block), notesOf(block)), context)]
  if (block.type === 'chart') {
    const chart = context.charts.get(block.name)
    if (chart === undefined) throw new Error(`The chart ${block.name} is not drawn`)
    const { columns, rows } = chart.table
    return [fileOf(block, words.chart, withNote([columns, ...rows], chart.note), context)]
  }
  if (!('children' in block)) return []
  return (block.children as readonly AnyBlock[]).flatMap((child) => filesOf(child, context))
}

function fileOf(
  { number, caption, mark }: Pick<TableBlock, 'number' | 'caption' | 'mark'>,
  word: string,
  rows: readonly (readonly string[])[],
  context: Context,
): Attachment {
  return {
    name: attachmentName(word, number),
    bytes: csvOf(rows),
    mediaType: 'text/csv',
    description: plainText(captionOf(word, { number, caption, mark }, context)),
  }
}

function tableRows({ columns, rows }: TableBlock): string[][] {
  return [columns.map(({ label }) => label), ...rows.map(({ label, cells }) => [label, ...cells])]
}

/** Base, reading rules and notes, which who opens the file alone must read too. */
function notesOf({ subtitle, note }: TableBlock): string {
  return [...(subtitle === undefined ? [] : [`${subtitle}.`]), ...(note === '' ? [] : [note])].join(' ')
}

/** A note as the last line, in the first column: who opens the file alone must read it too. */
function withNote(rows: readonly (readonly string[])[], note = ''): readonly (readonly string[])[] {
  return note === '' ? rows : [...rows, (rows[0] ?? []).map((_cell, index) => (index === 0 ? note : ''))]
}
