import { balancedWidth } from './balance.ts'
import { fromLeft } from './bidi.ts'
import { Breaker } from './breaker.ts'
import type { Line, Setting } from './line.ts'
import { mergeRuns, type OpenRun } from './runs.ts'
import type { Token } from './token.ts'

/**
 * Breaks a measured text into lines in a column of this width. Words are hyphenated, and text in one style becomes
 * one run.
 */
export function breakLines(tokens: readonly Token[], width: number, setting: Setting): Line[] {
  if (setting.isOneLine === true) {
    return tokens.length === 0 ? [] : [lineOf(tokens, width, setting, { isLast: true, endsInHyphen: false })]
  }
  const measure = setting.isBalanced ? balancedWidth(tokens, width) : width
  const breaker = new Breaker(tokens)
  const lines: Line[] = []
  while (!breaker.isAtEnd) {
    const line = breaker.takeLine(measure)
    const end = { isLast: breaker.isAtEnd, endsInHyphen: breaker.isInWord }
    lines.push(lineOf(line, width, setting, end))
  }
  return lines
}

function lineOf(
  tokens: readonly Token[],
  room: number,
  setting: Setting,
  { isLast, endsInHyphen }: Pick<Line, 'isLast' | 'endsInHyphen'>,
): Line {
  const runs = withoutLastSpace(mergeRuns(tokens))
  stretchLeader(runs, room)
  const leadingCut = tokens[0]?.leadingCut ?? 0
  const right = placeRuns(runs, 0 - leadingCut)
  const last = runs.at(-1)
  // White space at its end, including the spacing of the last letter.
  const hanging = last === undefined ? 0 : last.trailingCut + last.style.spacing
  return { runs, width: right - hanging, notes: notesOf(tokens), endsInHyphen, isLast, setting }
}

/** A space at the end of a line stays on its right, whatever the direction of the text before it. */
function withoutLastSpace(runs: OpenRun[]): OpenRun[] {
  const last = runs.at(-1)
  if (last === undefined || last.level === 0 || last.trailingCut === 0) return runs
  const text = last.text.trimEnd()
  const width = last.style.widthOf(text)
  const space = {
    ...last,
    text: last.text.slice(text.length),
    width: last.width - width,
    level: 0,
    shaping: { ...last.shaping, level: 0 },
  }
  return [...runs.slice(0, -1), { ...last, text, width, trailingCut: 0 }, space]
}

/** Makes a leader fill the room that its line has left. */
function stretchLeader(runs: readonly OpenRun[], room: number): void {
  const leader = runs.find(({ look }) => look.isLeader)
  if (leader === undefined) return
  const used = runs.reduce((sum, run) => sum + run.width, 0)
  leader.width += Math.max(0, room - used)
}

/** Positions the runs of a line and returns where the last one ends; they stay in reading order. */
function placeRuns(runs: readonly OpenRun[], left: number): number {
  const order = runs.some(({ level }) => level > 0) ? fromLeft(runs) : runs
  let x = left
  for (const run of order) {
    run.x = x
    x += run.width
  }
  return x
}

const NO_NOTES: readonly string[] = []

function notesOf(tokens: readonly Token[]): readonly string[] {
  // Few lines have notes.
  if (!tokens.some(({ source }) => source.note !== undefined)) return NO_NOTES
  return [...new Set(tokens.flatMap(({ source }) => source.note ?? []))]
}
