import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import type { Place } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { SourceText } from '../input/source-text.ts'
import { readText } from '../input/text.ts'
import { DATA_FILES } from '../study/data-files.ts'
import type { DraftPlan } from './plan.ts'

/** An edition, and where its files are. */
export interface EditionFiles extends Pick<DraftPlan, 'name' | 'report'> {
  readonly files: Files
  readonly folders: Pick<Folders, 'data'>
}

/** The path of a file of an edition's study or wave. */
export function pathOf({ name, folders }: EditionFiles, file: keyof typeof DATA_FILES): string {
  const folder = posix.join(folders.data, OF_STUDY.includes(file) ? posix.dirname(name) : name)
  return posix.join(folder, DATA_FILES[file].name)
}

const OF_STUDY: readonly (keyof typeof DATA_FILES)[] = ['study', 'codebook']

/** What people wrote for an edition: its templates, charts, study, codebook, wave and quotes, as far as they can be read. */
export async function textsOf(edition: EditionFiles): Promise<readonly SourceText[]> {
  const { sections, partials, charts } = edition.report
  const data = (['study', 'codebook', 'wave', 'quotes'] as const).map(async (file) => {
    const path = pathOf(edition, file)
    const { value } = await checked(() => readText(edition.files, path))
    return value === undefined ? [] : [new SourceText(path, value)]
  })
  return [
    ...[...sections, ...partials].map(({ file, source }) => new SourceText(file, source)),
    ...charts.map(({ document }) => document.source),
    ...(await Promise.all(data)).flat(),
  ]
}

/** Where a text stands in the first of these that has it, as it is or as JSON may write it. */
export function placeIn(texts: readonly SourceText[], text: string): Place | undefined {
  const written = [text, JSON.stringify(text).slice(1, -1), escaped(text)]
  for (const source of texts)
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
