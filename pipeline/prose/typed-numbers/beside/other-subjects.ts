import { memoizeByObject, once } from '../../../core/memoize.ts'
import type { Noun } from '../../../language/nouns.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { readingOf, readQuantities } from '../grammar/find.ts'
import { findPhrases, type Grammar, grammarOf, longestAt, type Reading } from '../grammar/grammar.ts'
import type { Rules } from '../grammar/grammars.ts'
import { readPhrases } from '../grammar/phrases.ts'
import { type Call, CLAIM_END, FIGURE, type FlatText, written } from '../reading/flat-text.ts'
import type { Range } from '../reading/prose-text.ts'
import type { TurnedFigure } from './turned-figure.ts'

/**
 * Where a claim, the words of a key figure, or those directly after a figure speak of others than are counted: of librarians where the question counts
 * branches. A noun that the program does not know is let pass, and so is another word for the same: "people" for
 * "respondents".
 */
export function otherSubjects(flat: FlatText, words: QuantityWords, rules: Rules): TurnedFigure[] {
  if (rules.questions === undefined) return []
  const { subjects, among, after } = grammarsOf(words)
  return [...flat.text.matchAll(OPENINGS)].flatMap(({ index, 0: { length } }) => {
    const figure = flat.origin(index).call
    const counted = figure && nounOf(figure, rules)
    if (figure === undefined || counted === undefined) return []
    const isClaim = figure.name === '#claim'
    const from = index + length
    const text = flat.text.slice(from, isClaim ? endOfClaim(flat.text, from) : from + LONGEST)
    if (!isClaim && !/^[*_]*\s[\s*_]*[a-z\u00C0-\u024F]/i.test(text)) return []
    const reading = readingOf(text, words, rules.nouns)
    const beside = AMOUNTS.includes(figure.name) ? after : among
    const found = isClaim ? findPhrases(subjects, reading) : [longestAt(beside, reading, 0)]
    // A quantity that nobody counted may be of others: "with many residents".
    const counts = once(() => readQuantities({ text, figures: [] }, words, rules).open)
    const isCount = (range: Range) => !isClaim || counts().some((each) => overlaps(each, range))
    return found.flatMap((phrase): TurnedFigure[] => {
      const [first, last] = [reading.tokens[phrase?.first ?? 0], reading.tokens[(phrase?.after ?? 0) - 1]]
      if (first === undefined || last === undefined || !isOther(last.text, counted, words, rules)) return []
      if (!isCount({ start: first.start, end: last.end })) return []
      // "Five branch librarians", "of the branches' librarians".
      if (!isClaim && isPartOfNoun(text.slice(last.end), counted)) return []
      const said = text.slice(first.start, last.end).replace(/\s+/g, ' ')
      return [
        {
          ...{ start: from + last.start, end: from + last.end, side: 'after', figure },
          message: `\`${said}\` is not what ${COUNTERS[figure.name] ?? written(figure)} counts`,
          hint: `\`${figure.about}\` counts ${counted.plural}: write of those, or leave it out`,
        },
      ]
    })
  })
}

const COUNTERS: Readonly<Record<string, string>> = { '#claim': 'the claim', 'key-figure': 'the key figure' }
/** Helpers that say how many, before the noun of whom. */
const AMOUNTS: readonly string[] = ['count', 'base', 'number', 'words']
/** And those after which it comes with "of". */
const SHARES: readonly string[] = ['percent', 'share', 'fraction', 'key-figure']

function isPartOfNoun(after: string, { singular, plural }: Noun): boolean {
  const next = after.replace(/^['’]?\s*/, '').toLowerCase()
  return [singular, plural].some((form) => next.startsWith(form.toLowerCase()))
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

const OPENINGS = new RegExp(`[${FIGURE}${CLAIM_END}]`, 'g')
/** Words of a key figure in which it is said among whom. */
const LONGEST = 60

function endOfClaim(text: string, from: number): number {
  const end = text.indexOf(CLAIM_END, from)
  return end === -1 ? text.length : end
}

/** What the question of a claim or key figure counts; undefined where that is not known. */
function nounOf({ name, about = '' }: Call, { nouns, questions = [] }: Rules): Noun | undefined {
  if (name !== '#claim' && !AMOUNTS.includes(name) && !SHARES.includes(name)) return undefined
  const asked = questions.find(({ id }) => id === about.split('.')[0])
  const [unit, interview] = nouns
  if (asked === undefined || interview === undefined) return undefined
  return asked.unitOfAnalysis === 'unit' ? unit : interview
}

/** Whether a noun is that of others: the other noun of the study, or one for people where organisations are counted. */
function isOther(
  noun: string,
  counted: Noun,
  words: QuantityWords,
  { nouns, questions = [] }: Rules,
): boolean {
  const forms = ({ singular, plural }: Noun) => [singular.toLowerCase(), plural.toLowerCase()]
  if (forms(counted).some((form) => noun.endsWith(form))) return false
  if (questions.some(({ label, answers }) => [label, ...answers.map((each) => each.label)].some(holds(noun))))
    return false
  if (nouns.some((each) => forms(each).includes(noun))) return true
  const { people, organisations } = grammarsOf(words)
  const is = (text: string, grammar: Grammar<string>) =>
    longestAt(grammar, readingOf(text, words, []), 0) !== undefined
  const own = forms(counted)[1] ?? ''
  return (
    (is(noun, people) && !is(noun, organisations) && is(own, organisations) && !is(own, people)) ||
    (is(noun, organisations) && !is(noun, people) && is(own, people) && !is(own, organisations))
  )
}

/** A question may be about others: "are all patients seen within a week?". */
function holds(noun: string): (label: string) => boolean {
  return (label) => label.toLowerCase().includes(noun)
}

type Classed = Pick<Reading, 'classes'>

const grammarsOf = memoizeByObject((words: QuantityWords) => {
  const { classes }: Classed = readingOf('', words, [])
  const { subjects, among, directions } = words.statements
  const percent = words.words.percent.join('|')
  const counts = ['<numeral>', `<numeral> (?:${percent})`, ...directions.highest, ...directions.lowest]
  const grammar = (texts: readonly string[]) =>
    grammarOf(
      readPhrases(texts).map((phrase) => ({ kind: 'subject', phrase })),
      classes,
    )
  return {
    subjects: grammar([
      `(?:${[...subjects, '<numeral>'].join('|')}) <adjective>? <counted>`,
      `(?:${counts.join('|')}) (?:${among.join('|')}) <numeral>? <adjective>? <counted>`,
    ]),
    among: grammar([`(?:${among.join('|')}) <adjective>? <counted>`]),
    after: grammar([`(?:${among.join('|')}) <adjective>? <counted>|<adjective>? <counted>`]),
    people: grammar(['<people>']),
    organisations: grammar(['<organisations>']),
  }
})
