import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsIn } from './random-check.ts'
import { randomDocument } from './random-document.ts'

const RUNS = process.env.CI === undefined ? 60 : 300

describe('random documents, 300 of them in CI', () => {
  test('lose nothing, strand nothing, overlap nowhere and stay on the page', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (random) => {
        expect(await faultsIn(random)).toEqual([])
      }),
      { numRuns: RUNS, seed: 1, endOnFailure: true },
    )
  }, 240_000)
})
