import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readPdf } from '../support/read-pdf.ts'
import { manyReports, oneReport, type Work } from './contests.ts'
import { DIFFERENCES } from './differences.ts'
import { hold } from './measure/contest.ts'
import { prepareWork } from './prepare-work.ts'

/**
 * Prints what it takes to make the report of June 2017, beside Typst and pdfmake as they come with the same words and
 * the same charts. `--runs`: of one report, in turn; `--many`: how many reports are then made in one run, 0 for none,
 * `--many-runs` times, by each number of `--jobs`.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    many: { type: 'string', default: '20' },
    'many-runs': { type: 'string', default: '3' },
    jobs: { type: 'string', default: '1,2' },
  },
})

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RIVALS = 'tests/bench/rivals'

const tell = (text: string) => process.stderr.write(text)
const print = (text: string) => process.stdout.write(`${text}\n`)

if (existsSync(join(ROOT, RIVALS, 'node_modules'))) await bench()
else {
  tell(`Typst is not installed: npm install --no-save --prefix ${RIVALS}\n`)
  process.exitCode = 2
}

async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-'))
  try {
    const [many, runs] = [Number(values.many), Number(values.runs)]
    // Each run of a build after new data takes the answers of another study.
    const work = await prepareWork(folder, ROOT, Math.max(many, runs + 1), tell)
    print(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}\n`)
    print(DIFFERENCES)
    print(await hold(oneReport(work), runs, tell))
    print(await pagesOf(work))
    if (many > 0) await holdMany(work)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** That the reports are alike in length. */
async function pagesOf({ folder, sample }: Work): Promise<string> {
  const files = {
    ours: `ours-cold/output/${sample.edition}/report.pdf`,
    Typst: 'typst/sample.pdf',
    pdfmake: 'pdfmake/sample.pdf',
  }
  const told = Object.entries(files).map(async ([name, path]) => {
    const bytes = await readFile(join(folder, path))
    return `${name} ${(await readPdf(bytes)).pages.length} (${Math.round(bytes.length / 1000)} kB)`
  })
  return `Pages: ${(await Promise.all(told)).join(', ')}.\n`
}

async function holdMany(work: Work): Promise<void> {
  for (const jobs of values.jobs.split(',').map(Number)) {
    print(await hold(manyReports(work, jobs), Number(values['many-runs']), tell))
  }
}
