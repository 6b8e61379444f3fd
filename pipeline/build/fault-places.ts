import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import type { Place } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { readJson } from '../input/json.ts'
import { SourceText } from '../input/source-text.ts'
import { readText } from '../input/text.ts'
import { COVER_TRACE_IDS, type ReportDocument } from '../prose/document.ts'
import type { TemplateFile } from '../report/report.ts'
import { DATA_FILES } from '../study/data-files.ts'

/** What the words of an edition can come from. */
export interface WordSources {
  readonly files: Files
  readonly templates: readonly TemplateFile[]
  /** Of the data of the wave. */
  readonly folder: string
  readonly document: Pick<ReportDocument, 'figures' | 'others'>
}

/** A line of a page, by its words and what traces them. */
export interface SetLine {
  readonly text: string
  readonly traceId?: string | undefined
}

/** Where the words of a line come from; undefined when that cannot be found. */
export async function placeOfLine(line: SetLine, sources: WordSources): Promise<Place | undefined> {
  const { folder, document } = sources
  const { wave, study, codebook, quotes } = DATA_FILES
  const onCover = Object.values<string>(COVER_TRACE_IDS).find((id) => id === line.traceId)
  if (onCover !== undefined) {
    const path =
      onCover === COVER_TRACE_IDS.publisher
        ? `${posix.dirname(folder)}/${study.name}`
        : `${folder}/${wave.name}`
    return (await checked(async () => (await readJson(sources.files, path)).place([onCover]))).value
  }
  const shown = [...document.figures, ...document.others].find(({ traceId }) => traceId === line.traceId)
  if (line.traceId !== undefined && shown?.place !== undefined) return shown.place
  const data = [
    `${posix.dirname(folder)}/${codebook.name}`,
    `${folder}/${wave.name}`,
    `${folder}/${quotes.name}`,
  ]
  const texts = await Promise.all(
    data.map(async (file) => ({
      file,
      source: (await checked(() => readText(sources.files, file))).value ?? '',
    })),
  )
  return placeOfWords(line.text, [...sources.templates, ...texts])
}

/** Where the longest beginning of a text stands that is in any of the sources. */
function placeOfWords(
  text: string,
  sources: readonly { readonly file: string; readonly source: string }[],
): Place | undefined {
  for (const words of beginningsOf(text))
    for (const { file, source } of sources) {
      const offset = source.indexOf(words)
      if (offset !== -1) return new SourceText(file, source).place(offset)
    }
  return undefined
}

/** Fewer words would be found anywhere. */
const LEAST_LENGTH = 12

function beginningsOf(text: string): string[] {
  const words = text.replace(/-$/, '').split(/\s+/)
  const beginnings = words.map((_, index) => words.slice(0, words.length - index).join(' '))
  return beginnings.filter(({ length }, index) => index === 0 || length >= LEAST_LENGTH)
}
