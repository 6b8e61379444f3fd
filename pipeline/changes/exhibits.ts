import type { ChangesFile, EditionFile } from '../../schemas/types.ts'
import { sideBySide } from './side-by-side.ts'

type Exhibit = EditionFile['exhibits'][number]

/**
 * Charts and tables that are drawn otherwise, or of whose results the figures changed.
 *
 * @param figures ids of the results that changed
 */
export function changedExhibits(
  last: EditionFile,
  next: EditionFile,
  figures: ReadonlySet<string>,
): ChangesFile['exhibits'] {
  const { both, added, removed } = sideBySide(last.exhibits, next.exhibits, ({ id }) => id)
  const changed = both.flatMap(([one, other]) => {
    const results = other.results.filter((id) => figures.has(id))
    const redrawn = one.sha256 !== other.sha256
    return redrawn || results.length > 0 ? [{ ...listed(other), results, redrawn }] : []
  })
  return { changed, added: added.map(listed), removed: removed.map(listed) }
}

function listed({ id, title }: Exhibit) {
  return { id, title }
}
