import { memoize, memoizeByObject, once } from '../../core/memoize.ts'
import { ALL_CHARACTERS, type Characters, isLatin, LATIN_CHARACTERS } from '../../input/latin.ts'
import type { FoundName, NameTree } from './name-tree.ts'
import { PLAIN, readText } from './read-text.ts'

/** What letters are parted by, and the letters themselves. */
interface Patterns {
  /** A word that signs stand in: `Hill.foot`, `Hi||foot`. A quotation mark begins or ends a text. */
  readonly parted: RegExp
  /** Letters that stand apart: `H i l l f o o t`. */
  readonly spaced: RegExp
  readonly part: RegExp
}

/** The patterns for texts with some kinds of characters. */
function patternsFor({ letter, mark, number }: Characters, flags: string): Patterns {
  const part = `[${letter}${mark}]+`
  const inWord = `${letter}${mark}${number}`
  const alone = `${letter}${number}`
  return {
    parted: new RegExp(`(?<![${inWord}])${part}(?:[^${inWord}\\s"]{1,4}${part})+`, flags),
    spaced: new RegExp(
      `(?<![${alone}])[${letter}](?:[^${alone}\\n]{1,3}[${letter}]){4,60}(?![${alone}])`,
      flags,
    ),
    part: new RegExp(part, flags),
  }
}

const latinPatterns = once(() => patternsFor(LATIN_CHARACTERS, 'g'))
const patterns = once(() => patternsFor(ALL_CHARACTERS, 'gu'))

function patternsOf(text: string): Patterns {
  return isLatin(text) ? latinPatterns() : patterns()
}

/** Signs that are taken for a letter. */
const STROKES = /[|/\\!]/g
const TAKEN_FOR = ['l', 'i'] as const

/** Fewer letters than this stand beside one another by chance: `a/s`, `o n s`. */
const FEWEST_LETTERS = 5
/** In how many parts a name is looked for. */
const MOST_PARTS = 40

/**
 * Names of five letters or more whose letters are parted by signs, or by spaces between all of them, and names with strokes
 * in the place of letters.
 */
export function findSplit<Name>(text: string, tree: NameTree<Name>): FoundName<Name>[] {
  const inKnown = chainsOf(tree) as (chain: string) => readonly FoundName<Name>[]
  const { parted, spaced } = patternsOf(text)
  const found: FoundName<Name>[] = []
  for (const pattern of [parted, spaced])
    for (const { 0: chain, index } of text.matchAll(pattern))
      for (const { name, start, end } of inKnown(chain))
        found.push({ name, start: index + start, end: index + end })
  return found
}

/** Chains that are remembered: the files of an edition say the same. */
const MAX_CHAINS = 10_000

const chainsOf = memoizeByObject((tree: NameTree<unknown>) =>
  memoize(MAX_CHAINS, (chain) => inChain(chain, tree)),
)

/** A text whose strokes are letters is as long as it was, so that places stay. */
function inChain<Name>(chain: string, tree: NameTree<Name>): FoundName<Name>[] {
  if (chain.search(STROKES) < 0) return inParts(chain, tree)
  return [chain, ...TAKEN_FOR.map((letter) => chain.replace(STROKES, letter))].flatMap((each) =>
    inParts(each, tree),
  )
}

/** The longest name from each part of a chain on. */
function inParts<Name>(chain: string, tree: NameTree<Name>): FoundName<Name>[] {
  const openings = openingsOf(tree)
  const parts = Array.from(chain.matchAll(patternsOf(chain).part), ({ 0: part, index }) => ({
    index,
    end: index + part.length,
    letters: readText(part, PLAIN),
  }))
  return parts.flatMap(({ index: start }, first) => {
    const letters = parts.slice(first, first + MOST_PARTS).map((part) => part.letters)
    if (!openings.has(letters.join('').slice(0, FEWEST_LETTERS))) return []
    for (let last = letters.length; last > 0; last -= 1) {
      const name = tree.next?.get(letters.slice(0, last).join(''))?.name
      const end = parts[first + last - 1]?.end ?? 0
      if (name !== undefined) return [{ name, start, end }]
    }
    return []
  })
}

/** How names begin that are long enough. Most words begin like none. */
const openingsOf = memoizeByObject(
  ({ next }: NameTree<unknown>): ReadonlySet<string> =>
    new Set(
      [...(next ?? [])]
        .filter(([word, { name }]) => name !== undefined && word.length >= FEWEST_LETTERS)
        .map(([word]) => word.slice(0, FEWEST_LETTERS)),
    ),
)
