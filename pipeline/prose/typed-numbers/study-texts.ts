import { memoizeByObject } from '../../core/memoize.ts'
import type { Problem } from '../../core/problem.ts'
import type { QuantityWords } from '../../language/quantity-words.ts'
import type { PrintedText } from '../../study/study.ts'
import { joinNeighbours, type Quantity, readingOf, readQuantities } from './grammar/find.ts'
import { grammarOf, longestAt } from './grammar/grammar.ts'
import type { Rules } from './grammar/grammars.ts'
import { readPhrases } from './grammar/phrases.ts'
import type { Range } from './reading/prose-text.ts'

/** What is typed in the texts of a study that its reports print. */
interface TypedInStudy {
  readonly problems: readonly Problem[]
  /** Names of `report.json` that account for a number. */
  readonly usedNames: readonly string[]
}

/** Finds the quantities in what a study calls itself, its waves and what it counts. */
export function typedInStudy(
  texts: readonly PrintedText[],
  words: QuantityWords,
  { names, nouns }: Rules,
): TypedInStudy {
  const found = texts.map((printed) => {
    const { as, text } = printed
    const { open, used } = readQuantities({ text, figures: [] }, words, {
      nouns: [],
      names: as === 'noun' ? [] : names,
    })
    const textOf = ({ start, end }: Range) => text.slice(start, end)
    const typed = as === 'noun' ? open : open.filter((quantity) => !isOfName(printed, quantity, words, nouns))
    return {
      problems: joinNeighbours(text, typed).map((quantity) => problemOf(printed, textOf(quantity))),
      usedNames: used.filter(({ why }) => why === 'name').map(textOf),
    }
  })
  return {
    problems: found.flatMap(({ problems }) => problems),
    usedNames: found.flatMap(({ usedNames }) => usedNames),
  }
}

/**
 * Whether a number is a part of what something is called: "Second survey of the two valleys, 2024". One of what is counted is
 * a finding: "35 branches".
 */
function isOfName(
  { as, text, isOfFirstWave = false }: PrintedText,
  { kind, start, end }: Quantity,
  words: QuantityWords,
  nouns: Rules['nouns'],
): boolean {
  const said = text.slice(start, end).toLowerCase()
  const { place, placed, counted } = patternsOf(words)
  if (kind === 'order') return as === 'name' || place.test(said) || (isOfFirstWave && placed.test(said))
  if (kind !== 'number' || !A_NUMBER.test(said)) return false
  return longestAt(counted, readingOf(text.slice(start), words, nouns), 0) === undefined
}

const A_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}./–-]*$/u

const patternsOf = memoizeByObject((words: QuantityWords) => ({
  /** "First wave" is a phrase, since elsewhere it is a comparison; "second" of "second wave" stands by itself. */
  placed: new RegExp(`^(?:${words.statements.directions.place.join('|') || '(?!)'}) \\p{L}+$`, 'u'),
  place: new RegExp(
    `^(?:${words.statements.directions.place.join('|') || '(?!)'}|[0-9]+(?:e|de|ste|st|nd|rd|th))$`,
    'u',
  ),
  counted: grammarOf(
    readPhrases(['<numeral> <numeral>* <adjective>? <counted>|<one> <counted>']).map((phrase) => ({
      kind: 'number',
      phrase,
    })),
    readingOf('', words, []).classes,
  ),
}))

function problemOf({ as, place, source }: PrintedText, text: string): Problem {
  const isNoun = as === 'noun'
  return {
    ...place,
    source,
    rule: isNoun ? 'quantity-in-noun' : 'typed-number',
    message: isNoun
      ? `\`${text}\` in a noun would be read with every figure`
      : `\`${text}\` is typed by hand in the data`,
    hint: isNoun
      ? 'leave it out: a noun only says what is counted'
      : 'leave it out, or list a name in `names` of report.json',
  }
}
