import type { Insertion, NumberForms, Segment } from './tokens.ts'

/** The end of a sentence. */
const STOP = /[.!?]["'”’)]*\s/gu
const OPENING = /(^|[.!?]["'”’)]*\s)\s*["'“‘(]*$/u

/** Whether what comes after a text opens a sentence. */
export function opensSentence(before: string): boolean {
  return OPENING.test(before)
}

/** A figure of a paragraph, and where in it. */
interface Spot {
  readonly index: number
  readonly text: string
  readonly forms: NumberForms
  /** Number of its sentence. */
  readonly sentence: number
  readonly opens: boolean
  readonly isInBrackets: boolean
}

/** What the insertions of one paragraph show, by their index. */
export function settleForms(
  segments: readonly Segment[],
  insertions: readonly Insertion[],
): ReadonlyMap<number, string> {
  const spots = spotsOf(segments, insertions)
  const mixed = mixedSentences(spots)
  return new Map(spots.map((spot) => [spot.index, formOf(spot, mixed.has(spot.sentence))]))
}

/** The same of a caption: percentages stay short, and a digit may open it. */
export function settleShortForms(
  segments: readonly Segment[],
  insertions: readonly Insertion[],
): ReadonlyMap<number, string> {
  const spots = spotsOf(segments, insertions)
  const mixed = mixedSentences(spots.map((spot) => ({ ...spot, opens: false })))
  return new Map(
    spots.map(({ index, text, forms, sentence }) => [
      index,
      mixed.has(sentence) ? (forms.digits ?? text) : text,
    ]),
  )
}

function spotsOf(segments: readonly Segment[], insertions: readonly Insertion[]): Spot[] {
  const spots: Spot[] = []
  let before = ''
  for (const segment of segments) {
    if (typeof segment === 'string') before += segment
    else {
      const insertion = insertions[segment]
      if (insertion?.kind === 'text') {
        const { phrase, forms = {} } = insertion
        const [sentence, opens] = [[...before.matchAll(STOP)].length, opensSentence(before)]
        spots.push({
          index: segment,
          text: phrase.text,
          forms,
          sentence,
          opens,
          isInBrackets: isInBrackets(before),
        })
      }
      // No point within a value ends a sentence; the mark of a false claim shows nothing.
      if (insertion?.kind !== 'text' || insertion.phrase.text !== '') before += 'x'
    }
  }
  return spots
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** Sentences with a number in words beside one in digits. One in brackets, or one that opens its sentence, does not count. */
function mixedSentences(spots: readonly Spot[]): ReadonlySet<number> {
  const numbers = spots.filter(
    ({ forms, opens, isInBrackets }) => forms.digits !== undefined && !opens && !isInBrackets,
  )
  const inDigits = new Set(numbers.filter(({ text }) => hasDigit(text)).map(({ sentence }) => sentence))
  // "Geen enkele gemeente" has no other form.
  const inWords = numbers.filter(({ text, forms }) => !hasDigit(text) && forms.digits !== text)
  return new Set(inWords.map(({ sentence }) => sentence).filter((sentence) => inDigits.has(sentence)))
}

/** Nor does what a figure holds in brackets: "elf van de twaalf gemeenten (92%)". */
function hasDigit(text: string): boolean {
  return /\d/.test(text.replace(/\([^)]*\)/g, ''))
}

function formOf({ text, forms, opens, isInBrackets }: Spot, isMixed: boolean): string {
  const { digits, words, prose } = forms
  if (isInBrackets) return text
  if (opens && /^\u2212?\d/.test(text)) return words ?? prose ?? text
  return prose ?? (isMixed && !opens ? (digits ?? text) : text)
}
