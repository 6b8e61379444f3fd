import { figureText } from '../../analysis/claims/truths.ts'
import type { Share } from '../../analysis/results.ts'
import { literally } from '../../core/literally.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import type { Finding } from '../../core/problem.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { Way } from '../../language/statement-words.ts'
import type { Verdict } from './verdict.ts'

/** Which way the first share of a condition is from the second when it holds. */
const WAYS: Readonly<Record<string, Way>> = {
  rises: 'more',
  'more-than': 'more',
  falls: 'less',
  'fewer-than': 'less',
  unchanged: 'same',
  exactly: 'same',
}

/**
 * Why the words of a claim that holds are not true all the same: they compare how many there are ("more branches"), which
 * shares of different bases do not tell. Undefined where they speak of shares, or the counts agree.
 *
 * @param words between the tags, as readers see them
 */
export function countedOtherwise(
  verdict: Verdict,
  words: string,
  language: QuantityWords,
): Finding | undefined {
  for (const { claim, figures } of comparisonsIn(verdict)) {
    const [own, other] = figures
    const way = WAYS[claim.split(' ')[0] ?? '']
    if (own?.kind !== 'share' || other?.kind !== 'share' || way === undefined) continue
    const said = comparedIn(words, way, [own, other], language)
    if (said === undefined || wayOf(own, other) === way) continue
    return {
      rule: 'claim',
      message: `the words "${said}" are not true of the counts, though \`${claim}\` holds for the shares`,
      expected: EXPECTED[way],
      found: `${figureText(own)}; ${figureText(other)}`,
      hint: 'write of the share instead, or let `{{change …}}` say it',
    }
  }
  return undefined
}

const EXPECTED: Readonly<Record<Way, string>> = {
  more: 'a higher count than that it is compared with',
  less: 'a lower count than that it is compared with',
  same: 'the same count as that it is compared with',
}

function wayOf(own: Share, other: Share): Way {
  return own.count === other.count ? 'same' : own.count > other.count ? 'more' : 'less'
}

/** The smallest parts of a condition that compare two shares; "not" has none. */
function comparisonsIn(verdict: Verdict): readonly Verdict[] {
  if (verdict.parts !== undefined) return verdict.parts.filter(({ holds }) => holds).flatMap(comparisonsIn)
  return verdict.figures.length === 2 ? [verdict] : []
}

/** The words that say which way one count is from another; undefined where there are none. */
function comparedIn(
  words: string,
  way: Way,
  shares: readonly Share[],
  language: QuantityWords,
): string | undefined {
  if (!comparativesOf(language)[way].test(words)) return undefined
  const { counts, limits, directions, scopes } = language.statements
  const nouns = oneOf([
    ...shares.flatMap(({ noun }) => [literally(noun.singular), literally(noun.plural)]),
    ...(language.classes?.counted ?? []).filter((each) => !each.includes('<')),
  ])
  // "More than two branches", and "more of the branches", compare no counts.
  const isOther = oneOf([
    ...scopes,
    ...Object.values(limits)
      .flat()
      .flatMap((each) => each.split(' ')),
  ])
  const counted = `(?: (?!${isOther} )[\\p{L}-]+){0,2} ${nouns}`
  const changed = oneOf({ more: directions.rises, less: directions.falls, same: directions.unchanged }[way])
  const found = wholeWords([
    `${oneOf(counts[way])}${counted}`,
    `${oneOf(counts.numbers)}${counted}[^.!?]*? ${changed}`,
  ]).exec(words)
  return found?.[0].replace(/\s+/g, ' ')
}

function oneOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|') || '(?!)'})`
}

/** Most claims compare nothing in words. */
const comparativesOf = memoizeByObject(({ statements: { counts } }: QuantityWords) => {
  const any = (way: Way) => new RegExp(oneOf([...counts[way], ...counts.numbers]), 'iu')
  return { more: any('more'), less: any('less'), same: any('same') }
})
