import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { soak } from '../support/soak.ts'

/** `npm run soak [-- <runs> <seed>]`: the long form of the soak test, with the memory it takes. */
const runs = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 1)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes in use after collection, at each twentieth part of the way. */
const heap: number[] = []
const { outcomes, faults } = await soak(runs, seed, (run) => {
  if (run % Math.ceil(runs / 20) !== 0) return
  collect()
  heap.push(process.memoryUsage().heapUsed / 1e6)
  process.stderr.write(`${run} runs, ${heap.at(-1)?.toFixed(1)} MB\n`)
})

/** The least of some samples: a run just ended may still be held, what leaks never goes. */
const floor = (from: number, to: number) => Math.min(...heap.slice(from * heap.length, to * heap.length))
// The first quarter warms up what is compiled and cached.
const early = floor(0.25, 0.5)
const late = floor(0.75, 1)
const flat = heap.length < 8 || late < early * 1.05
const told = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
process.stdout.write(`${runs} runs, seed ${seed}: ${told.join(', ')}.\n`)
process.stdout.write(
  `Heap: ${early.toFixed(1)} MB in the second quarter, ${late.toFixed(1)} MB in the last.\n`,
)
for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
if (!flat) process.stdout.write('FAULT memory grows\n')
process.exitCode = faults.length > 0 || !flat ? 1 : 0
