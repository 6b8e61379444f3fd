import { createMemo } from '../../pipeline/core/memo.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { caseOf, changesOf } from './cases.ts'
import { judge } from './judge.ts'

/** A case, and which of its mutations are made: all, to begin with. */
export interface Request {
  readonly seed: number
  readonly only?: readonly number[]
  readonly builds: boolean
}

export interface Reply {
  readonly faults: readonly string[]
}

/** The program stays as it is: otherwise its sources would be read again for each case. */
Object.assign(globalThis, { PROGRAM_HASH: 'one run' })

/** What does not change from case to case is kept, as in a watch, for so many cases. */
const CASES_KEPT = 500
let cases = 0
let kept = { memo: createMemo(), cache: memoryCache() }

process.on('message', async ({ seed, only, builds }: Request) => {
  cases += 1
  if (cases % CASES_KEPT === 0) kept = { memo: createMemo(), cache: memoryCache() }
  const { mutations } = caseOf(seed)
  const chosen = only === undefined ? mutations : only.flatMap((index) => mutations[index] ?? [])
  const reply: Reply = {
    faults: await judge(changesOf(chosen), kept, builds).catch((error) => [String(error)]),
  }
  process.send?.(reply)
})
