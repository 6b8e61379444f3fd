import { killRuns, publishAtOnce } from './kill-runs.ts'

/** `npm run test:kill [-- runs]`: kills 300 runs, then has two and eight publish at once. */
const runs = Number(process.argv[2] ?? 300)
const { killed, done, earlier, newer } = await killRuns(runs, Math.random)
process.stdout.write(
  `${runs} runs: ${killed} killed, ${done} done before the kill came; afterwards the earlier edition stood ${earlier} times, ` +
    `the new one ${newer} times, always whole; every next run succeeded and left nothing over.\n`,
)
for (const count of [2, 8]) {
  await publishAtOnce(count)
  process.stdout.write(`${count} runs at once: one edition, whole.\n`)
}
