import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import { percentOf } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import { identify } from './identify.ts'
import type { Share } from './results.ts'

/** What the figures of one question have in common, among all cases or a part of them. */
export interface ShareContext extends Pick<Share, 'wave' | 'question' | 'subgroup' | 'noun'> {
  readonly language: Language
}

/** How often something was counted, before its percentage is settled. */
export type Count = Pick<Share, 'item' | 'label' | 'count' | 'base' | 'fromDeskResearch' | 'rows'>

/**
 * A share of what was counted. Its wordings are made when they are first asked for: few shares are shown.
 *
 * @param percent the whole percentage that it is shown with, where that is not the nearest
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
