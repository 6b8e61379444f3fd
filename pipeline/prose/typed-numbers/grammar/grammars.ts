import { memoizeByObject, once } from '../../../core/memoize.ts'
import type { Noun } from '../../../language/nouns.ts'
import type { QuantityWords, WordKind } from '../../../language/quantity-words.ts'
import { tokensOf } from '../reading/tokens.ts'
import { type Classes, classesOf, grammarOf, type Rule } from './grammar.ts'
import { type Phrase, readPhrases } from './phrases.ts'

/** What the words of a report are read with, besides its language. */
export interface Rules {
  readonly nouns: readonly Noun[]
  readonly names: readonly string[]
  /** Labels of the groups of its study. */
  readonly groups?: readonly string[]
  /** Labels of its study that hold a number in digits: "75 years or over". */
  readonly numbered?: readonly string[]
  /** What its study asks; absent while that is not known. */
  readonly questions?: readonly AskedQuestion[]
}

/** A question in the words that its study has for it. */
export interface AskedQuestion {
  readonly id: string
  readonly label: string
  readonly answers: readonly { readonly id: string; readonly label: string }[]
  readonly unitOfAnalysis: 'unit' | 'interview'
}

/** What a language has to find quantities with. */
export type Grammars = ReturnType<typeof grammarsOf>

/** The grammar of a language, for all templates. */
export const grammarsOf = memoizeByObject((words: QuantityWords) => {
  const classes = classesOf(words.classes ?? {})
  const beforeNouns = readPhrases(words.beforeNouns).map((phrase): Phrase => [...phrase, NOUN])
  const kinds = Object.entries(words.words) as [WordKind, readonly string[]][]
  return {
    classes,
    quantities: grammarOf<WordKind>(
      [
        ...kinds.flatMap(([kind, texts]) => ofKind(kind, readPhrases(texts))),
        ...ofKind('quantifier' as const, beforeNouns),
        ...ofKind('number' as const, readPhrases(words.foreignQuantities ?? [])),
        // The last, since "2nd" is an order.
        ...ofKind('number' as const, [[DIGITS]]),
      ],
      classes,
    ),
    beforeFigures: grammarOf(ofKind('quantifier' as const, readPhrases(words.beforeFigures)), classes),
    allowed: once(() =>
      grammarOf(
        [
          ...ofKind('idiom' as const, readPhrases(words.idioms)),
          ...ofKind('label' as const, readPhrases(words.labels ?? [])),
        ],
        classes,
      ),
    ),
    numbered: once(() => grammarOf(ofKind('label' as const, [[NUMBERED]]), classes)),
    noun: once(() => grammarOf(ofKind('noun', [[NOUN]]), classes)),
    ofNoun: once(() => grammarOf(ofKind('noun', readPhrases(words.ofNouns ?? [])), classes)),
    affirmations: once(() =>
      grammarOf(ofKind('affirmation', readPhrases(words.affirmations ?? [])), classes),
    ),
    assertions: once(() => grammarOf(ofKind('assertion', readPhrases(words.assertions ?? [])), classes)),
    asides: once(() => grammarOf(ofKind('aside', readPhrases(words.asides ?? [])), classes)),
  }
})

const NOUN = { type: 'class', name: 'noun', times: 'one' } as const
const NUMBERED = { type: 'class', name: 'numbered', times: 'one' } as const
const DIGITS = { type: 'class', name: 'digits', times: 'one' } as const

function ofKind<Kind>(kind: Kind, phrases: readonly Phrase[]): Rule<Kind>[] {
  return phrases.map((phrase) => ({ kind, phrase }))
}

/** The classes of a language with the nouns of a study, made once for all its texts. */
export const withNouns = memoizeByObject((classes: Classes) =>
  memoizeByObject(
    (nouns: readonly Noun[]): Classes =>
      new Map([...classes, ['noun', labels(nouns.flatMap(({ singular, plural }) => [singular, plural]))]]),
  ),
)

/** The same with the groups and answers of a study. */
export const classesWith = memoizeByObject((classes: Classes) =>
  memoizeByObject(({ nouns, groups = [], numbered = [], questions = [] }: Rules): Classes => {
    const answers = questions.flatMap((question) => question.answers.map(({ label }) => label))
    return new Map([
      ...withNouns(classes)(nouns),
      ['group', labels(groups)],
      ['answer', labels(answers)],
      ['numbered', labels(numbered)],
    ])
  }),
)

function labels(texts: readonly string[]): Phrase[] {
  return texts.map((label) =>
    tokensOf(label).map(({ text }) => ({ type: 'words', words: new Set([text]) }) as const),
  )
}
