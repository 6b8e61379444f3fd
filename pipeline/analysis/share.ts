import { once } from '../core/remember.ts'
import type { Language } from '../language/language.ts'
import type { Share } from './results.ts'

/** A share with its wordings, which are made when they are first asked for: few shares are shown. */
export function wordedShare(figure: Omit<Share, 'kind' | 'texts'>, language: Language): Share {
  const { count, base, percent, noun } = figure
  const texts = once(() => language.share(count, base, percent, noun))
  return {
    ...figure,
    kind: 'share',
    get texts() {
      return texts()
    },
  }
}
