import { expect, test } from 'vitest'
import { soak } from '../support/soak.ts'

// `npm run soak` is the long form: 2,000 runs, and memory.
test('a schedule of real builds stays right while data change and fail at random', async () => {
  let last = 0
  const { outcomes, faults } = await soak(24, 11, (run) => {
    last = run
  })
  expect(faults).toEqual([])
  expect(last).toBe(24)
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0)
}, 240_000)
