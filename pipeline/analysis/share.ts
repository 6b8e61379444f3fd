import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import { percentOf } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import { identify } from './identify.ts'
import type { Share } from './results.ts'

/** What the figures of one question have in common, among all cases or a subgroup. */
export interface ShareContext extends Pick<Share, 'wave' | 'question' | 'subgroup' | 'noun'> {
  readonly language: Language
}

/** A count, before its percentage is known. */
export type Count = Pick<Share, 'item' | 'label' | 'count' | 'base' | 'fromDeskResearch' | 'rows'>

/**
 * Makes the share of a count. Its wordings are made on first use, because few shares are shown.
 *
 * @param percent the whole percentage to show, when that is not the nearest one
 */
export function makeShare(
  { wave, question, subgroup, noun, language }: ShareContext,
  counted: Count,
  percent = percentOf(counted.count, counted.base),
): Share {
  const { item, count, base } = counted
  const part = defined({ subgroup })
  const texts = once(() => language.share(count, base, percent, noun))
  return {
    kind: 'share',
    id: identify({ wave, question, item, ...part }),
    wave,
    question,
    ...part,
    noun,
    ...counted,
    percent,
    get texts() {
      return texts()
    },
  }
}
