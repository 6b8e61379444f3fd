import type { NameWords } from '../../language/names.ts'

/** Names as a tree of words: a name is at the node of its last word. */
export interface NameTree<Name> {
  /** By the next word; absent where no name goes on. */
  next?: Map<string, NameTree<Name>>
  name?: Name
}

/** A stretch of a text that is one of the names; the end is not in it. */
export interface FoundName<Name> {
  readonly name: Name
  readonly start: number
  readonly end: number
}

/**
 * The tree of some names, with every way to write each.
 *
 * @param formsOf the words of a name, in lower case and without accents, in each of its forms
 * @param languages whose inflections count
 */
export function nameTree<Name>(
  names: readonly Name[],
  formsOf: (name: Name) => readonly (readonly string[])[],
  languages: readonly NameWords[],
): NameTree<Name> {
  const root: NameTree<Name> = {}
  for (const name of names) {
    for (const form of formsOf(name)) for (const words of spellings(form, languages)) add(root, words, name)
  }
  return root
}

function add<Name>(root: NameTree<Name>, words: readonly string[], name: Name): void {
  let node = root
  for (const word of words) {
    node.next ??= new Map()
    const next: NameTree<Name> = node.next.get(word) ?? {}
    node.next.set(word, next)
    node = next
  }
  node.name ??= name
}

function* spellings(words: readonly string[], languages: readonly NameWords[]): Generator<readonly string[]> {
  const joiners = languages.flatMap((language) => language.joiners)
  const others = words.filter((word) => !joiners.includes(word))
  const variants = others.length > 1 && others.length < words.length ? [words, others] : [words]
  for (const joined of variants.flatMap(joinings)) {
    const [last = '', ...head] = joined.toReversed()
    const before = head.toReversed()
    yield joined
    for (const { forms } of languages) for (const form of forms(last)) yield [...before, form]
  }
}

/** A name of more words is found as separate words and as one, but not with only some of them joined. */
const MAX_JOINED = 5

/** Words, with any of them written as one with the word before it: "de wolden", "dewolden". */
function joinings(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > MAX_JOINED) return [words, [words.join('')]]
  return words.slice(1).reduce<readonly (readonly string[])[]>(
    (all, word) =>
      all.flatMap((each) => [
        [...each, word],
        [...each.slice(0, -1), `${each.at(-1)}${word}`],
      ]),
    [words.slice(0, 1)],
  )
}
