import { literally } from '../../core/literally.ts'
import { memoizeByObject, once } from '../../core/memoize.ts'
import type { Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import type { Noun } from '../../language/nouns.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { TemplateFile } from '../../report/report.ts'
import { deniedFigures } from './denied-figures.ts'
import { fieldworkWords } from './fieldwork-words.ts'
import { flatTexts } from './flat-template.ts'
import { type Call, FIGURE, type FlatText, written } from './flat-text.ts'
import { type FigureRules, namedOthers } from './named-others.ts'
import { otherSubjects } from './other-subjects.ts'
import { phraseIndex } from './phrase-index.ts'
import { mixedRows } from './table-rows.ts'
import type { TurnedFigure } from './turned-figure.ts'
import { turnedFigures } from './turned-figures.ts'

/**
 * The problems of what is written directly beside a figure and changes what it says: a sign, a digit or a letter; a word
 * such as "not" or "about"; a unit of something else; nothing or a dash between two figures.
 */
export function figureNeighbours(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  words: QuantityWords,
  rules: FigureRules,
): Problem[] {
  const patterns = [...MARKS, ...patternsOf(words), nounAfter(rules.nouns)]
  const found = flatTexts(template)(partials).flatMap((flat) => [
    ...[
      ...turnedFigures(flat, words, rules),
      ...deniedFigures(flat, words),
      ...otherSubjects(flat, words, rules),
      ...mixedRows(flat),
      ...fieldworkWords(flat, words),
    ].map((turned) => turnedProblem(turned, flat)),
    // What names another answer says more of it than the word that does.
    ...namedOthers(flat, words, rules).map(({ start, message, hint }) =>
      problemAt(flat, start, message, hint),
    ),
    ...neighboursIn(flat, patterns),
  ])
  return [...new Map(found.map((problem) => [placeKey(problem), problem])).values()]
}

/** One place as a text. */
export function placeKey({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`
}

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

function neighboursIn(flat: FlatText, patterns: readonly Pattern[]): Problem[] {
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

function neighboursBy({ text, side, hint, changes }: Pattern, flat: FlatText): Problem[] {
  return [...flat.text.matchAll(text())].flatMap((match) => {
    const [all, neighbour = ''] = match
    const end = match.index + all.length
    const figure = callAt(flat, side === 'before' ? end : match.index)
    const next = side === 'between' ? callAt(flat, end) : undefined
    if (figure === undefined || !changes(figure, next)) return []
    const place = side === 'before' || neighbour === '' ? match.index : match.index + all.indexOf(neighbour)
    return [problemAt(flat, place, messageOf(plain(neighbour), side, figure, next), hint)]
  })
}

function turnedProblem({ start, end, side, figure, hint, message }: TurnedFigure, flat: FlatText): Problem {
  const said = messageOf(plain(flat.text.slice(start, end)), side, figure, undefined)
  return problemAt(flat, start, message ?? said, hint)
}

function problemAt(flat: FlatText, place: number, message: string, hint: string): Problem {
  const { template, offset } = flat.origin(place)
  const source = new SourceText(template.file, template.source)
  return source.problem(offset, { rule: 'figure-neighbour', message, hint })
}

/** Without marks of Markdown, on one line. */
function plain(words: string): string {
  return words
    .replace(/[*_`\u2060]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
}

function callAt(flat: FlatText, offset: number): Call | undefined {
  return flat.origin(offset).call
}

function messageOf(neighbour: string, side: Pattern['side'], figure: Call, next: Call | undefined): string {
  if (next === undefined) return `\`${neighbour}\` ${side} ${written(figure)} changes what it says`
  if (neighbour === '') return `${written(figure)} and ${written(next)} read as one figure`
  return `\`${neighbour}\` between ${written(figure)} and ${written(next)} changes what they say`
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
  const after = statements.afterFigures
  const [indexBefore, indexAfter] = [indexOf(before, 'last'), indexOf(after, 'first')]
  return [
    {
      text: once(() => new RegExp(`(${words(before)})${SPACE}(?=${FIGURE})`, 'giu')),
      side: 'before',
      hint: 'let the data say it, with `{{quantifier …}}`, `{{fraction …}}` or `{{change …}}`, or leave it out',
      mayBeBeside: ({ wordsBefore }) => indexBefore(wordsBefore).length > 0,
      changes: isQuantity,
    },
    {
      text: once(() => new RegExp(`${FIGURE}${SPACE}(${words(after)})`, 'giu')),
      side: 'after',
      hint: 'let the data say it, with `{{change …}}` or a claim, or leave it out',
      mayBeBeside: ({ wordsAfter }) => indexAfter(wordsAfter).length > 0,
      changes: isQuantity,
    },
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
