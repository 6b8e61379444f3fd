import { defined } from '../../../core/defined.ts'
import { memoizeByObject } from '../../../core/memoize.ts'
import type { NamingWords } from '../../../language/naming-words.ts'
import type { ChartSpec, DatasetRequest } from '../../../report/report.ts'
import type { Question, StratumVariable, Wave } from '../../../study/study.ts'
import { type Token, tokensOf } from '../reading/tokens.ts'

/** What sentences of a report can name: groups, waves and answers of its study. */
export interface NamedStudy {
  readonly strata: readonly StratumVariable[]
  readonly waves: readonly NamedWave[]
  /** Id of the wave that is reported. */
  readonly reported: string
  readonly questions: readonly NamedQuestion[]
  readonly charts: readonly NamedChart[]
}

interface NamedWave {
  readonly id: string
  readonly label: string
  /** Those of its fieldwork and label. */
  readonly years: readonly string[]
  readonly questions: readonly string[]
}

export interface NamedQuestion {
  readonly id: string
  readonly label: string
  /** Answers, nets and classes, each with the ids of those that share cases with it by definition. */
  readonly answers: readonly {
    readonly id: string
    readonly label: string
    readonly related: readonly string[]
  }[]
  /** Those of whom it was asked, if not of all who answered an earlier question. */
  readonly askedOf?: AskedOf
}

type AskedOf = NonNullable<Question['askedOf']>

interface NamedChart {
  readonly name: string
  /** What it asks of one question; of a battery one for each item. */
  readonly datasets: readonly (DatasetRequest & { readonly question: string })[]
}

/** What names are taken from. */
export interface NamedIn {
  readonly strata: readonly StratumVariable[]
  readonly waves: readonly Pick<Wave, 'id' | 'label' | 'fieldwork' | 'questions'>[]
  readonly reported: string
}

export function namedStudy(
  { strata, waves, reported }: NamedIn,
  questions: readonly Pick<
    Question,
    'id' | 'label' | 'answers' | 'nets' | 'classes' | 'askedOf' | 'battery'
  >[],
  charts: readonly Pick<ChartSpec, 'name' | 'datasets'>[],
): NamedStudy {
  return {
    strata,
    waves: waves.map(({ id, label, questions, fieldwork: { start, end } }) => ({
      ...{ id, label, questions },
      years: [start.slice(0, 4), end.slice(0, 4), ...(label.match(/\b\d{4}\b/g) ?? [])],
    })),
    reported,
    questions: questions.map(({ id, label, answers, nets, classes, askedOf }) => ({
      ...{ id, label, ...defined({ askedOf: isOfSome(askedOf, questions) ? askedOf : undefined }) },
      answers: [
        ...answers.map((answer) => ({
          ...{ id: answer.id, label: answer.label },
          related: nets.filter((net) => net.answers.includes(answer.id)).map((net) => net.id),
        })),
        ...nets.map((net) => ({ id: net.id, label: net.label, related: net.answers })),
        ...classes.map((each) => ({ id: each.id, label: each.label, related: [] })),
      ],
    })),
    charts: charts.map(({ name, datasets }) => ({
      name,
      datasets: Object.values(datasets).flatMap((request) => ofQuestions(request, questions)),
    })),
  }
}

function ofQuestions(
  request: DatasetRequest,
  questions: readonly Pick<Question, 'id' | 'battery'>[],
): NamedChart['datasets'] {
  const { battery: id, ...rest } = request
  if (request.battery === undefined) return [request]
  return questions.filter(({ battery }) => battery === id).map((item) => ({ ...rest, question: item.id }))
}

/** Whether a question was asked of fewer than all who answered an earlier one. */
function isOfSome(
  askedOf: AskedOf | undefined,
  questions: readonly Pick<Question, 'id' | 'answers'>[],
): boolean {
  const earlier = questions.find(({ id }) => id === askedOf?.question)
  return earlier?.answers.some(({ id, missing }) => !missing && !askedOf?.answers.includes(id)) === true
}

/** A group, wave or answer by its label, or a measure by a word for it. */
export interface Name {
  readonly kind: 'group' | 'wave' | 'answer' | 'measure'
  /** What it is: `valley=lower`, `wave=2023`, `services.repair`, `mean`. */
  readonly key: string
  /** Keys of figures beside which it may be named. */
  readonly fits: readonly string[]
  readonly words: readonly string[]
  /** Whether the question says it too: words that are said of any answer, unless they stand directly beside a figure. */
  readonly isOfQuestion?: boolean
}

/** Where a text has a name: from the first of its tokens to the one after the last. */
export interface Naming {
  readonly name: Name
  readonly first: number
  readonly after: number
}

/** All that sentences of a study can name by a label. */
export const namesOf = memoizeByObject((study: NamedStudy) =>
  memoizeByObject(({ endings }: NamingWords) => searchFor(namesIn(study), endings)),
)

function namesIn({ strata, waves, questions }: NamedStudy): Name[] {
  const groups = strata.flatMap(({ id, values }) =>
    values.map((value) => nameOf('group', value.label, [`${id}=${value.id}`, `by=${id}`])),
  )
  const ofWaves = waves
    .filter(({ label }) => !/^\d+$/.test(label))
    .map(({ id, label }) => nameOf('wave', label, [`wave=${id}`, 'waves=all']))
  const answers = questions.flatMap(({ id, label: question, answers }) =>
    answers
      .map((answer) => ({
        ...answer,
        text: isTelling(answer.label) ? answer.label : withNoun(answer.label, question),
      }))
      .filter(({ text }) => isTelling(text))
      .map(({ text, ...answer }) => ({
        ...nameOf(
          'answer',
          text,
          [answer.id, ...answer.related].map((each) => `${id}.${each}`),
        ),
        isOfQuestion: holds(question, text),
      })),
  )
  return [...groups, ...ofWaves, ...answers]
}

/** A name that fits with figures of some keys, the first of which is its own. */
export function nameOf(kind: Name['kind'], label: string, fits: readonly string[]): Name {
  const words = tokensOf(label).flatMap(({ type, text }) => (type === 'stop' ? [] : [text]))
  return { kind, key: fits[0] ?? '', fits, words }
}

/** Long enough to be no common word: two words, or eight letters. */
function isTelling(label: string): boolean {
  return label.trim().includes(' ') || label.length >= 8
}

/** A short label with what its question asks about: "high" of "How is morale?" is "high morale". */
function withNoun(label: string, question: string): string {
  const [noun = ''] = question.match(/[\p{L}\p{M}]{5,}(?=\?$)/u) ?? []
  return label.length < 3 || noun === '' ? '' : `${label} ${noun}`
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

/** Finds names in texts. */
export interface NameSearch {
  /** Whether a word may be part of a name: most texts hold none, and need not be read further. */
  isTelling(word: string): boolean
  /** The longest names at each place; one label may be that of several. */
  find(tokens: readonly Token[]): Naming[]
}

/** @param endings that the last word of a name may have */
export function searchFor(names: readonly Name[], endings: readonly string[]): NameSearch {
  const byFirst = new Map<string, (readonly [name: Name, lastForms: readonly string[]])[]>()
  const telling = new Set<string>()
  for (const name of names) {
    const lastForms = formsOf(name.words.at(-1) ?? '', endings)
    for (const first of name.words.length === 1 ? lastForms : name.words.slice(0, 1))
      byFirst.set(first, [...(byFirst.get(first) ?? []), [name, lastForms]])
    const [longest = ''] = name.words.toSorted((a, b) => b.length - a.length)
    for (const word of longest === name.words.at(-1) ? lastForms : [longest]) telling.add(word)
  }
  const findAt = (tokens: readonly Token[], first: number) =>
    (byFirst.get(tokens[first]?.text ?? '') ?? []).flatMap(([name, lastForms]) =>
      isAt(tokens, first, name.words, lastForms) ? [name] : [],
    )
  return {
    isTelling: (word) => telling.has(word),
    find: (tokens) => {
      const found: Naming[] = []
      for (let first = 0; first < tokens.length; ) {
        const fitting = findAt(tokens, first)
        const length = fitting.reduce((longest, { words }) => Math.max(longest, words.length), 0)
        for (const name of fitting)
          if (name.words.length === length) found.push({ name, first, after: first + length })
        first += Math.max(1, length)
      }
      return found
    },
  }
}

/** A word as it is, and as its plural or genitive; or, of a plural, as it is without its ending. */
function formsOf(word: string, endings: readonly string[]): string[] {
  const ended = endings.filter((ending) => word.endsWith(ending))
  return [
    word,
    ...endings.map((ending) => word + ending),
    ...ended.map((ending) => word.slice(0, -ending.length)),
  ]
}

function isAt(
  tokens: readonly Token[],
  first: number,
  words: readonly string[],
  lastForms: readonly string[],
): boolean {
  const last = words.length - 1
  return words.every((word, index) => {
    const text = tokens[first + index]?.text ?? ''
    return index < last ? text === word : lastForms.includes(text)
  })
}
