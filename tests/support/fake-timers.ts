import type { Timers } from '../../pipeline/automation/surroundings.ts'

/** A clock that moves when somebody sleeps, and may jump. */
export interface FakeTimers extends Timers {
  /** Moves the clock, back too. */
  jump(milliseconds: number): void
  /** Milliseconds of every sleep. */
  readonly slept: readonly number[]
}

/** @param random gives chance its numbers */
export function fakeTimers(start: string, random: () => number = () => 0): FakeTimers {
  let now = Date.parse(start)
  const slept: number[] = []
  return {
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds)
      now += milliseconds
    },
    random,
    jump(milliseconds) {
      now += milliseconds
    },
    slept,
  }
}

/** The same numbers in the same order, for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
