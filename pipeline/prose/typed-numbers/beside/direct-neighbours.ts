import { literally } from '../../../core/literally.ts'
import { memoizeByObject, once } from '../../../core/memoize.ts'
import type { Noun } from '../../../language/nouns.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import { phraseIndex } from '../grammar/phrase-index.ts'
import type { NamedOther } from '../naming/stretches.ts'
import { type Call, FIGURE, type FlatText } from '../reading/flat-text.ts'
import { neighbourMessage } from './turned-figure.ts'

/** What stands directly beside a figure and changes what it says, or between two. */
export function directNeighbours(flat: FlatText, words: QuantityWords, nouns: readonly Noun[]): NamedOther[] {
  return neighboursIn(flat, patternsIn(words)(nouns))
}

/** Those of a language in a study, made once. */
const patternsIn = memoizeByObject((words: QuantityWords) =>
  memoizeByObject((nouns: readonly Noun[]) => [...MARKS, ...patternsOf(words), nounAfter(nouns)]),
)

/** A kind of neighbour. */
interface Pattern {
  /** Its first group is the neighbour. The match begins or ends at a figure; between two, the second follows it. */
  text(): RegExp
  readonly side: 'before' | 'after' | 'between'
  readonly hint: string
  /** Whether a figure may have such a neighbour: elsewhere the text need not be searched, which takes longer. */
  mayBeBeside(surroundings: Surroundings): boolean
  /** Whether it changes this figure, or these two. */
  changes(figure: Call, next: Call | undefined): boolean
}

/** What is around a figure, from it on, without the marks directly beside it. */
interface Surroundings {
  readonly before: string
  readonly after: string
  /** The words that are parted from it by space alone, in small letters, the nearest first. */
  readonly wordsBefore: readonly string[]
  readonly wordsAfter: readonly string[]
}

/** How far around a figure is looked; further than any phrase is long. */
const REACH = 150

function neighboursIn(flat: FlatText, patterns: readonly Pattern[]): NamedOther[] {
  const needed = new Set<Pattern>()
  for (let at = flat.text.indexOf(FIGURE); at >= 0; at = flat.text.indexOf(FIGURE, at + 1)) {
    const surroundings = surroundingsOf(flat.text, at)
    for (const pattern of patterns)
      if (!needed.has(pattern) && pattern.mayBeBeside(surroundings) && isChanged(flat, at, pattern))
        needed.add(pattern)
  }
  return patterns.filter((pattern) => needed.has(pattern)).flatMap((pattern) => neighboursBy(pattern, flat))
}

/** Whether a neighbour would change a figure; between two that depends on both. */
function isChanged(flat: FlatText, at: number, { side, changes }: Pattern): boolean {
  const figure = callAt(flat, at)
  return side === 'between' || (figure !== undefined && changes(figure, undefined))
}

function surroundingsOf(text: string, at: number): Surroundings {
  const before = text.slice(Math.max(0, at - REACH), at).replace(NOTHING_AT_END, '')
  const after = text.slice(at + 1, at + 1 + REACH).replace(NOTHING_AT_BEGINNING, '')
  return {
    before,
    after,
    wordsBefore: SPACE_AT_END.test(before) ? wordsOf(before).reverse() : [],
    wordsAfter: SPACE_AT_BEGINNING.test(after) ? wordsOf(after) : [],
  }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(PARTING)
    .filter((word) => word !== '')
}

function neighboursBy({ text, side, hint, changes }: Pattern, flat: FlatText): NamedOther[] {
  return [...flat.text.matchAll(text())].flatMap((match) => {
    const [all, neighbour = ''] = match
    const end = match.index + all.length
    const figure = callAt(flat, side === 'before' ? end : match.index)
    const next = side === 'between' ? callAt(flat, end) : undefined
    if (figure === undefined || !changes(figure, next)) return []
    const place = side === 'before' || neighbour === '' ? match.index : match.index + all.indexOf(neighbour)
    return [{ start: place, message: neighbourMessage(neighbour, side, figure, next), hint }]
  })
}

function callAt(flat: FlatText, offset: number): Call | undefined {
  return flat.origin(offset).call
}

/** Helpers that say how many or how much. */
const QUANTITIES: readonly string[] = [
  ...['count', 'base', 'number', 'words', 'counted', 'percent', 'share', 'quantifier', 'fraction', 'value'],
  ...['range', 'change', 'mean', 'score', 'interval', 'margin', 'difference'],
]

function isQuantity({ name }: Call): boolean {
  return QUANTITIES.includes(name)
}

/** "57 per cent", without the noun of what is counted. */
function isPercentage({ name, hash }: Call): boolean {
  return name === 'percent' || (name === 'share' && !hash?.pairs.some(({ key }) => key === 'as'))
}

/** Marks of Markdown and characters without a width, which part nothing for a reader. */
const NOTHING_CHARACTERS = '*_`[\\\\\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const NOTHING = `[${NOTHING_CHARACTERS}]*`
/** Within a paragraph, which may be a quotation. */
const SPACE = `${NOTHING}(?:[^\\S\\n]+(?:\\n[\\s>]*)?|\\n(?![^\\S\\n]*\\n)[\\s>]*)${NOTHING}`
const LETTER = '[\\p{L}\\p{M}\\p{N}]'
const PART = 'put a word between them'

const NOTHING_AT_END = new RegExp(`${NOTHING}$`)
const NOTHING_AT_BEGINNING = new RegExp(`^${NOTHING}`)
const SPACE_AT_END = /[\s>]$/
const SPACE_AT_BEGINNING = /^\s/
/** Whatever parts words, and more. */
const PARTING = new RegExp(`[\\s>${NOTHING_CHARACTERS}]+`)

const MARKS: readonly Pattern[] = [
  {
    // A point counts after a digit: "1.{{count …}}".
    text: once(
      () =>
        new RegExp(
          `(${LETTER}|[-−–+±~≈<≤≥≠#×^%‰°@\\p{Sc}]|(?<=[\\p{N}${FIGURE}])[.,:/'’])${NOTHING}(?=${FIGURE})`,
          'gu',
        ),
    ),
    side: 'before',
    hint: PART,
    mayBeBeside: ({ before }) => /[^\s(|"“„‘]$/.test(before),
    changes: () => true,
  },
  {
    // `>` at the beginning of a line is a mark of Markdown.
    text: once(
      () => new RegExp(`((?:[±~≈<≤≥≠−]|(?<=\\S[^\\S\\n]*)>)=?)[^\\S\\n]*${NOTHING}(?=${FIGURE})`, 'gu'),
    ),
    side: 'before',
    hint: PART,
    mayBeBeside: ({ before }) => /[±~≈<≤≥≠−>=][^\S\n]*$/.test(before),
    changes: () => true,
  },
  {
    text: once(() => new RegExp(`${FIGURE}${NOTHING}(${LETTER}+|[%‰°+×^\\p{Sc}]|[-–−]${LETTER}+)`, 'gu')),
    side: 'after',
    hint: PART,
    mayBeBeside: ({ after }) => /^[^\s).,:;!?|"”]/.test(after),
    changes: () => true,
  },
  {
    text: once(() => new RegExp(`${FIGURE}${NOTHING}[.,:/'’](\\p{N}+)`, 'gu')),
    side: 'after',
    hint: PART,
    mayBeBeside: ({ after }) => /^[.,:/'’][^\sA-Za-z]/.test(after),
    changes: () => true,
  },
  {
    text: once(() => new RegExp(`${FIGURE}${SPACE}([%‰])`, 'gu')),
    side: 'after',
    hint: 'leave it out: `{{percent …}}` and `{{share …}}` have their own',
    mayBeBeside: ({ wordsAfter: [word = ''] }) => /^[%‰]/.test(word),
    changes: isQuantity,
  },
  {
    text: once(() => new RegExp(`${FIGURE}${NOTHING}([-–−—]?)${NOTHING}(?=${FIGURE})`, 'gu')),
    side: 'between',
    hint: `${PART}, or use \`{{range …}}\``,
    mayBeBeside: ({ after }) => BEFORE_FIGURE.test(after),
    changes: () => true,
  },
  {
    text: once(
      () => new RegExp(`${FIGURE}${NOTHING}[^\\S\\n]+([-–−]|à)[^\\S\\n]+${NOTHING}(?=${FIGURE})`, 'gu'),
    ),
    side: 'between',
    hint: `${PART}, or use \`{{range …}}\``,
    mayBeBeside: ({ after }) => /^[^\S\n]+[-–−à]/.test(after),
    // "A majority – 57 per cent – …" has figures of two kinds.
    changes: (figure, next) => isQuantity(figure) && figure.name === next?.name,
  },
  {
    text: once(() => new RegExp(`${FIGURE}(${SPACE})(?=${FIGURE})`, 'gu')),
    side: 'between',
    hint: PART,
    mayBeBeside: ({ wordsAfter: [word = ''] }) => word.startsWith(FIGURE),
    changes: (figure, next) => isQuantity(figure) && next !== undefined && isQuantity(next),
  },
]

const BEFORE_FIGURE = new RegExp(`^[-–−—]?${NOTHING}${FIGURE}`)

/** Words of a language that change the figure beside them. */
const patternsOf = memoizeByObject(({ statements, beforeFigures }: QuantityWords): Pattern[] => {
  const before = [...statements.beforeFigures, ...beforeFigures]
  const indexBefore = indexOf(before, 'last')
  const after = (phrases: readonly string[], changes: Pattern['changes']): Pattern => {
    const index = indexOf(phrases, 'first')
    return {
      text: once(() => new RegExp(`${FIGURE}${SPACE}(${words(phrases)})`, 'giu')),
      side: 'after',
      hint: 'let the data say it, with `{{change …}}` or a claim, or leave it out',
      mayBeBeside: ({ wordsAfter }) => index(wordsAfter).length > 0,
      changes,
    }
  }
  return [
    {
      text: once(() => new RegExp(`(${words(before)})${SPACE}(?=${FIGURE})`, 'giu')),
      side: 'before',
      hint: 'let the data say it, with `{{quantifier …}}`, `{{fraction …}}` or `{{change …}}`, or leave it out',
      mayBeBeside: ({ wordsBefore }) => indexBefore(wordsBefore).length > 0,
      changes: isQuantity,
    },
    after(statements.afterFigures, isQuantity),
    after(statements.afterPercentages, isPercentage),
  ]
})

function indexOf(phrases: readonly string[], edge: 'first' | 'last') {
  return phraseIndex(
    phrases.map((phrase) => [phrase, phrase] as const),
    edge,
  )
}

/** Whole words or phrases, also with marks of Markdown between them. */
function words(patterns: readonly string[]): string {
  return wholeWords(patterns).source.replaceAll('\\s+', '[*_`]*\\s+[*_`]*')
}

function nounAfter(nouns: readonly Noun[]): Pattern {
  const forms = nouns.flatMap(({ singular, plural }) => [plural, singular])
  const beginnings = forms.map((form) => wordsOf(form)[0] ?? '')
  return {
    text: once(() => new RegExp(`${FIGURE}${SPACE}(${wholeWords(forms.map(literally)).source})`, 'giu')),
    side: 'after',
    hint: 'a percentage is of something: write of what, or use `{{counted …}}`',
    mayBeBeside: ({ wordsAfter: [word = ''] }) => beginnings.some((beginning) => word.startsWith(beginning)),
    changes: isPercentage,
  }
}
