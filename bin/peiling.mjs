import { openPrograms, spareCompiler } from './programs.mjs'

// Differs from Node's own status, 1, which here means that inputs are wrong.
const BUG = 70

process.once('uncaughtException', (error) => {
  process.stderr.write(`peiling: a bug in the program, not in your inputs:\n${error?.stack ?? error}\n`)
  process.exit(BUG)
})

// Output is published even when its log cannot be written. A reader that closes the pipe has seen enough.
let isHeard = true
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
    isHeard &&= code === 'EPIPE'
  })
process.once('exit', (status) => {
  if (!isHeard && status === 0) process.exitCode = BUG
})

/**
 * Runs the program as one script with the machine code of an earlier run, because both are slow to make. The
 * results are the same as those of `npx tsx pipeline/cli/main.ts`.
 */
spareCompiler()
const args = process.argv.slice(2)
const programs = await openPrograms()
/** @type {typeof import('../pipeline/cli/answer.ts') | undefined} */
const answer = args[0] === 'build' ? await programs.run('pipeline/cli/answer.ts', 'answer') : undefined
const answered = await answer?.answerUnchanged(args, process.env.SOURCE_DATE_EPOCH)
if (answered === undefined)
  await programs.run('pipeline/cli/main.ts', /^[a-z]+$/.exec(args[0] ?? '')?.[0] ?? 'other')
else process.stdout.write(answered)
