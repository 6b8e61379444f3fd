import { memoizeByObject } from '../../core/memoize.ts'
import type { Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import type { Noun } from '../../language/nouns.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { Rules } from './find.ts'
import { type Call, FIGURE, type FlatText, flatTexts } from './flat-template.ts'
import { otherSubjects } from './other-subjects.ts'
import { mixedRows } from './table-rows.ts'
import { type TurnedFigure, turnedFigures } from './turned-figures.ts'

/**
 * The problems of what is written directly beside a figure and changes what it says: a sign, a digit or a letter; a word
 * such as "not" or "about"; a unit of something else; nothing or a dash between two figures.
 */
export function figureNeighbours(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  words: QuantityWords,
  rules: Rules,
): Problem[] {
  const patterns = [...MARKS, ...patternsOf(words), nounAfter(rules.nouns)]
  const found = flatTexts(template, partials).flatMap((flat) => [
    ...[...turnedFigures(flat, words, rules), ...otherSubjects(flat, words, rules), ...mixedRows(flat)].map(
      (turned) => turnedProblem(turned, flat),
    ),
    ...patterns.flatMap((pattern) => neighboursBy(pattern, flat)),
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
  readonly text: RegExp
  readonly side: 'before' | 'after' | 'between'
  readonly hint: string
  /** Whether it changes this figure, or these two. */
  changes(figure: Call, next: Call | undefined): boolean
}

function neighboursBy({ text, side, hint, changes }: Pattern, flat: FlatText): Problem[] {
  return [...flat.text.matchAll(text)].flatMap((match) => {
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

function written({ name, hash }: Call): string {
  if (name === '#claim' || name === '/claim') return '`{{#claim …}}`'
  if (name === 'key-figure') return '`{{#key-figure …}}`'
  return `\`{{${name}${hash === undefined && name.includes('.') ? '' : ' …'}}}\``
}

/** Helpers that say how many or how much. */
const QUANTITIES: readonly string[] = [
  ...['count', 'base', 'number', 'words', 'counted', 'percent', 'share', 'quantifier', 'fraction', 'value'],
  ...['range', 'change'],
]

function isQuantity({ name }: Call): boolean {
  return QUANTITIES.includes(name)
}

/** "57 per cent", without the noun of what is counted. */
function isPercentage({ name, hash }: Call): boolean {
  return name === 'percent' || (name === 'share' && !hash?.pairs.some(({ key }) => key === 'as'))
}

/** Marks of Markdown and characters without a width, which part nothing for a reader. */
const NOTHING = '[*_`[\\\\\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*'
/** Within a paragraph, which may be a quotation. */
const SPACE = `${NOTHING}(?:[^\\S\\n]+(?:\\n[\\s>]*)?|\\n(?![^\\S\\n]*\\n)[\\s>]*)${NOTHING}`
const LETTER = '[\\p{L}\\p{M}\\p{N}]'
const PART = 'put a word between them'

const MARKS: readonly Pattern[] = [
  {
    // A point counts after a digit: "1.{{count …}}".
    text: new RegExp(
      `(${LETTER}|[-−–+±~≈<≤≥≠#×^%‰°@\\p{Sc}]|(?<=[\\p{N}${FIGURE}])[.,:/'’])${NOTHING}(?=${FIGURE})`,
      'gu',
    ),
    side: 'before',
    hint: PART,
    changes: () => true,
  },
  {
    // `>` at the beginning of a line is a mark of Markdown.
    text: new RegExp(`((?:[±~≈<≤≥≠−]|(?<=\\S[^\\S\\n]*)>)=?)[^\\S\\n]*${NOTHING}(?=${FIGURE})`, 'gu'),
    side: 'before',
    hint: PART,
    changes: () => true,
  },
  {
    text: new RegExp(`${FIGURE}${NOTHING}(${LETTER}+|[%‰°+×^\\p{Sc}]|[-–−]${LETTER}+)`, 'gu'),
    side: 'after',
    hint: PART,
    changes: () => true,
  },
  {
    text: new RegExp(`${FIGURE}${NOTHING}[.,:/'’](\\p{N}+)`, 'gu'),
    side: 'after',
    hint: PART,
    changes: () => true,
  },
  {
    text: new RegExp(`${FIGURE}${SPACE}([%‰])`, 'gu'),
    side: 'after',
    hint: 'leave it out: `{{percent …}}` and `{{share …}}` have their own',
    changes: isQuantity,
  },
  {
    text: new RegExp(`${FIGURE}${NOTHING}([-–−—]?)${NOTHING}(?=${FIGURE})`, 'gu'),
    side: 'between',
    hint: `${PART}, or use \`{{range …}}\``,
    changes: () => true,
  },
  {
    text: new RegExp(`${FIGURE}${NOTHING}[^\\S\\n]+([-–−]|à)[^\\S\\n]+${NOTHING}(?=${FIGURE})`, 'gu'),
    side: 'between',
    hint: `${PART}, or use \`{{range …}}\``,
    // "A majority – 57 per cent – …" has figures of two kinds.
    changes: (figure, next) => isQuantity(figure) && figure.name === next?.name,
  },
  {
    text: new RegExp(`${FIGURE}(${SPACE})(?=${FIGURE})`, 'gu'),
    side: 'between',
    hint: PART,
    changes: (figure, next) => isQuantity(figure) && next !== undefined && isQuantity(next),
  },
]

/** Words of a language that change the figure beside them. */
const patternsOf = memoizeByObject(({ statements, beforeFigures }: QuantityWords): Pattern[] => [
  {
    text: new RegExp(
      `(${words([...statements.beforeFigures, ...beforeFigures])})${SPACE}(?=${FIGURE})`,
      'giu',
    ),
    side: 'before',
    hint: 'let the data say it, with `{{quantifier …}}`, `{{fraction …}}` or `{{change …}}`, or leave it out',
    changes: isQuantity,
  },
  {
    text: new RegExp(`${FIGURE}${SPACE}(${words(statements.afterFigures)})`, 'giu'),
    side: 'after',
    hint: 'let the data say it, with `{{change …}}` or a claim, or leave it out',
    changes: isQuantity,
  },
])

/** Whole words or phrases, also with marks of Markdown between them. */
function words(patterns: readonly string[]): string {
  return wholeWords(patterns).source.replaceAll('\\s+', '[*_`]*\\s+[*_`]*')
}

function nounAfter(nouns: readonly Noun[]): Pattern {
  const forms = nouns.flatMap(({ singular, plural }) => [plural, singular])
  return {
    text: new RegExp(`${FIGURE}${SPACE}(${wholeWords(forms.map(literally)).source})`, 'giu'),
    side: 'after',
    hint: 'a percentage is of something: write of what, or use `{{counted …}}`',
    changes: isPercentage,
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
