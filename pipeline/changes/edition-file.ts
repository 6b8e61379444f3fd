import type { EditionFile } from '../../schemas/types.ts'
import type { Results } from '../analysis/results.ts'
import type { Chart } from '../charts/chart.ts'
import { hashOf } from '../core/recorded-files.ts'
import type { ReportDocument, TableBlock } from '../prose/document.ts'
import { type DataFile, dataPath, FILES } from '../study/data-files.ts'
import type { Study } from '../study/study.ts'
import { captionText, sentencesOf } from './sentences.ts'

/** How many rows each file of the data has, by path: `data/<study>/<wave>/interviews.csv`. */
export type RowCounts = Readonly<Record<string, number>>

/** An edition as far as `edition.json` tells of it. */
export interface ComparedEdition {
  readonly document: ReportDocument
  readonly results: Results
  readonly charts: readonly Chart[]
  readonly rows: RowCounts
}

/** What the next edition is compared with, beside `results.json` and the manifest. */
export function editionFile({ document, results, charts, rows }: ComparedEdition): EditionFile {
  return {
    version: results.wave.version,
    rows,
    exhibits: exhibitsOf(document, charts),
    sections: sentencesOf(document, results.language),
  }
}

/** Counts the rows of the frame and of each wave. */
export function countRows({ id, units, waves }: Study): RowCounts {
  const files = FILES.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const counts = [undefined, ...waves].flatMap((wave) =>
    files.flatMap((file) => {
      const rows = rowsOf(file, units, wave)
      return rows === undefined ? [] : [[dataPath(file, id, wave?.id ?? ''), countOf(rows)] as const]
    }),
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** What the rows of a file became, in the study or in one of its waves; undefined of another's file. */
function rowsOf({ rows }: DataFile, units: Study['units'], wave: Study['waves'][number] | undefined) {
  if (rows === undefined) return undefined
  if (rows === 'units') return wave === undefined ? units : undefined
  return wave?.[rows]
}

/** A row may have become several entries. */
function countOf(entries: readonly object[]): number {
  return new Set(entries.map((entry) => ('row' in entry ? entry.row : entry))).size
}

function exhibitsOf(document: ReportDocument, charts: readonly Chart[]): EditionFile['exhibits'] {
  const blocks = document.sections.flatMap((section) => section.blocks).flatMap(blocksIn)
  const drawn = new Map(charts.map((chart) => [chart.name, chart]))
  const cover = document.cover === undefined ? undefined : drawn.get(document.cover.name)
  return [
    ...(cover === undefined ? [] : [chartEntry(cover, `chart:${cover.name}`, cover.title, [])]),
    ...blocks.flatMap((block) => {
      if (block.type === 'resultTable') return [tableEntry(block, document)]
      const chart = block.type === 'chart' ? drawn.get(block.name) : undefined
      if (block.type !== 'chart' || chart === undefined) return []
      const { id, caption, subtitle, source } = block
      return [chartEntry(chart, id, captionText(caption), [subtitle, source])]
    }),
  ]
}

type Exhibit = EditionFile['exhibits'][number]
type AnyBlock = ReportDocument['sections'][number]['blocks'][number]

function blocksIn(block: AnyBlock): AnyBlock[] {
  const children = 'children' in block ? (block.children as readonly AnyBlock[]) : []
  return [block, ...children.flatMap(blocksIn)]
}

function chartEntry(
  { svg, alt, results }: Chart,
  id: string,
  title: string,
  lines: readonly (string | undefined)[],
): Exhibit {
  return { id, title, sha256: hashOf(JSON.stringify([svg, alt, ...lines])), results: inOrder(results) }
}

function tableEntry(table: TableBlock, { figures }: ReportDocument): Exhibit {
  const { id, caption, columns, rows, subtitle, note, mark } = table
  const shown = figures.filter((figure) => figure.mark.startsWith(`${mark}/`))
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
