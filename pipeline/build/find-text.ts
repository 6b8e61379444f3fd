import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import type { Place } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { SourceText } from '../input/source-text.ts'
import { readText } from '../input/text.ts'
import { DATA_FILES } from '../study/data-files.ts'
import type { DraftPlan } from './plan.ts'

/**
 * Where a text stands in the files that an edition is made from: in its templates, charts, study, codebook, wave or
 * quotes, whichever has it first. Undefined when it stands in none as it is.
 */
export async function findText(
  files: Files,
  { name, report }: Pick<DraftPlan, 'name' | 'report'>,
  { data }: Pick<Folders, 'data'>,
  text: string,
): Promise<Place | undefined> {
  const templates = [...report.sections, ...report.partials].map(
    ({ file, source }) => new SourceText(file, source),
  )
  const sources = [...templates, ...report.charts.map(({ document }) => document.source)]
  const here = placeIn(sources, text)
  if (here !== undefined) return here
  const study = posix.dirname(name)
  const paths = [
    ...[DATA_FILES.study, DATA_FILES.codebook].map((file) => posix.join(data, study, file.name)),
    ...[DATA_FILES.wave, DATA_FILES.quotes].map((file) => posix.join(data, name, file.name)),
  ]
  for (const path of paths) {
    const { value } = await checked(() => readText(files, path))
    const place = value === undefined ? undefined : placeIn([new SourceText(path, value)], text)
    if (place !== undefined) return place
  }
  return undefined
}

/** The first place, written as it is or as JSON may write it. */
function placeIn(sources: readonly SourceText[], text: string): Place | undefined {
  const written = [text, JSON.stringify(text).slice(1, -1), escaped(text)]
  for (const source of sources)
    for (const each of written) {
      const offset = source.text.indexOf(each)
      if (offset !== -1) return source.place(offset)
    }
  return undefined
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')
}
