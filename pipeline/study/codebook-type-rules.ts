import type { CodebookFile } from '../../schemas/types.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type QuestionEntry = CodebookFile['questions'][number]

const ALL_PARTS = [
  'answers',
  'columns',
  'separator',
  'ordered',
  'nets',
  'score',
  'items',
  'index',
  'classes',
  'number',
] as const satisfies readonly (keyof QuestionEntry)[]

type Part = (typeof ALL_PARTS)[number]

/** What a question of each type must have, and what it may have besides. */
const PARTS: Readonly<
  Record<QuestionEntry['type'], { readonly needs: readonly Part[]; readonly allows: readonly Part[] }>
> = {
  single: { needs: ['answers'], allows: ['ordered', 'nets', 'score'] },
  multiple: { needs: ['answers'], allows: ['columns', 'separator', 'nets'] },
  scale: { needs: ['answers'], allows: ['nets', 'score'] },
  battery: { needs: ['answers', 'items'], allows: ['nets', 'score', 'index'] },
  number: { needs: ['number'], allows: ['classes'] },
  open: { needs: [], allows: [] },
}

/** Questions with properties that do not suit their type, or without properties that it needs. */
export function typeProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap((question, index) => [
    ...partProblems(document, question, index),
    ...rangeProblems(document, question, index),
  ])
}

function partProblems(document: JsonDocument, question: QuestionEntry, index: number): Problem[] {
  const { needs, allows } = PARTS[question.type]
  const present = ALL_PARTS.filter((part) => question[part] !== undefined)
  const surplus = present.filter((part) => ![...needs, ...allows].includes(part))
  const absent = needs.filter((part) => !present.includes(part))
  return [
    ...surplus.map((part) => {
      const message = `\`${part}\` does not suit a question of type \`${question.type}\``
      return document.keyProblem(['questions', index, part], { rule: 'wrong-part', message })
    }),
    ...absent.map((part) => {
      const message = `a question of type \`${question.type}\` needs \`${part}\``
      return document.problem(['questions', index], { rule: 'missing-part', message })
    }),
  ]
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
