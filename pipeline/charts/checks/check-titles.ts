import { memoizeByObject } from '../../core/memoize.ts'
import type { LanguageWords } from '../../language/language.ts'
import { wholeWords } from '../../language/quantity-words.ts'
import type { GuideTitle } from '../spec/readings/titles.ts'
import type { SpecFault } from '../spec/spec-fault.ts'

type FigureWords = LanguageWords['figures']

/** What fields hold that are figures. */
const HOLDS: Readonly<Record<string, keyof FigureWords>> = {
  count: 'count',
  base: 'count',
  share: 'percentage',
  percent: 'percentage',
}

/** Titles that call a percentage a number of cases, or the other way round. */
export function wrongTitles(titles: readonly GuideTitle[], words: FigureWords): SpecFault[] {
  const { count, percentage } = patterns(words)
  return titles.flatMap(({ text, path, field }) => {
    const holds = Object.hasOwn(HOLDS, field) ? HOLDS[field] : undefined
    if (holds === undefined) return []
    const said = (holds === 'count' ? percentage : count).exec(text)?.[0]
    if (said === undefined) return []
    const what = holds === 'count' ? 'a number of cases' : 'a percentage'
    return [{ path, rule: 'wrong-title', message: `\`${said}\` is said of \`${field}\`, which is ${what}` }]
  })
}

const patterns = memoizeByObject(({ count, percentage }: FigureWords) => ({
  count: wholeWords(count, 'iu'),
  percentage: new RegExp(`${wholeWords(percentage, 'iu').source}|%`, 'iu'),
}))
