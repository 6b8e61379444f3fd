import { literally } from '../../core/literally.ts'
import { memoize, memoizeByObject } from '../../core/memoize.ts'
import type { Noun } from '../../language/nouns.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { Rules } from './find.ts'
import { type Call, CLAIM_END, type FlatText, written } from './flat-text.ts'
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
  if (!study.questions.some(({ askedOf }) => askedOf !== undefined)) return []
  return flat.pieces.flatMap(({ piece: { call }, at }) => {
    const question = call && questionOf(call, study)
    if (call === undefined || question === undefined) return []
    const found = wholesIn(call, flat.text, at, patternsOf(words)(JSON.stringify(nouns)))
    return found.map(({ start, text }): NamedOther => {
      const those = labelsOf(question, study)
      return {
        start,
        message: `\`${text}\` is more than ${written(call)} is of: \`${question.id}\` was asked only of ${those}`,
        hint: 'write of whom it is: with “that”, “with” or “without” after the noun, or with `noun=false` after “Of those that …”',
      }
    })
  })
}

/** The question of a figure, if it was asked of some and the figure is of no group of those. */
function questionOf({ about = '', hash }: Call, { questions }: NamedStudy): NamedQuestion | undefined {
  const found = questions.find(({ id }) => id === about.split('.')[0])
  return hash?.pairs.some(({ key }) => key === found?.askedOf?.question) ? undefined : found?.askedOf && found
}

function labelsOf({ askedOf }: NamedQuestion, { questions }: NamedStudy): string {
  const asked = questions.find(({ id }) => id === askedOf?.question)
  const labels = askedOf?.answers.map((id) => asked?.answers.find((answer) => answer.id === id)?.label ?? id)
  return labels?.map((label) => `“${label}”`).join(' or ') ?? ''
}

/** Helpers that say a share, after which it may be said of whom. */
const SHARES: readonly string[] = ['percent', 'share', 'fraction', 'quantifier']

/** Where all are named, from a call on. */
function wholesIn(
  call: Call,
  text: string,
  at: number,
  patterns: Patterns,
): { start: number; text: string }[] {
  const option = (name: string) => call.hash?.pairs.find(({ key }) => key === name)?.value
  if (call.name === '#claim') {
    const end = text.indexOf(CLAIM_END, at + 1)
    const said = text.slice(0, end === -1 ? undefined : end)
    return [...said.matchAll(patterns.claimed)].flatMap(({ index, 0: all }) =>
      index > at && !patterns.qualified.test(text.slice(index + all.length).replaceAll(CLAIM_END, ''))
        ? // At the noun: what is wrong with the quantity itself is told at its beginning.
          [{ start: index + all.search(/\S+$/), text: all }]
        : [],
    )
  }
  if (!SHARES.includes(call.name) || option('as') !== undefined) return []
  const rest = text.slice(at + 1)
  if (call.name === 'quantifier' && option('noun') === undefined)
    return patterns.qualified.test(rest) ? [] : [{ start: at, text: `{{quantifier "${call.about}"}}` }]
  const [all = ''] = patterns.after.exec(rest) ?? []
  if (all === '' || patterns.qualified.test(rest.slice(all.length))) return []
  return [{ start: at + 1 + all.search(/\S/), text: all.trim() }]
}

type Patterns = ReturnType<ReturnType<typeof patternsOf>>

/** Studies whose nouns a report of many is read with. */
const MAX_STUDIES = 20

const patternsOf = memoizeByObject(({ statements, naming }: QuantityWords) =>
  memoize(MAX_STUDIES, (nouns) => {
    const forms = (JSON.parse(nouns) as Noun[]).flatMap(({ singular, plural }) => [plural, singular])
    const counted = `(?:${forms.map(literally).join('|') || '(?!)'})`
    const { source: whole } = wholeWords([
      `(?:${statements.scopes.join('|')}) (?:${naming.linking.join('|')}) ${counted}`,
    ])
    return {
      after: new RegExp(`^[*_]*\\s+${whole}`, 'iu'),
      claimed: wholeWords([`(?:${statements.subjects.join('|')}) ${counted}`]),
      qualified: new RegExp(`^[*_,]*\\s+${wholeWords(naming.qualifying).source}`, 'iu'),
    }
  }),
)
