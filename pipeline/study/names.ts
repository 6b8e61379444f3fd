import { distance } from 'fastest-levenshtein'
import { defined } from '../core/defined.ts'
import type { Problem } from '../core/problem.ts'
import { cut } from '../input/schema-findings.ts'
import type { NameWords } from '../language/names.ts'
import { DATA_FILES } from './data-files.ts'
import { nameFinder } from './names/find-names.ts'
import type { FoundName } from './names/name-tree.ts'

/** A name that no reader may see, and where it is listed. */
export interface ListedName {
  readonly name: string
  readonly file: string
  readonly line: number
  /** Whether the team may use it in its own texts, because it names something public as well. */
  readonly isPublic: boolean
}

/** Names as a file lists them. */
export interface NameList {
  readonly names: readonly ListedName[]
  /** Whether all of the file could be read, so that no name is missing. */
  readonly isComplete: boolean
}

export type Found = FoundName<ListedName>

/** Keeps names out of reports, files beside them and messages. */
export interface NameGuard {
  /** The names in a text that no reader may see. */
  find(text: string): readonly Found[]
  /** The same, also with names that the team may use itself: for what people said. */
  findSpoken(text: string): readonly Found[]
  /**
   * The problem without any such name; a line of the file that holds one is left out. While the list is not complete,
   * without any words of the file.
   */
  withoutNames(problem: Problem): Problem
  /** A wrong value for a message, as `` ` `value` ``; nothing when it could be words or a name of a respondent. */
  show(value: string, allowed: readonly string[]): string
  /** The same for a value that should be a number. */
  showNumber(value: string): string
}

/** In place of a name in a message. */
export const NAME_MARK = '[name]'

/**
 * Makes the guard.
 *
 * @param list while it is not complete, no value is shown
 * @param languages whose inflections count
 */
export function guardNames(list: NameList, languages: readonly NameWords[]): NameGuard {
  // Of a form that two names share, the name that is not public counts.
  const names = list.names.toSorted((one, other) => Number(one.isPublic) - Number(other.isPublic))
  const finder = nameFinder(names, ({ name }) => name, languages)
  const findSpoken = (text: string) => finder(text)
  const find = (text: string) =>
    finder(text, ({ isPublic }) => !isPublic).filter(({ name }) => !name.isPublic)
  const shown = (value: string) =>
    !list.isComplete || findSpoken(value).length > 0 ? '' : ` \`${cut(value)}\``
  return {
    find,
    findSpoken,
    withoutNames: (problem) => withoutNames(list.isComplete ? problem : withoutWords(problem), find),
    show: (value, allowed) => (allowed.some((id) => isMisspelt(value, id)) ? shown(value) : ''),
    showNumber: (value) => (NUMBER.test(value) ? shown(value) : ''),
  }
}

/** One number of at most nine digits before its decimals: no date, and no number of a telephone. */
const NUMBER = /^[-+]? ?(?:0|[1-9]\d{0,6}|[1-9]\d{0,2}(?:[., ]\d{3}){1,2})(?:[.,]\d{1,4})? ?%?$/

/** Whether a value is nearly an id; any other may be a respondent's own words. */
function isMisspelt(value: string, id: string): boolean {
  return distance(value.toLowerCase(), id.toLowerCase()) <= Math.max(1, Math.floor(id.length / 3))
}

/** A problem without the words that it quotes from its file; of cells none are quoted while the list is not complete. */
function withoutWords(problem: Problem): Problem {
  if (problem.file.endsWith('.csv')) return problem
  const { source = '', sentence: _, ...rest } = problem
  const hint = rest.hint?.replace(QUOTED, (quoted) =>
    source.includes(quoted.slice(1, -1)) ? blanked(quoted) : quoted,
  )
  return { ...rest, message: rest.message.replace(QUOTED, blanked), ...defined({ hint }) }
}

/** Words between backticks or quotation marks. */
const QUOTED = /`[^`]+`|(?<!\p{L})'[^']+'(?!\p{L})/gu

function blanked(quoted: string): string {
  if (!/\p{L}/u.test(quoted)) return quoted
  return `${quoted.charAt(0)}…${quoted.charAt(0)}`
}

function withoutNames(problem: Problem, find: NameGuard['find']): Problem {
  const { source, rule, file, ...texts } = problem
  const cleaned = Object.entries(texts).map(([key, value]) => [
    key,
    typeof value === 'string' ? masked(value, find(value)) : value,
  ])
  const named = { rule, file: maskedPath(file, find) }
  const kept = source === undefined || find(source).length > 0 ? {} : { source }
  return { ...Object.fromEntries(cleaned), ...named, ...kept }
}

/** A path with a mark in place of each name, but for the names that the program gives to files. */
function maskedPath(path: string, find: NameGuard['find']): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (!OWN_FILES.includes(file)) return masked(path, find(path))
  const folder = path.slice(0, path.length - file.length)
  return masked(folder, find(folder)) + file
}

const OWN_FILES: readonly string[] = Object.values(DATA_FILES).map(({ name }) => name)

/** A text with a mark in place of each stretch. */
function masked(text: string, found: readonly Found[]): string {
  let rest = text
  let end = text.length
  for (const stretch of found.toSorted((one, other) => other.end - one.end)) {
    const isMark = text.slice(stretch.start - 1, stretch.end + 1) === NAME_MARK
    if (stretch.start >= end || isMark) continue
    rest = rest.slice(0, stretch.start) + NAME_MARK + rest.slice(Math.min(stretch.end, end))
    end = stretch.start
  }
  return rest
}
