import type { Traced } from '../traced-pages.ts'
import type { Run } from './line.ts'
import type { Style } from './style.ts'
import type { Token } from './token.ts'

/** A run while its line is being made. */
export type OpenRun = { -readonly [Key in keyof Run]: Run[Key] } & {
  readonly style: Style
  /** Whether it combines several tokens, whose letters are then kerned. */
  isMerged: boolean
}

/**
 * Combines the tokens of a line into runs of one style. Each run is drawn in one go: one text operation, one area
 * to click, and letters kerned within words.
 */
export function mergeRuns(tokens: readonly Token[]): OpenRun[] {
  const runs: OpenRun[] = []
  let open: OpenRun | undefined
  for (const token of tokens.some(isBroken) ? tokens.flatMap(withoutSpace) : tokens) {
    if (open?.style === token.style && open.brokenWord === token.brokenWord) addTo(open, token)
    else {
      open = openRun(token)
      runs.push(open)
    }
  }
  for (const run of runs) if (run.isMerged) run.width = run.style.widthOf(run.text)
  return runs
}

function isBroken({ brokenWord }: Token): boolean {
  return brokenWord !== undefined
}

/** The space after a broken word is not part of the word. */
function withoutSpace(token: Token): Token | Token[] {
  const { text, width, trailingCut, brokenWord } = token
  const word = text.trimEnd()
  if (brokenWord === undefined || word.length === text.length) return token
  return [
    { ...token, text: word, width: width - trailingCut, trailingCut: 0 },
    { ...token, text: text.slice(word.length), width: trailingCut, leadingCut: 0, brokenWord: undefined },
  ]
}

function openRun({ style, text, width, trailingCut, brokenWord, source }: Token): OpenRun {
  const { look, face, level, shaping } = style
  const own = { text, x: 0, width, trailingCut, brokenWord, traced: source.traced ?? NOT_TRACED }
  return { style, isMerged: false, look, face, level, shaping, ...own }
}

const NOT_TRACED: readonly Traced[] = []

function addTo(run: OpenRun, { text, trailingCut, source }: Token): void {
  run.trailingCut = text.trim() === '' ? run.trailingCut + trailingCut : trailingCut
  run.text += text
  run.isMerged = true
  const { traced } = source
  if (traced !== undefined && traced !== run.traced) run.traced = [...new Set([...run.traced, ...traced])]
}
