import { distance } from 'fastest-levenshtein'
import type { ChangesFile, EditionFile } from '../../schemas/types.ts'
import { sideBySide } from './side-by-side.ts'

type Sentences = ChangesFile['sentences']

interface Sentence {
  readonly section: EditionFile['sections'][number]
  readonly text: string
  readonly words: string
}

/** Below this similarity, from 0 to 1, two sentences are different ones and not one sentence reworded. */
const LIKENESS = 0.5

/** Sentences of which other words than figures changed: old and new side by side where they are alike. */
export function changedSentences(last: EditionFile, next: EditionFile): Sentences {
  const others = sideBySide(sentencesIn(last), sentencesIn(next), ({ words }) => words)
  const { added, removed } = sideBySide(others.removed, others.added, ({ text }) => text)
  const pairs = new Map<Sentence, Sentence>()
  const paired = new Set<Sentence>()
  for (const { old, now } of likePairs(removed, added)) {
    if (paired.has(old) || pairs.has(now)) continue
    pairs.set(now, old)
    paired.add(old)
  }
  const reworded = added.flatMap((each) => {
    const old = pairs.get(each)
    return old === undefined ? [] : [{ section: each.section.title, old: old.text, new: each.text }]
  })
  return {
    reworded,
    added: added.filter((each) => !pairs.has(each)).map(listed),
    removed: removed.filter((each) => !paired.has(each)).map(listed),
  }
}

function sentencesIn({ sections }: EditionFile): Sentence[] {
  return sections.flatMap((section) => section.sentences.map((sentence) => ({ ...sentence, section })))
}

function listed({ section, text }: Sentence) {
  return { section: section.title, text }
}

/** Sentences of the same section that are alike, those that are most alike first. */
function likePairs(removed: readonly Sentence[], added: readonly Sentence[]) {
  const pairs = removed.flatMap((old) => {
    const candidates = added.filter((now) => now.section.id === old.section.id)
    return candidates.flatMap((now) => {
      const likeness = likenessOf(old.words, now.words)
      return likeness > LIKENESS ? [{ old, now, likeness }] : []
    })
  })
  return pairs.toSorted((one, other) => other.likeness - one.likeness)
}

/** Similarity from 0 to 1; 0 where the lengths alone rule it out. */
function likenessOf(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (Math.min(one.length, other.length) <= longest * LIKENESS) return 0
  return 1 - distance(one, other) / longest
}
