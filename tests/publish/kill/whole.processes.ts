import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAtOnce, killWholeRuns } from './whole-runs.ts'
import { WholeStudy } from './whole-study.ts'

let study: WholeStudy

beforeAll(async () => {
  study = await WholeStudy.open()
}, 120_000)

afterAll(async () => {
  await study.close()
})

// `npm run test:kill -- --whole` is the long form.
test('leaves one of the two good editions, whole, when a whole build is killed', async () => {
  const { done, earlier, newer, killed } = await killWholeRuns(study, 8, 4)
  expect([...killed.values()].reduce((sum, count) => sum + count, done)).toBe(12)
  expect(done).toBeLessThan(8)
  expect(earlier + newer).toBe(12)
}, 240_000)

test('gives one edition of two builds at once that find no cache', async () => {
  await expect(buildAtOnce(study, 2, 'cold')).resolves.toBeUndefined()
}, 120_000)
