import type { ResultsFile } from '../../schemas/types.ts'
import { holds, nearTexts, wordReader } from './words.ts'

type Figure = ResultsFile['figures'][number]
type Result = ResultsFile['results'][number]

/** A place in the report that shows a result, and what that was counted from. */
export interface Finding extends Omit<Figure, 'results'> {
  readonly kind: 'finding'
  readonly results: readonly Result[]
}

/** A place with a number that is not a finding. */
export interface NoFinding {
  readonly kind: 'no-finding'
  readonly text: string
  readonly pages: readonly number[]
  readonly is: string
  readonly at?: string
}

/** What to look for. */
export interface Sought {
  /** A figure as printed in the report, or nearly so: `57%`, `elf van de twaalf`. */
  readonly text: string
  /** Look only on this page of the PDF, counted from 1. */
  readonly page?: number
}

export interface FoundPlaces {
  /** In the order of the report, findings first. */
  readonly places: readonly (Finding | NoFinding)[]
  /** Texts similar to the one that was sought, when that appears nowhere. */
  readonly near: readonly string[]
  /** Pages where it appears, when it is not on the page that was asked for. */
  readonly elsewhere: readonly number[]
}

/**
 * Every place where a text appears as a figure or another number of the report, alone or among other words.
 *
 * @param percent words for `%` in the language of the report, as regular expressions
 */
export function findPlaces(
  file: ResultsFile,
  { text: sought, page }: Sought,
  percent: readonly string[] = [],
): FoundPlaces {
  const wordsOf = wordReader(percent)
  const words = wordsOf(sought)
  const everywhere = allPlaces(file).filter(({ text }) => holds(wordsOf(text), words))
  const places = everywhere.filter(({ pages }) => page === undefined || pages.includes(page))
  if (places.length > 0) return { places, near: [], elsewhere: [] }
  const elsewhere = [...new Set(everywhere.flatMap(({ pages }) => pages))]
  if (elsewhere.length > 0) return { places, near: [], elsewhere: elsewhere.toSorted((a, b) => a - b) }
  const texts = allPlaces(file).map(({ text }) => text)
  return { places, near: nearTexts(sought, texts, wordsOf), elsewhere }
}

function allPlaces({ figures, others, results }: ResultsFile): (Finding | NoFinding)[] {
  const byId = new Map(results.map((result) => [result.id, result]))
  return [
    ...figures.map((figure): Finding => {
      const shown = figure.results.flatMap((id) => byId.get(id) ?? [])
      return { ...figure, kind: 'finding', results: shown }
    }),
    ...others.map((other): NoFinding => ({ ...other, kind: 'no-finding' })),
  ]
}
