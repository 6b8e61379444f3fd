import { figureText, testText } from '../../analysis/claims/truths.ts'
import type { Result } from '../../analysis/results.ts'
import type { Place, Problem } from '../../core/problem.ts'
import type { Language } from '../../language/language.ts'
import type { TemplateFile } from '../../report/report.ts'
import { problemAt } from '../compose/locate.ts'
import { plainText, sentenceAround } from '../compose/sentence.ts'
import type { Insertion } from '../compose/tokens.ts'
import type { ClaimRecord } from '../document.ts'
import { partsOf, refutedParts, type Verdict } from './verdict.ts'

/** A claim that does not hold, with the marks around its words in the filled text. */
export interface RefutedClaim {
  readonly verdict: Verdict
  /** The filled Markdown between the tags. */
  readonly words: string
  readonly template: TemplateFile
  readonly place: Place
  readonly start: string
  readonly end: string
}

/** A claim that holds, as it is noted. */
export function claimRecord(
  verdict: Verdict,
  words: string,
  place: Place,
  insertions: readonly Insertion[],
): ClaimRecord {
  const { claim, meaning, figures } = verdict
  const results = unique(figures).map(({ id }) => id)
  const tests = partsOf(verdict).flatMap(({ test, holds }) => (test !== undefined && holds ? [test] : []))
  const record = { ...place, words: plainText(words, insertions), claim, meaning, results }
  return tests.length === 0 ? record : { ...record, tests }
}

const WORDS = 80
const SENTENCE = 400

/** The problem of a claim that does not hold: what it says, where, what is so and how to say that. */
export function claimProblem(
  { verdict, words, template, place, start, end }: RefutedClaim,
  text: string,
  insertions: readonly Insertion[],
  language: Language,
): Problem {
  const refuted = refutedParts(verdict)
  const claims = list(refuted.map(({ claim }) => `\`${claim}\``))
  const shown = shorten(plainText(words, insertions), WORDS)
  const message = `the words "${shown}" are not true: ${claims} ${refuted.length === 1 ? 'does' : 'do'} not hold`
  const sentence = language.capitalise(plainText(sentenceAround(text, start, end), insertions))
  const figures = unique(refuted.flatMap((part) => part.figures))
  const tests = refuted.flatMap(({ test }) => (test === undefined ? [] : [testText(test)]))
  const found = [...figures.map(figureText), ...new Set(tests)]
  const truths = [...new Set(refuted.flatMap((part) => part.truths))]
  return problemAt(template, place, {
    rule: 'claim',
    message,
    ...(sentence === language.capitalise(shown) ? {} : { sentence: shorten(sentence, SENTENCE) }),
    expected: refuted.map(({ meaning }) => meaning).join('; '),
    ...(found.length === 0 ? {} : { found: found.join('; ') }),
    ...(truths.length === 0 ? {} : { hint: `true is ${truths.join('; ')}` }),
  })
}

/** The problem of a claim that something is not so, because a sample does not show it. */
export function unprovenProblem(verdict: Verdict, template: TemplateFile, place: Place): Problem | undefined {
  const denied = partsOf(verdict).find(({ notShown }) => notShown !== undefined)?.notShown
  if (denied === undefined) return undefined
  return problemAt(template, place, {
    rule: 'unfit-claim',
    message: `a sample that does not show \`${denied}\` is no proof that it is not so`,
    hint: 'claim what it shows, or of a change that it is `not-shown-to-change`',
  })
}

function unique(figures: readonly Result[]): readonly Result[] {
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()]
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`
}
