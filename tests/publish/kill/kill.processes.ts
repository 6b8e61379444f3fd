import { expect, test } from 'vitest'
import { killRuns, publishAtOnce } from './kill-runs.ts'

test('leaves one of the two good editions, whole, when a run is killed', async () => {
  const { killed, done, earlier, newer } = await killRuns(12, Math.random)
  expect(killed + done).toBe(12)
  expect(killed).toBeGreaterThanOrEqual(6)
  expect(earlier + newer).toBe(12)
}, 120_000)

test.each([2, 8])(
  'gives one edition of %d runs at once',
  async (runs) => {
    await expect(publishAtOnce(runs)).resolves.toBeUndefined()
  },
  120_000,
)
