import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsIn } from './random-check.ts'
import { randomDocument } from './random-document.ts'

describe('300 random documents, or as many as `npm run random` asks for', () => {
  test('lose nothing, strand nothing, overlap nowhere and stay on the page', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (random) => {
        expect(await faultsIn(random)).toEqual([])
      }),
      { numRuns: 300, seed: 1, endOnFailure: true },
    )
  }, 240_000)
})
