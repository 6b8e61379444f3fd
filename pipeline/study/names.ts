import { cut } from '../input/schema-findings.ts'

/** A name that must never show, and where it is listed. */
export interface ListedName {
  readonly name: string
  readonly file: string
  readonly line: number
}

/** Keeps names out of reports and messages. */
export interface NameGuard {
  /** A listed name that stands in a text as whole words. */
  find(text: string): ListedName | undefined
  /** The same, whatever the capitals: for a source such as a web address. */
  findAnyCase(text: string): ListedName | undefined
  /** A found value for a message, as `` ` `value` ``, or nothing when it could tell who answered. */
  show(value: string): string
}

const MOST_WORDS = 3

/** Makes the guard. Without a list, since it could not be read, nothing is shown. */
export function guardNames(listed: readonly ListedName[] | undefined): NameGuard {
  const names = (listed ?? []).filter(({ name }) => plain(name) !== '')
  const exact = names.map((listing) => ({ listing, pattern: wholeWords(listing.name, 'u') }))
  const anyCase = names.map((listing) => ({ listing, pattern: wholeWords(listing.name, 'iu') }))
  const first = (patterns: typeof exact, text: string) =>
    patterns.find(({ pattern }) => pattern.test(plain(text)))?.listing
  return {
    find: (text) => first(exact, text),
    findAnyCase: (text) => first(anyCase, text),
    show(value) {
      // More words than an answer's id would have are likely someone's own.
      const own = value.split(/\s+/).length > MOST_WORDS
      return listed === undefined || own || first(anyCase, value) !== undefined ? '' : ` \`${cut(value)}\``
    },
  }
}

/** A text as it is read: one way to write a letter, a space, an apostrophe, a hyphen, and nothing invisible. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
    .trim()
}

function wholeWords(name: string, flags: string): RegExp {
  const escaped = plain(name).replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, flags)
}
