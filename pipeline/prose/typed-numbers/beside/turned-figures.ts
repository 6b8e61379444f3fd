import { memoizeByObject } from '../../../core/memoize.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import type { AskedQuestion, Rules } from '../grammar/grammars.ts'
import { type Call, CLAIM_END, FIGURE, type FlatText, lowered } from '../reading/flat-text.ts'
import { anyOf, LETTER, whole as wholeWith } from './small-letters.ts'
import type { TurnedFigure } from './turned-figure.ts'

/** Helpers that say how many gave an answer. */
const OF_ANSWERS: readonly string[] = [
  ...['count', 'number', 'words', 'counted', 'percent', 'share', 'quantifier', 'fraction', 'key-figure'],
  ...['#claim', '/claim'],
]
/** And those that say another amount. */
const AMOUNTS: readonly string[] = [
  ...[...OF_ANSWERS, 'base', 'value', 'range', 'change'],
  ...['mean', 'score', 'interval', 'margin', 'difference'],
]

const AFFIRMATIVE: readonly string[] = ['yes', 'ja']
/** Conditions whose words need no word for "not". */
const POSITIVE: readonly string[] = [
  'most',
  'majority',
  'all',
  'about-half',
  'at-least',
  'more-than',
  'exactly',
]

/** What is so turned round, taken back or made a limit of. */
export function turnedFigures(flat: FlatText, words: QuantityWords, rules: Rules): TurnedFigure[] {
  const patterns = patternsOf(words)
  const text = lowered(flat)
  const nearest = (found: RegExpExecArray, name: string) => {
    const group = found.groups?.[name] ?? ''
    return { start: found.index + found[0].lastIndexOf(group), length: group.length }
  }
  const callAt = (offset: number) => flat.origin(offset).call
  const after = (
    pattern: RegExp,
    hint: string,
    changes: (call: Call, said: Said) => boolean,
  ): TurnedFigure[] =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const figure = callAt(found.index)
      const { start, length } = nearest(found, 'words')
      const clause = clauseFrom(text, found.index + 1, patterns)
      const said = {
        clause,
        before: text.slice(found.index + 1, start),
        rest: clauseFrom(text, start + length, patterns),
      }
      return figure !== undefined && changes(figure, said)
        ? [{ start, end: start + length, side: 'after' as const, figure, hint }]
        : []
    })
  return [
    ...[...text.matchAll(patterns.denial)].flatMap(({ index, 0: words }) => {
      const figure = firstOf(text, index + words.length, callAt)
      return figure === undefined
        ? []
        : [{ start: index, end: index + words.length, side: 'before' as const, figure, hint: NOT_SO }]
    }),
    ...[...text.matchAll(patterns.beforeClaim)].flatMap(({ index, 0: all, 1: words = '' }) => {
      const figure = callAt(index + all.length)
      const isRead =
        patterns.negation.test(words) &&
        patterns.share.test(text.slice(index + all.length, index + all.length + LONGEST_CLAUSE))
      return figure?.name === '#claim' && !isRead
        ? [{ start: index, end: index + words.length, side: 'before' as const, figure, hint: NOT_SO }]
        : []
    }),
    ...after(patterns.limit, LIMIT, ({ name }) => AMOUNTS.includes(name) && name !== '#claim'),
    ...after(patterns.turn, TURNED, (call, said) => isTurned(call, said, patterns, rules)),
  ]
}

const NOT_SO = 'claim what is so, with `(not (…))` or another condition, or leave it out'
const LIMIT = 'let the data say it, with `{{quantifier …}}`, `{{fraction …}}` or a claim, or leave it out'
const TURNED = 'show the answer that says so, or write what this answer says'

/** The first figure or claim of a sentence, from a place in it on. */
function firstOf(text: string, from: number, callAt: (offset: number) => Call | undefined): Call | undefined {
  const end = from + text.slice(from).search(SENTENCE_END)
  for (let at = from; at < (end < from ? text.length : end); at += 1) {
    if (text[at] !== FIGURE && text[at] !== CLAIM_END) continue
    const call = callAt(at)
    if (call !== undefined && call.name !== '/claim' && AMOUNTS.includes(call.name)) return call
  }
  return undefined
}

/** A new clause after a colon or semicolon may say what is so. */
const SENTENCE_END = new RegExp(`[.!?:;](?![^\\s${CLAIM_END}])|\\n\\s*\\n`)

/** To the end of a clause, and no further than a sentence should go. */
function clauseFrom(text: string, from: number, { clauseEnd }: Patterns): string {
  const rest = text.slice(from, from + LONGEST_CLAUSE)
  const end = rest.search(clauseEnd)
  return end === -1 ? rest : rest.slice(0, end)
}

const LONGEST_CLAUSE = 200

/** A clause after a figure, and in it what is before and after a word that may turn it round. */
interface Said {
  readonly clause: string
  readonly before: string
  readonly rest: string
}

/**
 * Whether a figure is of an answer "yes" to a question that asks for nothing negative, and the clause speaks of what was
 * asked: "heeft geen sociale teams", but not "heeft geen haast".
 */
function isTurned(
  { name, about = '', condition = '' }: Call,
  said: Said,
  { negative }: Patterns,
  { questions = [], nouns }: Rules,
): boolean {
  const [question, answer = ''] = about.split('.')
  const { clause, before, rest } = said
  if (!OF_ANSWERS.includes(name)) return false
  if (name.endsWith('claim') && !POSITIVE.includes(condition)) return false
  // "Of the closed gardens" says which are counted.
  if (nouns.some(({ singular, plural }) => beginsWith(rest, plural) || beginsWith(rest, singular)))
    return false
  const isLast = rest.trim() === ''
  const asked = questions.find(({ id }) => id === question)
  if (!AFFIRMATIVE.includes(answer))
    return asked !== undefined && isAnswerTurned(asked, answer, rest, negative)
  if (asked === undefined) return isLast
  const label = asked.answers.find(({ id }) => id === answer)?.label ?? ''
  const words = `${asked.label} ${label}`.toLowerCase()
  if (negative.test(words)) return false
  const counted = nouns.flatMap(({ singular, plural }) => stems(`${singular} ${plural}`.toLowerCase()))
  const stemsAsked = stems(words).filter((stem) => !counted.includes(stem))
  // What directly denies the words of a claim takes them for something else, whatever that is.
  const isDenial = name.endsWith('claim') && isDirectly(before, nouns)
  return isLast || isDenial || stems(clause).some((stem) => stemsAsked.includes(stem))
}

/** Whether a word comes with one other at most after the words of a claim or their noun: "most branches do not". */
function isDirectly(before: string, nouns: Rules['nouns']): boolean {
  const forms = nouns.flatMap(({ singular, plural }) => [singular.toLowerCase(), plural.toLowerCase()])
  const words = before.replaceAll(CLAIM_END, ` ${CLAIM_END} `).trim().split(/\s+/)
  return words.slice(-2).some((word) => word === CLAIM_END || forms.includes(word))
}

/** Whether words say that there is not what an answer says, in words of its label: "do not run a homework club". */
function isAnswerTurned(asked: AskedQuestion, answer: string, rest: string, negative: RegExp): boolean {
  const label = asked.answers.find(({ id }) => id === answer)?.label.toLowerCase() ?? ''
  if (label === '' || negative.test(label)) return false
  const ofQuestion = stems(asked.label.toLowerCase())
  const telling = stems(label).filter((stem) => !ofQuestion.includes(stem))
  return stems(rest).some((stem) => telling.includes(stem))
}

function beginsWith(text: string, noun: string): boolean {
  return /^\s/.test(text) && text.trimStart().startsWith(noun.toLowerCase())
}

/** The beginnings of the longer words of a text. */
function stems(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => word.slice(0, 4))
}

type Patterns = ReturnType<typeof patternsOf>

const MARKS = `[*_\`[\\]\\\\\\u00AD\\u200B-\\u200D${CLAIM_END}\\uFEFF]*`
const SPACE = `${MARKS}(?:[^\\S\\n]+(?:\\n[\\s>]*)?|\\n(?![^\\S\\n]*\\n)[\\s>]*)${MARKS}`

/** Patterns for small letters, since those that ignore case take long to compile. */
const patternsOf = memoizeByObject(({ statements }: QuantityWords) => {
  const { denials, beforeClaims, limitsAfter, limitsAtEnd, frequencies, turns } = statements
  const word = `(?!(?:${anyOf(turns.clauses)})(?!${LETTER}))(?:${LETTER}|['’-])+`
  const gap = `(?:${SPACE}${word}){0,5}?`
  const start = `[${FIGURE}${CLAIM_END}]`
  return {
    denial: new RegExp(whole(denials), 'g'),
    beforeClaim: new RegExp(`(${whole(beforeClaims)})${SPACE}(?=${CLAIM_END})`, 'g'),
    // "Not all" is held to the claim as one.
    negation: new RegExp(`^${whole(statements.negations)}$`),
    share: new RegExp(`^${MARKS}${whole(Object.values(statements.shares).flat())}`),
    limit: new RegExp(
      `${start}(?:${gap}${MARKS}[,(–—-])?${SPACE}(?:of the ${LETTER}+ )?(?<words>${whole(limitsAfter)}(?!${SPACE}(?:[0-9${FIGURE}]|${whole(frequencies)}))|${whole(limitsAtEnd)}(?=${MARKS}[.,;:!?)]|\\s*$|\\s*\\n\\s*\\n|${SPACE}(?:of|van)(?!${LETTER})))`,
      'g',
    ),
    turn: new RegExp(
      `(?:${FIGURE}|${CLAIM_END}(?:(?=${SPACE})|${MARKS}${whole(statements.subjects)}))${gap}${SPACE}[(“"‘]?(?<words>${whole(turns.words)})(?!${SPACE}(?:[0-9${FIGURE}]|${whole(turns.unless)}))`,
      'g',
    ),
    clauseEnd: new RegExp(`[.,;:!?()](?![^\\s${CLAIM_END}])|\\n\\s*\\n|${SPACE}${whole(turns.clauses)}`),
    negative: new RegExp(whole([...turns.words, ...turns.negative])),
  }
})

/** With marks beside the spaces. */
function whole(patterns: readonly string[]): string {
  return wholeWith(patterns, `${MARKS}\\s+${MARKS}`)
}
