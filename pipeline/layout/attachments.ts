import { allBlocks, isExhibit } from '../prose/block-content.ts'
import type { BlockOf, Exhibit, ReportDocument } from '../prose/document.ts'
import { plainText } from '../typesetting/characters.ts'
import type { Attachment } from '../typesetting/document-info.ts'
import type { Context } from './context.ts'
import { csvOf } from './csv.ts'
import { captionOf } from './handlers/exhibits.ts'

/** The data behind every chart and table of a report, in its order. */
export function arrangeAttachments(context: Context): Attachment[] {
  const blocks = allBlocks(context.document.sections.flatMap((section) => section.blocks))
  return blocks.flatMap((block) => (isExhibit(block) ? [fileOf(block, context)] : []))
}

/** "figuur-2.csv" */
export function attachmentName(word: string, number: number): string {
  return `${word.toLowerCase()}-${number}.csv`
}

/** What an exhibit is called: "figuur". */
export function exhibitWord(type: Exhibit['type'], { words }: Pick<ReportDocument, 'words'>): string {
  const names = { chart: words.chart, resultTable: words.table } satisfies Record<Exhibit['type'], string>
  return names[type]
}

type Lines = readonly (readonly string[])[]

/** The lines of each exhibit's file. */
const DATA: { readonly [Type in Exhibit['type']]: (block: BlockOf<Type>, context: Context) => Lines } = {
  chart({ name }, { charts }) {
    const chart = charts.get(name)
    if (chart === undefined) throw new Error(`The chart ${name} is not drawn`)
    const { columns, rows } = chart.table
    return withNote([columns, ...rows], chart.note)
  },
  resultTable: (table) => withNote(tableRows(table), notesOf(table)),
}

function fileOf(block: Exhibit, context: Context): Attachment {
  const word = exhibitWord(block.type, context.document)
  const linesOf = DATA[block.type] as (block: Exhibit, context: Context) => Lines
  return {
    name: attachmentName(word, block.number),
    bytes: csvOf(linesOf(block, context)),
    mediaType: 'text/csv',
    description: plainText(captionOf(word, block, context)),
  }
}

function tableRows({ columns, rows }: BlockOf<'resultTable'>): string[][] {
  return [columns.map(({ label }) => label), ...rows.map(({ label, cells }) => [label, ...cells])]
}

/** Base, reading rules and notes: whoever opens the file by itself must be able to read them. */
function notesOf({ subtitle, note }: BlockOf<'resultTable'>): string {
  return [...(subtitle === undefined ? [] : [`${subtitle}.`]), ...(note === '' ? [] : [note])].join(' ')
}

/** A note as the last line, in the first column, for whoever opens the file by itself. */
function withNote(rows: Lines, note = ''): Lines {
  return note === '' ? rows : [...rows, (rows[0] ?? []).map((_cell, index) => (index === 0 ? note : ''))]
}
