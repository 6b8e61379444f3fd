import type { CodebookFile } from '../../schemas/types.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { countedAnswerProblem } from './answer-rules.ts'
import { hasValues } from './question-types.ts'

type QuestionEntry = CodebookFile['questions'][number]
type NetEntry = NonNullable<QuestionEntry['nets']>[number]

/** The ways in which a net says which answers it takes together. */
const WAYS = ['answers', 'top', 'bottom'] as const

/** Nets of which it cannot be told what they hold, or that hold what is no answer. */
export function netProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) =>
    (question.nets ?? []).flatMap((net, position) => {
      const pointer = ['questions', index, 'nets', position]
      const unclear = wayFinding(net, question)
      if (unclear !== undefined) return [document.problem(pointer, unclear)]
      return [
        ...boxProblems(document, pointer, net, question),
        ...(net.answers ?? []).flatMap(
          (id, item) =>
            countedAnswerProblem(document, [...pointer, 'answers', item], id, question.answers ?? []) ?? [],
        ),
      ]
    }),
  )
}

function wayFinding(net: NetEntry, question: QuestionEntry): Finding | undefined {
  const ways = WAYS.filter((way) => net[way] !== undefined)
  const expected = hasValues(question) ? 'one of `answers`, `top`, `bottom`' : '`answers`'
  if (ways.length === 0)
    return { rule: 'unclear-net', message: 'the net does not say what it holds', expected }
  if (ways.length === 1) return undefined
  const both = ways.map((way) => `\`${way}\``).join(' and ')
  return { rule: 'unclear-net', message: `the net says by ${both} what it holds`, expected }
}

/** A `top` or `bottom` of answers without values, or of more than there are. */
function boxProblems(
  document: JsonDocument,
  pointer: readonly (string | number)[],
  net: NetEntry,
  question: QuestionEntry,
): Problem[] {
  const side = net.top === undefined ? 'bottom' : 'top'
  const size = net[side]
  if (size === undefined) return []
  if (!hasValues(question)) {
    const message = `\`${side}\` does not suit a net of a question of type \`${question.type}\``
    const finding = { rule: 'wrong-part', message, expected: '`answers`, because they have no values' }
    return [document.keyProblem([...pointer, side], finding)]
  }
  const most = question.answers?.filter(({ missing }) => !missing).length ?? 0
  if (size <= most) return []
  const message = `the net takes ${size} answers, and the scale has ${most} that are not missing`
  return [
    document.problem([...pointer, side], { rule: 'net-too-large', message, expected: `at most ${most}` }),
  ]
}
