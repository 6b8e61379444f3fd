import type { CodebookFile } from '../../schemas/types.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type QuestionEntry = CodebookFile['questions'][number]
type Part = 'answers' | 'nets' | 'classes' | 'number'

const PARTS: Readonly<
  Record<QuestionEntry['type'], { readonly needs?: Part; readonly allows: readonly Part[] }>
> = {
  single: { needs: 'answers', allows: ['answers', 'nets'] },
  multiple: { needs: 'answers', allows: ['answers', 'nets'] },
  number: { needs: 'number', allows: ['number', 'classes'] },
  open: { allows: [] },
}

const ALL_PARTS: readonly Part[] = ['answers', 'nets', 'classes', 'number']

/** Questions with properties that do not suit their type, or without properties that it needs. */
export function typeProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) => [
    ...partProblems(document, question, index),
    ...rangeProblems(document, question, index),
  ])
}

function partProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const { needs, allows } = PARTS[question.type]
  const surplus = ALL_PARTS.filter((part) => question[part] !== undefined && !allows.includes(part))
  const problems = surplus.map((part) => {
    const message = `\`${part}\` does not suit a question of type \`${question.type}\``
    return document.keyProblem(['questions', index, part], { rule: 'wrong-part', message })
  })
  if (needs === undefined || question[needs] !== undefined) return problems
  const message = `a question of type \`${question.type}\` needs \`${needs}\``
  return [...problems, document.problem(['questions', index], { rule: 'missing-part', message })]
}

function rangeProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const ranges = [
    ...(question.number === undefined
      ? []
      : [{ range: question.number, pointer: ['questions', index, 'number'] }]),
    ...(question.classes ?? []).map((range, position) => ({
      range,
      pointer: ['questions', index, 'classes', position],
    })),
  ]
  return ranges.flatMap(({ range, pointer }) => {
    const finding = rangeFinding(range)
    return finding === undefined ? [] : [document.problem(pointer, finding)]
  })
}

function rangeFinding({ minimum, maximum }: { minimum?: number; maximum?: number }): Finding | undefined {
  if (minimum === undefined && maximum === undefined) {
    return { rule: 'empty-range', message: 'this class has no `minimum` and no `maximum`' }
  }
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return undefined
  return { rule: 'empty-range', message: `the minimum ${minimum} is more than the maximum ${maximum}` }
}
