import type { ChangesFile, ManifestFile, ResultsFile } from '../../schemas/types.ts'
import type { LastEdition } from './last-edition.ts'

type Result = ResultsFile['results'][number]

/**
 * Files of data that changed, by count. Nothing is kept of a row, nor a hash, which could be guessed from few answers:
 * rows that say something else are found by the results that they count for, so there may be more of them.
 */
export function changedRows(last: LastEdition, next: LastEdition): ChangesFile['rows'] {
  const files = [
    ...new Set([...Object.keys(last.edition.rows), ...Object.keys(next.edition.rows)]),
  ].toSorted()
  return files
    .filter((file) => hashOf(last.manifest, file) !== hashOf(next.manifest, file))
    .map((file) => {
      const [old, now] = [last.edition.rows[file] ?? null, next.edition.rows[file] ?? null]
      return {
        file,
        old,
        new: now,
        // A row of several lines may shift those after it: no more change than there are.
        changed: old === now ? Math.min(now ?? 0, countMoved(last.results, next.results, file)) : null,
      }
    })
}

function hashOf({ inputs }: Pick<ManifestFile, 'inputs'>, file: string): string | undefined {
  return inputs[file]
}

/** How many lines of a file count for other results than before, of those results that both editions show. */
function countMoved(last: ResultsFile, next: ResultsFile, file: string): number {
  const before = new Map(last.results.map((result) => [result.id, result]))
  const moved = new Set<number>()
  for (const result of next.results) {
    const old = before.get(result.id)
    if (old === undefined) continue
    for (const part of ['base', 'counted'] as const) {
      const [one, other] = [linesOf(old, part, file), linesOf(result, part, file)]
      for (const line of [...one, ...other]) if (one.has(line) !== other.has(line)) moved.add(line)
    }
  }
  return moved.size
}

/** From `2-14, 17`. */
function linesOf({ rows }: Result, part: 'base' | 'counted', file: string): ReadonlySet<number> {
  const ranges = rows[part].filter((each) => each.file === file).flatMap((each) => each.rows.split(', '))
  return new Set(
    ranges.flatMap((range) => {
      const [first = 0, end = first] = range.split('-').map(Number)
      return Array.from({ length: end - first + 1 }, (_, index) => first + index)
    }),
  )
}
