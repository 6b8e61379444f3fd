/** Makes the goldens anew: a person runs this after looking at what has changed, and commits the pictures. */
import { GOLDENS, writeGoldens } from './goldens.ts'

async function main(): Promise<number> {
  if (process.env.CI !== undefined) {
    process.stderr.write('goldens: a person makes these, no CI: what it drew would pass whatever it is.\n')
    return 1
  }
  // Loaded only here: who is refused need not wait for the typesetter.
  const { drawStudies } = await import('./draw-editions.ts')
  const pictures = await drawStudies()
  await writeGoldens(GOLDENS, pictures)
  process.stdout.write(`${pictures.size} pictures in ${GOLDENS}: look at them before you commit them.\n`)
  return 0
}

process.exitCode = await main()
