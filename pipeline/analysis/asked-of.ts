import { named, type Phrase } from '../language/phrase.ts'
import type { Question } from '../study/study.ts'
import { CODEBOOK } from './phrases.ts'
import type { Results } from './results.ts'

/** Says that questions were only put to those who gave a certain answer to another; none when all were. */
export function askedOfRule(
  shown: readonly Question[],
  { questions, language }: Pick<Results, 'questions' | 'language'>,
): readonly Phrase[] {
  const labels = shown.flatMap(({ askedOf }) => {
    const earlier = questions.find(({ id }) => id === askedOf?.question)
    return (earlier?.answers ?? [])
      .filter(({ id }) => askedOf?.answers.includes(id))
      .map(({ label }) => label)
  })
  if (labels.length === 0) return []
  const { exhibits } = language.words
  const quoted = [...new Set(labels)].map((label) => exhibits.quoted(label))
  return [named(exhibits.askedOf(language.list(quoted)), CODEBOOK)]
}
