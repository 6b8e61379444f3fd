import type { CodebookFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { countedAnswerProblem } from './answer-rules.ts'

/** Net scores of what is no answer, or of an answer on both sides. */
export function scoreProblems(document: JsonDocument, { questions }: CodebookFile): Problem[] {
  return questions.flatMap(({ score, answers = [] }, index) => {
    if (score === undefined) return []
    const pointer = ['questions', index, 'score']
    const unknown = (['promoters', 'detractors'] as const).flatMap((side) =>
      score[side].flatMap(
        (id, item) => countedAnswerProblem(document, [...pointer, side, item], id, answers) ?? [],
      ),
    )
    const both = score.detractors.flatMap((id, item) => {
      if (!score.promoters.includes(id)) return []
      const finding = {
        rule: 'score-of-both',
        message: `\`${id}\` is a promoter too`,
        expected: 'each answer on one side, or on neither',
      }
      return [document.problem([...pointer, 'detractors', item], finding)]
    })
    return [...unknown, ...both]
  })
}
