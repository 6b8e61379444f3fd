import type { Place } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { readJson } from '../input/json.ts'
import type { SourceText } from '../input/source-text.ts'
import { COVER_TRACE_IDS, type ReportDocument } from '../prose/document.ts'
import { type EditionFiles, pathOf, placeIn } from './find-text.ts'

/** What the words of an edition can come from. */
export interface WordSources extends EditionFiles {
  readonly document: Pick<ReportDocument, 'figures' | 'others'>
}

/** A line of a page, by its words and what traces them. */
export interface SetLine {
  readonly text: string
  readonly traceId?: string | undefined
}

/** Where the words of a line come from, of the texts of its edition; undefined when that cannot be found. */
export async function placeOfLine(
  line: SetLine,
  edition: WordSources,
  texts: readonly SourceText[],
): Promise<Place | undefined> {
  const { files, document } = edition
  const onCover = Object.values<string>(COVER_TRACE_IDS).find((id) => id === line.traceId)
  if (onCover !== undefined) {
    const path = pathOf(edition, onCover === COVER_TRACE_IDS.publisher ? 'study' : 'wave')
    return (await checked(async () => (await readJson(files, path)).place([onCover]))).value
  }
  const shown = [...document.figures, ...document.others].find(({ traceId }) => traceId === line.traceId)
  if (line.traceId !== undefined && shown?.place !== undefined) return shown.place
  for (const words of beginningsOf(line.text)) {
    const place = placeIn(texts, words)
    if (place !== undefined) return place
  }
  return undefined
}

/** Fewer words would be found anywhere. */
const LEAST_LENGTH = 12

/** The longest first. */
function beginningsOf(text: string): string[] {
  const words = text.replace(/-$/, '').split(/\s+/)
  const beginnings = words.map((_, index) => words.slice(0, words.length - index).join(' '))
  return beginnings.filter(({ length }, index) => index === 0 || length >= LEAST_LENGTH)
}
