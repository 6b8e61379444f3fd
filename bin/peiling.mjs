import { openPrograms, spareCompiler } from './programs.mjs'

// Not Node's own status, 1, which says that inputs are wrong.
const BUG = 70

process.once('uncaughtException', (error) => {
  process.stderr.write(`peiling: a bug in the program, not in your inputs:\n${error?.stack ?? error}\n`)
  process.exit(BUG)
})

// What it makes is published also when its log has no room. Who reads no further has had enough.
let isHeard = true
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
    isHeard &&= code === 'EPIPE'
  })
process.once('exit', (status) => {
  if (!isHeard && status === 0) process.exitCode = BUG
})

/**
 * Runs the program as one script, with the machine code of an earlier run: both take long to make and are kept.
 * Nothing that it says or makes depends on that; `npx tsx pipeline/cli/main.ts` says and makes the same.
 */
spareCompiler()
const words = process.argv.slice(2)
const programs = await openPrograms()
/** @type {typeof import('../pipeline/unchanged/answer.ts') | undefined} */
const answer = words[0] === 'build' ? await programs.run('pipeline/unchanged/answer.ts', 'answer') : undefined
const told = await answer?.answerUnchanged(words, process.env.SOURCE_DATE_EPOCH)
if (told === undefined)
  await programs.run('pipeline/cli/main.ts', /^[a-z]+$/.exec(words[0] ?? '')?.[0] ?? 'other')
else process.stdout.write(told)
