import { openPrograms } from './programs.mjs'

/**
 * Runs the program as one script, with the machine code of an earlier run: both take long to make and are kept.
 * Nothing that it says or makes depends on that; `npx tsx pipeline/cli.ts` says and makes the same.
 */
const words = process.argv.slice(2)
const programs = await openPrograms()
/** @type {typeof import('../pipeline/unchanged/answer.ts') | undefined} */
const answer = words[0] === 'build' ? await programs.run('pipeline/unchanged/answer.ts', 'answer') : undefined
const told = await answer?.answerUnchanged(words, process.env.SOURCE_DATE_EPOCH)
if (told === undefined) await programs.run('pipeline/cli.ts', /^[a-z]+$/.exec(words[0] ?? '')?.[0] ?? 'other')
else process.stdout.write(told)
