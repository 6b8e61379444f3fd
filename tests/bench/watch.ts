import { parseArgs } from 'node:util'
import { median, spread } from './measure/figures.ts'
import { type Measured, measureEdits } from './watching.ts'

/**
 * Prints how long a watch takes from a saved file to the edition that shows it, for a sentence and for an answer in the
 * data: medians of ten edits with least and most, and the stages. A report may be named (`sociaal-domein/2017-06`); else
 * all are watched. `--edits 200` makes more of them; `--node` runs the watch by another Node. Needs Linux.
 */
const { values, positionals } = parseArgs({
  options: {
    edits: { type: 'string', default: '10' },
    node: { type: 'string', default: process.execPath },
  },
  allowPositionals: true,
})

const [report] = positionals
const measured = await measureEdits({
  edits: Number(values.edits),
  node: values.node,
  ...(report === undefined ? {} : { report }),
})
for (const [name, edits] of measured) tell(name, edits)

function tell(name: string, measured: readonly Measured[]): void {
  const all = (of: (each: Measured) => number) => measured.map(of)
  print(
    name,
    `${spread(
      all(({ wall }) => wall * 1000),
      0,
    )} ms`,
  )
  print('  processor', `${median(all(({ cpu }) => cpu * 1000)).toFixed(0)} ms`)
  const step = Math.ceil(measured.length / 8)
  const memory = all((each) => each.memory).filter((_, index) => (index + 1) % step === 0)
  print('  memory, over the edits', `${memory.map(Math.round).join(' ')} MiB`)
  for (const stage of new Set(measured.flatMap((each) => [...each.stages.keys()])))
    print(`  ${stage}`, `${median(all((each) => each.stages.get(stage) ?? 0)).toFixed(0)} ms`)
}

function print(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(24)} ${text}\n`)
}
