import type { CodebookFile } from '../../schemas/types.ts'
import type { Finding, Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'
import { ambiguousCode, ambiguousCodes, type Code, codesAt } from './ambiguous-codes.ts'
import { numberIn } from './values.ts'

type QuestionEntry = CodebookFile['questions'][number]
type NumberEntry = NonNullable<QuestionEntry['number']>
type MissingEntry = NonNullable<NumberEntry['missing']>[number]

/** Numbers that stand for something. */
interface Range {
  readonly from: number
  readonly to: number
  readonly means: string
  /** Absent for the answers themselves. */
  readonly pointer?: Pointer
  /** As the codebook has it, when it is one number. */
  readonly text?: string
}

/**
 * Codes of a `number` question that stand for two things, one of which may be an answer.
 *
 * @param unasked those of a question that was not asked
 */
export function numberCodeProblems(
  document: JsonDocument,
  { number }: QuestionEntry,
  index: number,
  unasked: readonly Code[],
): Problem[] {
  if (number === undefined) return []
  const path = ['questions', index, 'number'] as const
  const { missing = [] } = number
  const codes = [
    ...missing.flatMap(({ id, codes }, place) =>
      codesAt(codes, `\`${id}\``, [...path, 'missing', place, 'codes']),
    ),
    ...unasked,
  ]
  const ids = missing.map(({ id }, place) => ({
    text: id,
    means: `\`${id}\``,
    pointer: [...path, 'missing', place, 'id'],
  }))
  const isText = ({ text }: Code) => numberIn(text) === undefined
  const ranges = [answers(number), ...missingRanges(missing, path), ...singleNumbers(codes)]
  return [
    ...decimalProblems(document, number, path),
    ...missing.flatMap((entry, place) => {
      const finding = missingFinding(entry)
      return finding === undefined ? [] : [document.problem([...path, 'missing', place], finding)]
    }),
    ...ambiguousCodes(document, [...ids, ...codes].filter(isText)),
    ...ambiguousRanges(document, ranges),
  ]
}

function answers({ minimum, maximum }: NumberEntry): Range {
  return { from: minimum, to: maximum, means: `an answer from ${minimum} to ${maximum}` }
}

function missingRanges(missing: readonly MissingEntry[], path: readonly (string | number)[]): Range[] {
  return missing.flatMap(({ id, from, to }, place) =>
    from === undefined && to === undefined
      ? []
      : {
          from: from ?? Number.NEGATIVE_INFINITY,
          to: to ?? Number.POSITIVE_INFINITY,
          means: `\`${id}\``,
          pointer: [...path, 'missing', place],
        },
  )
}

function singleNumbers(codes: readonly Code[]): Range[] {
  return codes.flatMap((code) => {
    const number = numberIn(code.text)
    return number === undefined ? [] : { ...code, from: number, to: number }
  })
}

function ambiguousRanges(document: JsonDocument, ranges: readonly Range[]): Problem[] {
  return ranges.flatMap((range, index) => {
    const { pointer, text, means } = range
    const other = ranges.slice(0, index).find((each) => each.means !== means && areShared(each, range))
    if (other === undefined || pointer === undefined) return []
    const shown = text ?? `${Math.max(other.from, range.from)}`
    return [ambiguousCode(document, pointer, `\`${shown}\``, [other.means, means])]
  })
}

function areShared(one: Range, other: Range): boolean {
  return Math.max(one.from, other.from) <= Math.min(one.to, other.to)
}

function missingFinding({ id, codes, from, to }: MissingEntry): Finding | undefined {
  if (from !== undefined && to !== undefined && from > to)
    return { rule: 'empty-range', message: `\`from\` ${from} is more than \`to\` ${to}` }
  if (numberIn(id) === undefined || codes !== undefined || from !== undefined || to !== undefined)
    return undefined
  return {
    rule: 'missing-part',
    message: `\`${id}\` is an id, and which numbers stand for it is not said`,
    expected: '`codes`, `from` or `to`',
  }
}

function decimalProblems(
  document: JsonDocument,
  { integer, decimals }: NumberEntry,
  path: readonly (string | number)[],
): Problem[] {
  if (!integer || decimals === undefined) return []
  return [
    document.keyProblem([...path, 'decimals'], {
      rule: 'wrong-part',
      message: '`decimals` does not suit whole numbers (`integer`)',
    }),
  ]
}
