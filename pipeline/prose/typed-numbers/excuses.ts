import type { Problem } from '../../core/problem.ts'
import type { SourceText } from '../../input/source-text.ts'
import type { Comment } from './reading/prose-text.ts'

/** A comment that allows the numbers of one line, with the writer's reason. */
export interface Excuse {
  /** The line that is excused. */
  readonly line: number
  readonly reason: string
  readonly offset: number
}

const OPENING = /^typed:\s*/u
const FEWEST_WORDS = 3

/** The excuses in a template: `{{!-- typed: the reason --}}` on the line itself, or alone on the line before. */
export function excusesIn(source: SourceText, comments: readonly Comment[]): Excuse[] {
  return comments
    .filter(({ text }) => OPENING.test(text))
    .map((comment) => ({
      line: excusedLine(source, comment),
      reason: comment.text.replace(OPENING, '').replace(/\s+/g, ' '),
      offset: comment.start,
    }))
}

/** A reason too short to say anything; it still excuses, so that it is all there is to fix. */
export function reasonProblem(source: SourceText, { reason, offset }: Excuse): Problem[] {
  const words = reason.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  if (words.length >= FEWEST_WORDS) return []
  return [
    source.problem(offset, {
      rule: 'typed-reason',
      message: reason === '' ? 'this excuse gives no reason' : `"${reason}" is too short for a reason`,
      expected: `at least ${FEWEST_WORDS} words that say why the number is not for the data to say`,
    }),
  ]
}

/** An excuse for nothing would let a number slip in later. */
export function staleProblem(source: SourceText, { line, offset }: Excuse): Problem {
  return source.problem(offset, {
    rule: 'unused-excuse',
    message: `there is no typed number on line ${line} to excuse`,
    hint: 'remove the comment, or put it on the line of the number or alone on the line before',
  })
}

function excusedLine(source: SourceText, { start, end }: Comment): number {
  const first = source.place(start)
  const last = source.place(end)
  const before = source.line(first.line).slice(0, first.column - 1)
  const after = source.line(last.line).slice(last.column - 1)
  if (after.trim() !== '') return last.line
  return before.trim() === '' ? last.line + 1 : first.line
}
