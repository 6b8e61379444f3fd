import type { ResultsFile } from '../../schemas/types.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { type FoundPlaces, findPlaces } from './find-places.ts'
import { type PublishedEdition, readEdition } from './read-edition.ts'

/** What is asked. */
export interface Query {
  /** `sociaal-domein/2017-06` */
  readonly edition: string
  /** A figure as the report prints it, or nearly so: `57%`, `elf van de twaalf`. */
  readonly text: string
  /** Page of the PDF, counted from 1. */
  readonly page?: number
}

export interface Explanation extends Query, FoundPlaces, Omit<PublishedEdition, 'file'> {
  readonly files: ResultsFile['files']
}

/**
 * Tells where a figure of a published report comes from, down to the rows that it was counted from.
 *
 * @throws InputError when there is no such report
 */
export async function explain(host: Host, folders: Folders, query: Query): Promise<Explanation> {
  const { file, pdf, changed } = await readEdition(host.files, folders, query.edition)
  const found = findPlaces(file, query.text, query.page)
  const named = new Set(
    found.places.flatMap((place) =>
      place.kind === 'finding'
        ? place.results.flatMap(({ rows }) => [...rows.base, ...rows.counted].map((each) => each.file))
        : [],
    ),
  )
  return { ...query, pdf, changed, ...found, files: file.files.filter(({ path }) => named.has(path)) }
}
