import { cut } from '../input/schema-findings.ts'

/** A name that may never be shown, and where it is listed. */
export interface ListedName {
  readonly name: string
  readonly file: string
  readonly line: number
}

/** Keeps names out of reports and messages. */
export interface NameGuard {
  /** A listed name that a text contains as whole words. */
  find(text: string): ListedName | undefined
  /** The same, ignoring capitals: for a source such as a web address. */
  findAnyCase(text: string): ListedName | undefined
  /** A value for a message, as `` ` `value` ``, or nothing when it could reveal who answered. */
  show(value: string): string
}

const MAX_WORDS = 3

/** Makes the guard. Without a list, because it could not be read, no value is shown. */
export function guardNames(listed: readonly ListedName[] | undefined): NameGuard {
  const names = (listed ?? []).filter(({ name }) => plain(name) !== '')
  const find = firstOf(names, 'u')
  const findAnyCase = firstOf(names, 'iu')
  return {
    find,
    findAnyCase,
    show(value) {
      // An answer's id has fewer words, so these are probably a respondent's own.
      const own = value.split(/\s+/).length > MAX_WORDS
      return listed === undefined || own || findAnyCase(value) !== undefined ? '' : ` \`${cut(value)}\``
    },
  }
}

/** Finds the first name in a text, with a single test for the texts without any, which are almost all. */
function firstOf(names: readonly ListedName[], flags: string): (text: string) => ListedName | undefined {
  const any = wholeWords(
    names.map(({ name }) => name),
    flags,
  )
  return (text) => {
    const read = plain(text)
    return any.test(read) ? names.find(({ name }) => wholeWords([name], flags).test(read)) : undefined
  }
}

/** Normalises letters, spaces, apostrophes and hyphens, and drops invisible characters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
    .trim()
}

function wholeWords(names: readonly string[], flags: string): RegExp {
  const escaped = names.map((name) => plain(name).replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const alternatives = escaped.join('|') || '(?!)'
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, flags)
}
