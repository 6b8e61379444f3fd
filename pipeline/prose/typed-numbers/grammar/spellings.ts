import { addAll } from '../../../core/lists.ts'

/** The parts of a simple pattern: a group, a choice of letters, a point, a letter, and the marks between them. */
const PART = /\(\?:|\)|\||\?|\[[\p{L}'’]+\]|\\\.|[\p{L}\p{M}'’-]/uy

const WORD = /^[\p{L}\p{M}'’-]+$/u

/** A numeral, say, has more spellings than can be listed. */
const MAX_SPELLINGS = 200

/**
 * Every word that a pattern of letters, groups, choices and options matches, so that words are looked up rather than
 * tried: "enkele?" is "enkel" or "enkele". Undefined for a pattern with anything else in it, or with too many.
 */
export function spellingsOf(pattern: string): string[] | undefined {
  if (WORD.test(pattern)) return [pattern]
  const parts: string[] = []
  PART.lastIndex = 0
  for (let part = PART.exec(pattern); part !== null; part = PART.exec(pattern)) parts.push(part[0])
  return parts.join('') === pattern ? readChoice(parts) : undefined
}

/** Reads up to the end of a group, which it takes with it. */
function readChoice(parts: string[]): string[] | undefined {
  const spelled: string[] = []
  let choice = ['']
  for (let part = parts.shift(); part !== undefined && part !== ')'; part = parts.shift()) {
    if (part === '|') {
      addAll(spelled, choice)
      choice = ['']
      continue
    }
    const next = readPart(part, parts)
    if (next === undefined || choice.length * next.length > MAX_SPELLINGS) return undefined
    choice = choice.flatMap((beginning) => next.map((end) => beginning + end))
  }
  return [...spelled, ...choice]
}

function readPart(part: string, parts: string[]): string[] | undefined {
  const own = part === '(?:' ? readChoice(parts) : spelled(part)
  if (parts[0] !== '?') return own
  parts.shift()
  return own && ['', ...own]
}

function spelled(part: string): string[] {
  return part.startsWith('[') ? [...part.slice(1, -1)] : [part.replace('\\', '')]
}
