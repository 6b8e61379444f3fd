import { asLatin } from '../../input/look-alikes.ts'
import type { NameWords } from '../../language/names.ts'
import { findSplit } from './find-split.ts'
import { type FoundName, type NameTree, nameTree } from './name-tree.ts'
import {
  OTHER_READINGS,
  type OtherReading,
  PLAIN,
  type Reading,
  readText,
  readWithPlaces,
} from './read-text.ts'

/** Of a text that was read: what is not ASCII is a letter or number of another script. */
const WORD = /[a-z]+|[0-9]+|[^ -~\s]+/g
/** What may be between two words of a name, whatever its list has there. */
const BETWEEN = /^[\s\-_'"`*~.&+>\\]{0,40}$/

/** The words of a name, in lower case and without accents. */
export function wordsOf(name: string): string[] {
  return readText(name, PLAIN).match(WORD) ?? []
}

/** A name as it is listed; one with letters that look like Latin ones in some case also in every other case. */
function casesOf(name: string): readonly string[] {
  if (asLatin(name) === name) return [name]
  const capitalised = name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return [name, name.toLowerCase(), name.toUpperCase(), capitalised]
}

/**
 * Makes a search for names as whole words, in any case, spelling and inflection, and with a hyphen, a space or nothing
 * between their words. It reads a text once, however many names there are. Where a text has no name that is sought, it
 * finds none of the others either.
 *
 * @param textOf a name as it is listed
 * @param languages whose inflections count
 */
export function nameFinder<Name>(
  names: readonly Name[],
  textOf: (name: Name) => string,
  languages: readonly NameWords[],
): (text: string, isSought?: (name: Name) => boolean) => FoundName<Name>[] {
  const tree = nameTree(names, (name) => casesOf(textOf(name)).map(wordsOf), languages)
  if (tree.next === undefined) return () => []
  return (text, isSought = () => true) => {
    const found = readings(text).map((reading) => ({ ...reading, names: findWords(reading.read, tree) }))
    const split = findSplit(text, tree)
    // Where they are is only worked out when it matters.
    return [{ names: split }, ...found].some(({ names }) => names.some(({ name }) => isSought(name)))
      ? withoutOverlaps([...found.flatMap(placesOf), ...split])
      : []
  }
}

/** A part of a text, and what it reads in one way. */
interface ReadPart {
  readonly start: number
  readonly text: string
  readonly reading: Reading
  readonly read: string
}

function readings(text: string): ReadPart[] {
  const read = (reading: Reading, part: string, start: number) => ({
    ...{ start, text: part, reading },
    read: readText(part, reading),
  })
  return [
    read(PLAIN, text, 0),
    ...OTHER_READINGS.flatMap((reading) =>
      stretches(text, reading).map(({ start, end }) => read(reading, text.slice(start, end), start)),
    ),
  ]
}

/** In the order of the text, each name once however many readings find it, and the longest where several do. */
function withoutOverlaps<Name>(found: readonly FoundName<Name>[]): FoundName<Name>[] {
  let end = 0
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((each) => {
      if (each.start < end) return false
      end = each.end
      return true
    })
}

/** How far around its signs a reading looks for names. */
const REACH = 100

/** The parts of a text around the signs that a reading is for, each with whole words. */
function stretches(text: string, { signs }: OtherReading) {
  const found: { start: number; end: number }[] = []
  for (const { index } of text.matchAll(signs)) {
    const last = found.at(-1)
    const start = index < REACH ? 0 : text.lastIndexOf(' ', index - REACH) + 1
    const after = text.indexOf(' ', index + REACH)
    const end = after < 0 ? text.length : after
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** The places in the text of names that were found in what a part of it reads. */
function placesOf<Name>({
  start: from,
  text,
  reading,
  names,
}: ReadPart & { readonly names: readonly FoundName<Name>[] }): FoundName<Name>[] {
  if (names.length === 0) return []
  const { places } = readWithPlaces(text, reading)
  return names.map(({ name, start, end }) => ({
    name,
    start: from + (places[start]?.start ?? 0),
    end: from + (places[end - 1]?.end ?? text.length),
  }))
}

function findWords<Name>(text: string, tree: NameTree<Name>): FoundName<Name>[] {
  const openings = new Set(text.match(WORD)?.filter((word) => tree.next?.has(word)))
  if (openings.size === 0) return []
  const found: FoundName<Name>[] = []
  const opening = new RegExp([...openings].map(wholeWord).join('|'), 'g')
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const node = tree.next?.get(match[0])
    const name = node && longest(text, node, opening.lastIndex)
    if (name === undefined) continue
    found.push({ ...name, start: match.index })
    opening.lastIndex = name.end
  }
  return found
}

/** A word that `WORD` finds, as a pattern. */
function wholeWord(word: string): string {
  const characters = /[a-z]/.test(word) ? '[a-z]' : /[0-9]/.test(word) ? '[0-9]' : '[^ -~\\s]'
  return `(?<!${characters})${word}(?!${characters})`
}

/** The longest name that begins with the word of a node, which ends at an offset. */
function longest<Name>(text: string, first: NameTree<Name>, after: number) {
  const word = new RegExp(WORD)
  let found: { readonly name: Name; readonly end: number } | undefined
  let node: NameTree<Name> | undefined = first
  let end = after
  while (node !== undefined) {
    if (node.name !== undefined) found = { name: node.name, end }
    word.lastIndex = end
    const next: RegExpExecArray | null = node.next === undefined ? null : word.exec(text)
    if (next === null || !BETWEEN.test(text.slice(end, next.index))) break
    node = node.next?.get(next[0])
    end = word.lastIndex
  }
  return found
}
