import fc from 'fast-check'
import { faultsIn } from './random-check.ts'
import { randomDocument } from './random-document.ts'

/**
 * `npm run random -- 10000` sets as many documents, each of a seed of its own, and tells the seeds of those with faults;
 * a second number is the first seed, so that one of them can be set again.
 */
const [count = 1000, first = 1] = process.argv.slice(2).map(Number)

let failed = 0
for (let seed = first; seed < first + count; seed += 1) {
  const faults = await faultsOfSeed(seed)
  if (faults.length === 0) continue
  failed += 1
  process.stdout.write(`${[`seed ${seed}:`, ...faults].join('\n  ')}\n`)
}
process.stdout.write(`${count} documents from seed ${first} on, of which ${failed} have faults\n`)
process.exitCode = failed === 0 ? 0 : 1

/** A document that cannot be set has a fault too. */
async function faultsOfSeed(seed: number): Promise<string[]> {
  const [random] = fc.sample(randomDocument, { seed, numRuns: 1 })
  if (random === undefined) throw new Error(`No document has the seed ${seed}`)
  return faultsIn(random).catch((error: unknown) => [String(error)])
}
