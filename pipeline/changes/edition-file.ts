import type { EditionFile } from '../../schemas/types.ts'
import type { Results } from '../analysis/results.ts'
import type { Chart } from '../charts/chart.ts'
import { hashOf } from '../core/recorded-files.ts'
import { allBlocks, isExhibit } from '../prose/block-content.ts'
import type { BlockOf, Exhibit, ReportDocument } from '../prose/document.ts'
import { type DataFile, dataPath, filesOf } from '../study/data-files.ts'
import type { NameGuard } from '../study/names.ts'
import type { Study } from '../study/study.ts'
import { captionText, sentencesOf } from './sentences.ts'

/** How many rows each file of the data has, by path: `data/<study>/<wave>/interviews.csv`. */
export type RowCounts = Readonly<Record<string, number>>

/** What `edition.json` is made from. */
export interface ComparedEdition {
  readonly document: ReportDocument
  readonly results: Results
  readonly charts: readonly Chart[]
  readonly rows: RowCounts
  /** Knows the names that the last edition may hold and this one may not. */
  readonly guard: NameGuard
}

/** What the next edition is compared with, beside `results.json` and the manifest. */
export function editionFile({
  document,
  results,
  charts,
  rows,
}: Omit<ComparedEdition, 'guard'>): EditionFile {
  return {
    version: results.wave.version,
    rows,
    exhibits: exhibitsOf(document, charts),
    sections: sentencesOf(document, results.language),
  }
}

/** Counts the rows of the frame and of each wave. */
export function countRows({ id, design, units, waves }: Study): RowCounts {
  const files = filesOf(design.kind).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const counts = [undefined, ...waves].flatMap((wave) =>
    files.map((file) => [dataPath(file, id, wave?.id ?? ''), rowsOf(file, units, wave)] as const),
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** How many rows a file has in the study or in one of its waves; 0 of another's file. */
function rowsOf({ rows }: DataFile, units: Study['units'], wave: Study['waves'][number] | undefined): number {
  if (wave === undefined) return rows === 'units' ? units.size : 0
  switch (rows) {
    case 'interviews':
    case 'responses':
      return wave.responses.interviews
    case 'deskResearch':
      // A row may have become several answers.
      return new Set(wave.deskResearch.map(({ row }) => row)).size
    case 'quotes':
      return wave.quotes.length
    default:
      return 0
  }
}

function exhibitsOf(document: ReportDocument, charts: readonly Chart[]): EditionFile['exhibits'] {
  const blocks = allBlocks(document.sections.flatMap((section) => section.blocks))
  const drawn = new Map(charts.map((chart) => [chart.name, chart]))
  const cover = document.cover === undefined ? undefined : drawn.get(document.cover.name)
  return [
    ...(cover === undefined ? [] : [chartEntry(cover, `chart:${cover.name}`, cover.title, [])]),
    ...blocks.filter(isExhibit).map((block) => entryOf(block, document, drawn)),
  ]
}

type Entry = EditionFile['exhibits'][number]
type DrawnCharts = ReadonlyMap<string, Chart>

function entryOf(block: Exhibit, document: ReportDocument, drawn: DrawnCharts): Entry {
  const entry = ENTRIES[block.type] as (block: Exhibit, document: ReportDocument, drawn: DrawnCharts) => Entry
  return entry(block, document, drawn)
}

/** What `edition.json` says of each type of exhibit. */
const ENTRIES: {
  readonly [Type in Exhibit['type']]: (
    block: BlockOf<Type>,
    document: ReportDocument,
    drawn: DrawnCharts,
  ) => Entry
} = {
  chart({ name, id, caption, subtitle, source }, _document, drawn) {
    const chart = drawn.get(name)
    if (chart === undefined) throw new Error(`The chart ${name} is not drawn`)
    return chartEntry(chart, id, captionText(caption), [subtitle, source])
  },
  resultTable: tableEntry,
}

function chartEntry(
  { svg, alt, results }: Chart,
  id: string,
  title: string,
  lines: readonly (string | undefined)[],
): Entry {
  return { id, title, sha256: hashOf(JSON.stringify([svg, alt, ...lines])), results: inOrder(results) }
}

function tableEntry(table: BlockOf<'resultTable'>, { figures }: ReportDocument): Entry {
  const { id, caption, columns, rows, subtitle, note, traceId } = table
  const shown = figures.filter((figure) => figure.traceId.startsWith(`${traceId}/`))
  const sha256 = hashOf(JSON.stringify([columns, rows, subtitle, note]))
  return {
    id,
    title: captionText(caption),
    sha256,
    results: inOrder(shown.flatMap(({ results }) => results)),
  }
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted()
}
