import { parseArgs } from 'node:util'
import { nodeHost } from '../../../pipeline/build/node-host.ts'
import { steppedFiles } from '../../support/stepped-files.ts'
import { publishTiny, tinyEdition } from '../tiny-edition.ts'

/**
 * Publishes a tiny edition in a process of its own, which a test kills: `publish-child.ts <output> <letter> <bytes>`.
 * `--die-at 7` has it kill itself at the seventh step, before the step or, with `--after`, when it was done.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'die-at': { type: 'string' }, after: { type: 'boolean', default: false } },
})
const [output = '', letter = '', bytes = ''] = positionals
const deadline = Number(values['die-at'] ?? Number.POSITIVE_INFINITY)

let count = 0
const real = nodeHost(() => undefined)
const files = steppedFiles(real.files, async (_name, step) => {
  count += 1
  if (count === deadline && !values.after) await die()
  await step()
  if (count === deadline) await die()
})

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  // The signal may take a moment, in which nothing more is done.
  return new Promise(() => setTimeout(() => undefined, 60_000))
}

process.stdout.write('publishing\n')
await publishTiny({ ...real, files }, output, tinyEdition(letter, Number(bytes)), 3)
