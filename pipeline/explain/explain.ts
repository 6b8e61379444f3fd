import { posix } from 'node:path'
import type { ResultsFile } from '../../schemas/types.ts'
import { withholdNames } from '../changes/withhold-names.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { LANGUAGES, languageOfDocument } from '../language/languages.ts'
import { loadGuard } from '../study/guard.ts'
import { type FoundPlaces, findPlaces, type Sought } from './find-places.ts'
import { type PublishedEdition, readEdition } from './read-edition.ts'

/** A question about a report. */
export interface Query extends Sought {
  /** `sociaal-domein/2017-06` */
  readonly edition: string
}

export interface Explanation extends Query, FoundPlaces, Omit<PublishedEdition, 'file'> {
  readonly files: ResultsFile['files']
}

/**
 * Explains where a figure of a published report comes from, down to the rows that it was counted from.
 *
 * @param languages the languages that the report may be in
 * @throws InputError when there is no such report, or the names that it may not show cannot be read
 */
export async function explain(
  host: Host,
  folders: Folders,
  query: Query,
  languages = LANGUAGES,
): Promise<Explanation> {
  const { file: published, pdf, changed } = await readEdition(host.files, folders, query.edition)
  const language = languageOfDocument(published.language, languages)
  const guard = await loadGuard(host.files, posix.join(folders.data, published.study), languages)
  const file = withholdNames(published, guard, language?.editions.withheld ?? '')
  const percent = language?.quantities.words.percent
  const found = findPlaces(file, query, percent)
  const named = new Set(
    found.places.flatMap((place) =>
      place.kind === 'finding'
        ? place.results.flatMap(({ rows }) => [...rows.base, ...rows.counted].map((each) => each.file))
        : [],
    ),
  )
  return { ...query, pdf, changed, ...found, files: file.files.filter(({ path }) => named.has(path)) }
}
