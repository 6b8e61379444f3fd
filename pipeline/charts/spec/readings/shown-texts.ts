import { memoizeByObject } from '../../../core/memoize.ts'
import type { WordKind } from '../../../language/quantity-words.ts'
import type { ChartSpec } from '../../../report/report.ts'
import type { Path } from '../visit.ts'

/** A text that a spec has of its own. */
export interface ShownText {
  readonly path: Path
  readonly text: string
  /** Kinds of quantities that it may hold. */
  readonly allows: readonly WordKind[]
}

/** The texts of a spec that a reader may see, whether in the drawing or in its description. */
export const shownTexts = memoizeByObject(({ value }: ChartSpec['document']): readonly ShownText[] => [
  ...texts(value, [], false),
])

/** Under these, and under what describes them, are texts. */
const SHOWN: readonly string[] = ['title', 'subtitle', 'text', 'description', 'tooltip', 'datum']
const PARTS_OF_SHOWN: readonly string[] = ['text', 'title', 'subtitle', 'value', 'datum', 'condition']

function* texts(value: unknown, path: Path, isShown: boolean): Generator<ShownText> {
  if (isShown && isWritten(value, path)) yield { path, text: String(value), allows: [] }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(value)) yield* texts(inner, [...path, Number(key)], isShown)
    else if (typeof inner === 'string' && EXPRESSIONS.includes(key))
      yield* key === 'expr' && !isShown ? [] : constantsOf(inner, [...path, key], key)
    else if (key !== 'usermeta') yield* texts(inner, [...path, key], isTextKey(key, isShown))
  }
}

/** A number on an axis is a place; one that is written is a figure. */
function isWritten(value: unknown, path: Path): boolean {
  return typeof value === 'string' || (typeof value === 'number' && path.includes('text'))
}

function isTextKey(key: string, isShown: boolean): boolean {
  return isShown ? PARTS_OF_SHOWN.includes(key) : SHOWN.includes(key)
}

/** Expressions whose value may be written: one of a label, of a calculated field, or of a text. */
const EXPRESSIONS: readonly string[] = ['labelExpr', 'calculate', 'expr']

/** A constant between quotes. */
const CONSTANT = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g
/** One that is compared, looked up or a pattern, and so is never written. */
const BEFORE_UNSHOWN =
  /(?:[=!<>]=?\s*|\[\s*|\b(?:format|\w*(?:Format|Parse)|indexof|split|replace|regexp|test|inrange)\([^()]*,\s*)$/
const AFTER_UNSHOWN = /^\s*(?:[=!]=|\])/

function constantsOf(expression: string, path: Path, key: string): ShownText[] {
  return Array.from(expression.matchAll(CONSTANT), ({ index, 0: all, 1: single, 2: double }) => ({
    text: single ?? double ?? '',
    isShown:
      !BEFORE_UNSHOWN.test(expression.slice(0, index)) &&
      !AFTER_UNSHOWN.test(expression.slice(index + all.length)),
  })).flatMap(({ text, isShown }): ShownText[] =>
    isShown && text !== WHERE_AN_AXIS_BEGINS
      ? [{ path, text, allows: key === 'labelExpr' ? OF_AXES : [] }]
      : [],
  )
}

const WHERE_AN_AXIS_BEGINS = '0'
/** An axis may name its ends and its middle: "all", "half", "none". */
const OF_AXES: readonly WordKind[] = ['quantifier', 'fraction']
