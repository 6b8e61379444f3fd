import { memoizeByObject } from '../../../core/memoize.ts'
import type { Noun } from '../../../language/nouns.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import type { Rules } from '../grammar/grammars.ts'
import { CLAIM_END, FIGURE, type FlatText, VALUE, written } from '../reading/flat-text.ts'
import { askedOfSome } from './asked-of-some.ts'
import { contradictions } from './contradictions.ts'
import { groupsAndWaves, otherTitle, otherYears } from './named-cases.ts'
import { type Name, type NamedStudy, type Naming, nameOf, namesOf, searchFor } from './named-study.ts'
import { isPositive } from './shown.ts'
import { isShown, type NamedOther, type Placed, type Stretch, stretchesOf, textFrom } from './stretches.ts'

/** What the words beside figures are held to. */
export interface FigureRules extends Rules {
  /** What they may name; absent while that is not known. */
  readonly named?: NamedStudy
}

/**
 * Where a sentence, a table or the words of a block name another group, wave, answer or measure than its figures are of.
 * What a whole sentence shows may be named anywhere in it.
 */
export function namedOthers(
  flat: FlatText,
  words: QuantityWords,
  { named: study, nouns }: FigureRules,
): NamedOther[] {
  if (study === undefined) return []
  const names = namesOf(study)(words.naming)
  const measures = measuresOf(words)
  const isTelling = (word: string) =>
    names.isTelling(word) || measures.isTelling(word) || (word.length === 4 && YEAR.test(word))
  const mayName = (text: string) => wordsOf(text).some(isTelling)
  const inStretches = stretchesOf(flat, words, study, mayName).flatMap((stretch) => {
    const namings = names.find(stretch.tokens)
    return [
      ...groupsAndWaves(stretch, namings, study),
      ...otherYears(stretch, namings, words, study),
      ...otherAnswers(stretch, namings, words, { study, nouns }),
      ...lacking(stretch, namings, words),
      ...otherMeasures(stretch, words),
    ]
  })
  return [
    ...otherTitle(flat, words, study),
    ...contradictions(flat, study, words),
    ...askedOfSome(flat, words, study, { nouns }),
    ...inStretches,
  ]
}

const YEAR = /^(?:19|20)\d\d$/
const PARTING = new RegExp(`[\\s.,:;!?()|*_"“”‘\\[\\]${FIGURE}${VALUE}${CLAIM_END}]+`)

/** The words of a text as names have them. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").split(PARTING)
}

/** Labels of another answer to the question of a figure, where nothing says that it is not that one. */
function otherAnswers(
  stretch: Stretch,
  namings: readonly Naming[],
  words: QuantityWords,
  { study, nouns }: Pick<Rules, 'nouns'> & { readonly study: NamedStudy },
): NamedOther[] {
  return namings.flatMap((naming): NamedOther[] => {
    const { name, first, after } = naming
    if (name.kind !== 'answer') return []
    const { start } = stretch.tokens[first] ?? { start: 0 }
    const isOpen = namings.some((each) => each.first === first && isShown(each.name, stretch.shown))
    const figure = isOpen
      ? undefined
      : stretch.figuresBeside(start, name.words.length).find((each) => isOfOther(name, each, stretch, study))
    const isOpenlyLacking = stretch.tokens.some(
      ({ text }, at) => (at < first || at >= after) && isLacking(text, words),
    )
    if (figure === undefined || isOpenlyLacking) return []
    const mayBeOfAny = name.isOfQuestion === true || name.words.some((word) => isLacking(word, words))
    if (mayBeOfAny && !(isPositive(figure.call) && isDirectlyBeside(naming, figure, stretch, words, nouns)))
      return []
    const own = figure.results.find((result) => questionOf(result) === questionOf(name.key))
    return [
      {
        start,
        message: `\`${labelOf(name.key, study)}\` is another answer than ${written(figure.call)} is of`,
        hint: `show \`${name.key}\`, or say what \`${own}\` says: “${labelOf(own ?? '', study)}”`,
      },
    ]
  })
}

/** Whether nothing but what is counted and words such as "are" is between a name and a figure. */
function isDirectlyBeside(
  { first, after }: Naming,
  figure: Placed,
  { tokens }: Stretch,
  { naming }: QuantityWords,
  nouns: readonly Noun[],
): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[after - 1]?.end ?? 0]
  const counted = nouns.flatMap(({ singular, plural }) => [singular.toLowerCase(), plural.toLowerCase()])
  // "A majority of the branches are …"
  const mostOthers = figure.call.name === '#claim' ? 2 : 0
  const others = tokens
    .filter((token) =>
      token.start < start ? token.start > figure.start : token.start >= end && token.end <= figure.start,
    )
    .filter(({ type, text }) => type !== 'stop' && !naming.linking.includes(text) && !counted.includes(text))
  return others.length <= mostOthers
}

function questionOf(result: string): string {
  return result.split('.')[0] ?? ''
}

function labelOf(result: string, { questions }: NamedStudy): string {
  const [question, answer] = result.split('.')
  return questions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer)?.label ?? ''
}

/** Whether a figure is of other answers to a question alone, none of which the sentence names in part. */
function isOfOther({ key }: Name, { results }: Placed, { tokens }: Stretch, study: NamedStudy): boolean {
  const own = results
    .filter((result) => questionOf(result) === questionOf(key))
    .map((result) => labelOf(result, study))
  const other = labelOf(key, study).toLowerCase()
  return (
    own.length > 0 &&
    own.every((label) => {
      const text = label.toLowerCase()
      if (text === '' || holdsWords(text, other) || holdsWords(other, text)) return false
      if (tokens.some((token) => token.text === text)) return false
      const telling = stems(text).filter((stem) => !stems(other).includes(stem))
      return !telling.some((stem) => tokens.some((token) => token.text.startsWith(stem)))
    })
  )
}

function holdsWords(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `)
}

/** The beginnings of the longer words of a text. */
function stems(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => word.slice(0, 4))
}

function isLacking(word: string, { naming }: QuantityWords): boolean {
  return naming.lacking.includes(word) || word.endsWith("n't")
}

/** Words such as "no" before the label of the answer that a figure is of. */
function lacking(stretch: Stretch, namings: readonly Naming[], words: QuantityWords): NamedOther[] {
  const { tokens } = stretch
  return namings.flatMap(({ name, first, after }): NamedOther[] => {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[after - 1]?.end ?? 0]
    const figure = stretch
      .figuresIn(start)
      .find(({ call, keys }) => name.kind === 'answer' && keys.has(name.key) && isPositive(call))
    let at = first - 1
    while (at > first - MOST_BETWEEN && words.naming.betweenLacking.includes(tokens[at]?.text ?? '')) at -= 1
    const word = tokens[at]
    if (figure === undefined || word === undefined || !isLacking(word.text, words)) return []
    const said = textFrom(tokens, word, after - 1)
    return [
      {
        start: word.start,
        message: `\`${said}\` is the opposite of what ${written(figure.call)} is of`,
        hint: `write what \`${name.key}\` says, or claim what is so with \`(none …)\` or \`(not (…))\``,
      },
    ].filter(() => end > start)
  })
}

const MOST_BETWEEN = 4

/** Helpers that show a measure. */
const OF_MEASURES: readonly string[] = ['value', 'mean', 'range']

/** Words for a measure that no figure of the sentence shows, beside one that shows another. */
function otherMeasures(stretch: Stretch, words: QuantityWords): NamedOther[] {
  const values = stretch.shown.filter(({ call }) => OF_MEASURES.includes(call.name))
  if (values.length === 0) return []
  const namings = measuresOf(words).find(stretch.tokens)
  const shown = new Set(values.flatMap(measuresIn))
  if (namings.some(({ name }) => shown.has(name.key))) return []
  return namings.flatMap(({ name, first }): NamedOther[] => {
    const { start, text } = stretch.tokens[first] ?? { start: 0, text: '' }
    const figure = stretch
      .figuresBeside(start, name.words.length)
      .find(({ call }) => OF_MEASURES.includes(call.name) && call.name !== 'range')
    const [result = ''] = figure?.results ?? []
    if (figure === undefined) return []
    return [
      {
        start,
        message: `\`${name.words.join(' ') || text}\` is another measure than \`${result}\`, which ${written(figure.call)} shows`,
        hint: `show \`${questionOf(result)}.${name.key}\`, or call it what it is`,
      },
    ]
  })
}

function measuresIn({ call, results }: Placed): string[] {
  return call.name === 'range' ? ['min', 'max'] : results.map((result) => result.split('.')[1] ?? '')
}

const measuresOf = memoizeByObject(({ naming }: QuantityWords) =>
  searchFor(
    Object.entries(naming.measures).flatMap(([measure, texts]) =>
      texts.map((text) => nameOf('measure', text, [measure])),
    ),
    naming.endings,
  ),
)
