import { once } from '../core/memoize.ts'

const languageNames = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** `en` for `eng` and `en-GB` for `en_uk`; undefined where there is no such language. */
export function properTag(tag: string): string | undefined {
  try {
    const [proper] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    return proper === undefined || languageNames().of(proper) === undefined ? undefined : proper
  } catch {
    return undefined
  }
}
