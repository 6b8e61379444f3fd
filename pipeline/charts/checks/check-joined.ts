import { memoizeByObject } from '../../core/memoize.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { ChartRow } from '../chart-row.ts'
import { withoutHyphens } from '../draw/wrap.ts'

/** What a text says beside a figure or name of its row that makes something else of it, if anything. */
export function joinedFault(text: string, row: ChartRow, words: QuantityWords): string | undefined {
  const own = withoutHyphens(text).replace(/\s+/g, ' ').trim()
  const masked = textsOf(row).reduce((left, each) => withMask(left, each), own)
  if (masked === own || masked === MASK) return undefined
  const { before, after } = patternsOf(words)
  const found = before.exec(masked)?.[1] ?? after.exec(masked)?.[1]
  if (found !== undefined)
    return `has \`${found.trim()}\` beside a figure or name, which changes what it says`
  return isTurned(own, row) ? 'has the base before the count' : undefined
}

/** Stands for a text of the row. */
const MASK = '\u0001'

/** Every text of a row, the longest first. */
const textsOf = memoizeByObject((row: ChartRow): readonly string[] =>
  Object.values(row)
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .toSorted((one, other) => other.length - one.length),
)

/** A text with a mask for each place where another stands as a word of its own. */
function withMask(text: string, other: string): string {
  const parts = text.split(other)
  return parts.reduce(
    (left, right) => left + (isApart(left, other) && isApart(other, right) ? MASK : other) + right,
  )
}

function isApart(left: string, right: string): boolean {
  const isOne = (kind: RegExp) => kind.test(left.slice(-1)) && kind.test(right.slice(0, 1))
  return !isOne(/\p{L}/u) && !isOne(/\p{N}/u)
}

/** Words that make a limit, a denial or a change of what stands behind or before them; and single letters, as of `7k`. */
const patternsOf = memoizeByObject(({ beforeFigures, statements }: QuantityWords) => {
  const limits = Object.values(statements.limits).flat()
  const before = [...beforeFigures, ...statements.beforeFigures, ...statements.negations, ...limits]
  const after = [...statements.afterFigures, ...statements.limitsAfter]
  return {
    before: new RegExp(`(${wholeWords(before).source})\\s*${MASK}`, 'iu'),
    after: new RegExp(`${MASK}\\s*(${wholeWords(after).source}|\\p{L}(?!\\p{L}))`, 'iu'),
  }
})

/** Whether a text has two figures, and the first is the base of the second. */
function isTurned(text: string, { countText, baseText }: ChartRow): boolean {
  const [first, second, ...more] = text.match(/\p{Nd}+/gu) ?? []
  if (more.length > 0 || countText === baseText || /\bn\s*=/.test(text)) return false
  return first === baseText && second === countText && second !== undefined
}
