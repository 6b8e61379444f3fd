import type { CodebookFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'
import { hasOneAnswer } from './question-types.ts'

/** Questions that depend on an answer that cannot be given. */
export function askedOfProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap(({ askedOf }, index) => {
    if (askedOf === undefined) return []
    const pointer = ['questions', index, 'askedOf', 'question']
    const parent = questions.findIndex(
      ({ id, items = [] }) => id === askedOf.question || items.some((item) => item.id === askedOf.question),
    )
    const question = questions[parent]
    if (question === undefined) {
      const earlier = questions
        .slice(0, index)
        .flatMap(({ id, items = [] }) => [id, ...items.map((item) => item.id)])
      return [
        unknown(document, pointer, `there is no question \`${askedOf.question}\``, askedOf.question, earlier),
      ]
    }
    if (parent >= index) {
      const message = `\`${askedOf.question}\` is not an earlier question`
      return [
        document.problem(pointer, { rule: 'asked-of-later', message, expected: 'a question before it' }),
      ]
    }
    const isItem = question.id !== askedOf.question
    if (!isItem && !hasOneAnswer(question)) {
      const message = `\`${askedOf.question}\` is a question of type \`${question.type}\``
      return [
        document.problem(pointer, {
          rule: 'asked-of-type',
          message,
          expected: 'one of type `single` or `scale`',
        }),
      ]
    }
    const answers = (question.answers ?? []).map(({ id }) => id)
    return askedOf.answers.flatMap((id, item) => {
      if (answers.includes(id)) return []
      const message = `\`${askedOf.question}\` has no answer \`${id}\``
      return [unknown(document, ['questions', index, 'askedOf', 'answers', item], message, id, answers)]
    })
  })
}

function unknown(
  document: JsonDocument,
  pointer: Pointer,
  message: string,
  found: string,
  allowed: readonly string[],
): Problem {
  const hint = didYouMean(found, allowed)
  return document.problem(pointer, {
    rule: 'asked-of-unknown',
    message,
    ...defined({ hint }),
  })
}
