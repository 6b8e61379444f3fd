import { distance } from 'fastest-levenshtein'
import type { ChangesFile, EditionFile } from '../../schemas/types.ts'
import { sideBySide } from './side-by-side.ts'

type Sentences = ChangesFile['sentences']

interface Sentence {
  readonly section: EditionFile['sections'][number]
  readonly text: string
  readonly words: string
}

/** Below this likeness, from 0 to 1, a sentence is another one and not the same in other words. */
const LIKENESS = 0.5

/** Sentences of which other words than figures changed: old and new side by side where they are alike. */
export function changedSentences(last: EditionFile, next: EditionFile): Sentences {
  const others = sideBySide(sentencesIn(last), sentencesIn(next), ({ words }) => words)
  const { added, removed } = sideBySide(others.removed, others.added, ({ text }) => text)
  const pairs = new Map<Sentence, Sentence>()
  for (const old of removed) {
    const free = added.filter((each) => each.section.id === old.section.id && !pairs.has(each))
    const nearest = nearestTo(old, free)
    if (nearest !== undefined) pairs.set(nearest, old)
  }
  const reworded = added.flatMap((each) => {
    const old = pairs.get(each)
    return old === undefined ? [] : [{ section: each.section.title, old: old.text, new: each.text }]
  })
  const paired = new Set(pairs.values())
  return {
    reworded,
    added: added.filter((each) => !pairs.has(each)).map(told),
    removed: removed.filter((each) => !paired.has(each)).map(told),
  }
}

function sentencesIn({ sections }: EditionFile): Sentence[] {
  return sections.flatMap((section) => section.sentences.map((sentence) => ({ ...sentence, section })))
}

function told({ section, text }: Sentence) {
  return { section: section.title, text }
}

/** The first of those that are most alike. */
function nearestTo({ words }: Sentence, candidates: readonly Sentence[]): Sentence | undefined {
  let [nearest, most]: [Sentence | undefined, number] = [undefined, LIKENESS]
  for (const candidate of candidates) {
    const likeness = 1 - distance(words, candidate.words) / Math.max(words.length, candidate.words.length)
    if (likeness > most) [nearest, most] = [candidate, likeness]
  }
  return nearest
}
