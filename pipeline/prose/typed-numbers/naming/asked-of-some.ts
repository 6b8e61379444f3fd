import { literally } from '../../../core/literally.ts'
import { memoize, memoizeByObject, once } from '../../../core/memoize.ts'
import type { Noun } from '../../../language/nouns.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { anyOf, LETTER, whole } from '../beside/small-letters.ts'
import type { Rules } from '../grammar/grammars.ts'
import { type Call, CLAIM_END, type FlatText, lowered, written } from '../reading/flat-text.ts'
import type { NamedQuestion, NamedStudy } from './named-study.ts'
import type { NamedOther } from './stretches.ts'

/**
 * Where a share of those who were asked is said to be of all: "a majority of the branches" of a question that was put only
 * to the branches that are open. What says of whom, directly after it, makes it true: "of the branches that are open".
 */
export function askedOfSome(
  flat: FlatText,
  words: QuantityWords,
  study: NamedStudy,
  { nouns }: Pick<Rules, 'nouns'>,
): NamedOther[] {
  const ofSome = questionsOfSome(study)
  if (ofSome.size === 0) return []
  const patterns = once(() => patternsOf(words)(JSON.stringify(nouns)))
  return flat.pieces.flatMap(({ piece: { call }, at }) => {
    const question = call && questionOf(call, ofSome)
    if (call === undefined || question === undefined) return []
    return wholesIn(call, flat, at, patterns()).map(({ start, text }): NamedOther => {
      const those = labelsOf(question, study)
      return {
        start,
        message: `\`${text}\` is more than ${written(call)} is of: \`${question.id}\` was asked only of ${those}`,
        hint: 'write of whom it is: with “that”, “with” or “without” after the noun, or with `noun=false` after “Of those that …”',
      }
    })
  })
}

const questionsOfSome = memoizeByObject(
  ({ questions }: NamedStudy): ReadonlyMap<string, NamedQuestion> =>
    new Map(questions.flatMap((each) => (each.askedOf === undefined ? [] : [[each.id, each] as const]))),
)

/** The question of a figure, if it was asked of some and the figure is of no group of those. */
function questionOf(
  { about = '', hash }: Call,
  ofSome: ReadonlyMap<string, NamedQuestion>,
): NamedQuestion | undefined {
  const found = ofSome.get(about.split('.')[0] ?? '')
  return hash?.pairs.some(({ key }) => key === found?.askedOf?.question) ? undefined : found
}

function labelsOf({ askedOf }: NamedQuestion, { questions }: NamedStudy): string {
  const asked = questions.find(({ id }) => id === askedOf?.question)
  const labels = askedOf?.answers.map((id) => asked?.answers.find((answer) => answer.id === id)?.label ?? id)
  return labels?.map((label) => `“${label}”`).join(' or ') ?? ''
}

/** Helpers that say a share, after which it may be said of whom. */
const SHARES: readonly string[] = ['percent', 'share', 'fraction', 'quantifier']

/** Further than a noun is from its figure. */
const REACH = 120

/** Where all are named, from a call on. */
function wholesIn(
  call: Call,
  flat: FlatText,
  at: number,
  patterns: Patterns,
): { start: number; text: string }[] {
  const option = (name: string) => call.hash?.pairs.find(({ key }) => key === name)?.value
  const small = lowered(flat)
  const isQualified = (end: number) =>
    patterns.qualified.test(small.slice(end, end + REACH).replaceAll(CLAIM_END, ''))
  if (call.name === '#claim') {
    const end = small.indexOf(CLAIM_END, at + 1)
    return [...small.slice(0, end === -1 ? undefined : end).matchAll(patterns.claimed)]
      .filter(({ index, 0: all }) => index > at && !isQualified(index + all.length))
      .map(({ index, 0: all }) => {
        // At the noun: what is wrong with the quantity itself is told at its beginning.
        const start = index + all.search(/\S+$/)
        return { start, text: flat.text.slice(index, index + all.length) }
      })
  }
  if (!SHARES.includes(call.name) || option('as') !== undefined) return []
  if (call.name === 'quantifier' && option('noun') === undefined)
    return isQualified(at + 1) ? [] : [{ start: at, text: `{{quantifier "${call.about}"}}` }]
  const [all = '', said = ''] = patterns.after.exec(small.slice(at + 1, at + 1 + REACH)) ?? []
  if (all === '' || isQualified(at + 1 + all.length)) return []
  const start = at + 1 + all.length - said.length
  return [{ start, text: flat.text.slice(start, start + said.length) }]
}

type Patterns = ReturnType<ReturnType<typeof patternsOf>>

/** Studies whose nouns a report of many is read with. */
const MAX_STUDIES = 20

/** For small letters. */
const patternsOf = memoizeByObject(({ statements, naming }: QuantityWords) =>
  memoize(MAX_STUDIES, (nouns) => {
    const forms = (JSON.parse(nouns) as Noun[]).flatMap(({ singular, plural }) => [plural, singular])
    const counted = `(?:${anyOf(forms.map((form) => literally(form.toLowerCase())))})`
    const [of, the] = [anyOf(statements.scopes), anyOf(naming.linking)]
    const subjects = anyOf(statements.subjects)
    return {
      after: new RegExp(`^[*_]*\\s+((?:${of})\\s+(?:${the})\\s+${counted})(?!${LETTER})`),
      claimed: new RegExp(`(?<!${LETTER})(?:${subjects})\\s+${counted}(?!${LETTER})`, 'g'),
      qualified: new RegExp(`^[*_,]*\\s+${whole(naming.qualifying)}`),
    }
  }),
)
