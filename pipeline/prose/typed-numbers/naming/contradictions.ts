import { memoizeByObject } from '../../../core/memoize.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { CLAIM_END, FIGURE, type FlatText, VALUE, written } from '../reading/flat-text.ts'
import type { NamedStudy } from './named-study.ts'
import { isOfAnswer, labelledWave, type Shown, shownBy } from './shown.ts'
import type { NamedOther } from './stretches.ts'

/**
 * Where a helper directly beside another, or beside a claim, is of another answer, group or wave: a share in brackets after
 * a count, a base after a share, a figure after a label or a wave.
 */
export function contradictions(flat: FlatText, study: NamedStudy, words: QuantityWords): NamedOther[] {
  if (flat.pieces.filter(({ piece: { call } }) => call !== undefined).length < 2) return []
  return [...PAIRS, wholeOf(words)].flatMap(({ pattern, agree, hint, message = OF_ANOTHER }) =>
    [...flat.text.matchAll(pattern)].flatMap((found): NamedOther[] => {
      const start = found.index + found[0].length - (found.groups?.end?.length ?? 0) - 1
      const [first, second] = [found.index + (found.groups?.lead?.length ?? 0), start].map(
        (offset) => flat.origin(offset).call,
      )
      if (first === undefined || second === undefined) return []
      if (agree(shownBy(first, study), shownBy(second, study), study)) return []
      return [{ start, message: message(written(second), written(first)), hint }]
    }),
  )
}

interface Pair {
  /** From the first helper, after its group `lead`, to the second, before its group `end`. */
  readonly pattern: RegExp
  /** Whether two helpers may stand so. */
  agree(first: Shown, second: Shown, study: NamedStudy): boolean
  readonly hint: string
  message?(second: string, first: string): string
}

const OF_ANOTHER = (second: string, first: string) => `${second} is of something else than ${first} beside it`

const ANY = `[${FIGURE}${VALUE}]`
const OF_ONE = 'show both of the same answer, group and wave'

const PAIRS: readonly Pair[] = [
  {
    // "Seven branches (70%)"
    pattern: new RegExp(`${FIGURE}(?:[^\\S\\n]+[\\p{L}\\p{M}]+){0,2}[^\\S\\n]+\\(${FIGURE}(?<end>\\))`, 'gu'),
    agree: (first, second) => !(isOfAnswer(first) && isOfAnswer(second)) || areOfSame(first, second),
    hint: OF_ONE,
  },
  {
    // "70% (n = 10)"
    pattern: new RegExp(`${FIGURE}[^\\S\\n]+\\(n[^\\S\\n]*=[^\\S\\n]*${FIGURE}(?<end>\\))`, 'g'),
    agree: (first, second) =>
      !isOfAnswer(first) || second.call.name !== 'base' || areOfSame(asBase(first), asBase(second)),
    hint: 'show the base of that figure, with the same group and wave',
  },
  {
    // "repair café: 20%"
    pattern: new RegExp(`${ANY}[*_]*:[*_]*[^\\S\\n]+${FIGURE}`, 'g'),
    agree: (first, second, study) =>
      !isOfAnswer(second) ||
      (first.call.name === 'label' && second.results.includes(first.call.about ?? '')) ||
      (first.call.name === 'wave-label' && isOfLabelled(second, first, study)) ||
      !['label', 'wave-label'].includes(first.call.name),
    hint: OF_ONE,
  },
  {
    // "In spring 2023 seven branches"
    pattern: new RegExp(`(?<lead>(?<=^|[.!?]\\s+|\\n)[Ii]n[^\\S\\n]+)${ANY}[^\\S\\n]+${FIGURE}`, 'g'),
    agree: (first, second, study) =>
      first.call.name !== 'wave-label' || !isOfAnswer(second) || isOfLabelled(second, first, study),
    hint: OF_ONE,
  },
  {
    // "A majority (70%)"
    pattern: new RegExp(
      `${CLAIM_END}[^.!?()${CLAIM_END}]*${CLAIM_END}?[^\\S\\n]+\\(${FIGURE}(?<end>\\))`,
      'g',
    ),
    agree: (first, second) =>
      first.call.name !== '#claim' ||
      first.results.length !== 1 ||
      !isOfAnswer(second) ||
      keysOf(second).every((key) => first.keys.has(key)),
    hint: OF_ONE,
  },
]

/** "Of the 8 open branches 4": the first is the whole of which the second is a part. */
const wholeOf = memoizeByObject(({ statements }: QuantityWords): Pair => {
  const of = statements.scopes.map((each) => `${each[0]?.toUpperCase()}${each.slice(1)}|${each}`).join('|')
  return {
    pattern: new RegExp(
      `(?<lead>(?<=^|[.!?]\\s+|\\n|,\\s+)(?:${of})(?:[^\\S\\n]+[\\p{L}\\p{M}]+)?[^\\S\\n]+)${FIGURE}[^.!?:;()|${FIGURE}${CLAIM_END}]*${FIGURE}`,
      'gu',
    ),
    agree: isPartOf,
    hint: 'show how many of those it is, with the group that they are, or write of whom each figure is in a sentence of its own',
    message: (part, whole) => `${part} is not counted among ${whole} before it`,
  }
})

/** Helpers that say how many there are of something. */
const WHOLES: readonly string[] = ['count', 'number', 'counted', 'base']

/** Whether the cases of a figure are those of another, as far as their questions tell. */
function isPartOf(whole: Shown, part: Shown, { questions }: NamedStudy): boolean {
  const [own = '', among = ''] = [part.call.about, whole.call.about]
  if (!isOfAnswer(part) || !WHOLES.includes(whole.call.name) || /^(?:response|frame)\./.test(among))
    return true
  if (whole.call.name === 'base') return areOfSame(asBase(whole), asBase(part))
  const [question = '', answer = ''] = among.split('.')
  const asked = questions.find(({ id }) => id === own.split('.')[0])
  return (
    asked?.id === question ||
    part.keys.has(`${question}=${answer}`) ||
    (asked?.askedOf?.question === question && asked.askedOf.answers.includes(answer))
  )
}

/** Keys that are not of what is counted, but of how it is shown. */
const FORM = /^(?:as|noun|by|since)[=.]/

/** Whether a figure is of the wave that a helper before it labels. */
function isOfLabelled({ keys }: Shown, { call }: Shown, study: NamedStudy): boolean {
  return keys.has(`wave=${labelledWave(call, study)}`)
}

function areOfSame(one: Shown, other: Shown): boolean {
  const [keys, others] = [keysOf(one), keysOf(other)]
  return keys.length === others.length && keys.every((key) => others.includes(key))
}

function keysOf({ keys }: Shown): string[] {
  return [...keys].filter((key) => !FORM.test(key))
}

/** What a base is of, whatever the answer. */
function asBase(shown: Shown): Shown {
  const keys = [...shown.keys].map((key) => (key === shown.call.about ? (key.split('.')[0] ?? '') : key))
  return { ...shown, keys: new Set(keys) }
}
