import type { Interval } from './intervals.ts'

/** What was counted in a part of a frame. */
export interface FrameCount {
  /** How many there are in the whole frame. */
  readonly frame: number
  /** How many of them answered. */
  readonly asked: number
  /** How many of those are counted. */
  readonly count: number
}

/**
 * How many of the whole frame it may be, in whole numbers: all for which what was counted, or more, and what was
 * counted, or less, has a chance above (1 − level)/2 by the hypergeometric distribution (Cochran, *Sampling
 * Techniques*, 1977; Wang 2015). For those who answered as a simple random sample of the frame. The count itself when
 * everyone answered.
 */
export function countInFrame({ frame, asked, count }: FrameCount, level: number): Interval {
  const tail = (1 - level) / 2
  const logs = logFactorials(frame)
  const atMost = (all: number) => hypergeometric({ frame, asked, all, from: 0, to: count }, logs)
  const atLeast = (all: number) => hypergeometric({ frame, asked, all, from: count, to: asked }, logs)
  const most = frame - (asked - count)
  return {
    low: firstWhere(count, most, (all) => atLeast(all) > tail),
    high: firstWhere(count, most, (all) => all === most || atMost(all + 1) <= tail),
  }
}

/** The first whole number between the two for which something holds, as it does for all after it. */
function firstWhere(low: number, high: number, holds: (number: number) => boolean): number {
  let [first, last] = [low, high]
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    if (holds(middle)) last = middle
    else first = middle + 1
  }
  return first
}

/** Logarithms of 0! to count!. */
function logFactorials(count: number): Float64Array {
  const logs = new Float64Array(count + 1)
  for (let i = 2; i <= count; i += 1) logs[i] = (logs[i - 1] ?? 0) + Math.log(i)
  return logs
}

interface Hypergeometric {
  readonly frame: number
  readonly asked: number
  /** How many of the frame are to be counted. */
  readonly all: number
  /** The chance of from … to of them among those asked. */
  readonly from: number
  readonly to: number
}

function hypergeometric({ frame, asked, all, from, to }: Hypergeometric, logs: Float64Array): number {
  const log = (count: number) => logs[count] ?? 0
  const choose = (from: number, take: number) => log(from) - log(take) - log(from - take)
  let chance = 0
  for (let hit = Math.max(from, asked - (frame - all)); hit <= Math.min(to, all); hit += 1)
    chance += Math.exp(choose(all, hit) + choose(frame - all, asked - hit) - choose(frame, asked))
  return chance
}
