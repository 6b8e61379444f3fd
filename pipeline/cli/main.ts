import { WORK } from '../build/workers/messages.ts'
import { work } from '../build/workers/work.ts'
import { InputError } from '../core/problem.ts'
import { UsageError } from '../core/usage-error.ts'
import { readCommandLine } from './command-line.ts'
import { EXIT, showBug, showProblems } from './show.ts'

async function main(): Promise<number> {
  if (process.argv[2] === WORK && process.connected) return work()
  const asked = readCommandLine(process.argv.slice(2))
  if ('help' in asked) {
    process.stdout.write(asked.help)
    return EXIT.done
  }
  try {
    return await asked.run()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    showProblems(error, asked.given.format)
    return EXIT.problems
  }
}

async function exitStatus(): Promise<number> {
  try {
    return await main()
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`peiling: ${error.message}\n\nFor help: npm run build-report -- --help\n`)
      return EXIT.usage
    }
    showBug(error)
    return EXIT.bug
  }
}

void exitStatus().then((status) => {
  process.exitCode = status
})
