import type { FrequencyTable, Share } from '../../pipeline/analysis/results.ts'
import { percentOf } from '../../pipeline/core/rounding.ts'
import { english } from './languages.ts'

const noun = { singular: 'village', plural: 'villages' }

/** A share of so many cases, of the question `q` in the wave `w`. */
export function makeShare(count: number, base: number, item = 'a', wave = 'w'): Share {
  const percent = percentOf(count, base)
  return {
    kind: 'share',
    id: `${wave}/q.${item}`,
    wave,
    question: 'q',
    item,
    label: item,
    base,
    fromDeskResearch: 0,
    noun,
    count,
    percent,
    texts: english.share(count, base, percent, noun),
    rows: () => ({ base: [], counted: [] }),
  }
}

/** A table of answers `a`, `b` and so on with these counts, ranked. */
export function makeTable(counts: readonly number[], base: number): FrequencyTable {
  const shares = counts.map((count, index) => makeShare(count, base, 'abcdefgh'[index]))
  const ranked = shares.toSorted((one, other) => other.count - one.count)
  return {
    id: 'w/q',
    wave: 'w',
    question: 'q',
    label: 'q',
    base,
    fromDeskResearch: 0,
    noun,
    multiple: true,
    missing: 0,
    distribution: [],
    rows: ranked.map((result) => ({ result })),
  }
}
