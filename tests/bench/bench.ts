import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readPdf } from '../support/read-pdf.ts'
import { longReports, manyReports, memoryOfMany, oneReport, type Work } from './contests.ts'
import { DIFFERENCES } from './differences.ts'
import { type Contest, type Holding, hold, type Result, rehearse } from './measure/contest.ts'
import { tableOf } from './measure/figures.ts'
import { prepareWork } from './prepare-work.ts'
import { HEAD, rowsOf } from './table.ts'
import { versions } from './versions.ts'
import { measureEdits } from './watching.ts'

/**
 * Prints what it takes to make the report of June 2017 beside Typst, from PyPI and from npm, and pdfmake, with the same
 * words and the same charts, drawn by Vega: one table in Markdown, with our aims. Needs Linux.
 *
 * `--contests`: which are held. `--runs`: of one report, in turn. `--many`: how many reports are made in one run, by one
 * process and by two, `--many-runs` times. `--long`: how many times its chapters a long report has, `--long-runs` times.
 * `--edits`: in a watch, of each kind. `--memory`: reports made by one process, whose memory is looked at.
 *
 * `--node`: path of the Node that runs all of it, where that is not the one that runs this:
 * `npm install --prefix /tmp/node-24 node@24` brings `/tmp/node-24/node_modules/node/bin/node`.
 */
const { values } = parseArgs({
  options: {
    contests: { type: 'string', default: 'one,many,long,watch,memory' },
    runs: { type: 'string', default: '7' },
    many: { type: 'string', default: '20' },
    'many-runs': { type: 'string', default: '3' },
    long: { type: 'string', default: '4,10,21' },
    'long-runs': { type: 'string', default: '3' },
    edits: { type: 'string', default: '10' },
    memory: { type: 'string', default: '100' },
    node: { type: 'string', default: process.execPath },
  },
})

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RIVALS = 'tests/bench/rivals'
const INSTALLED = {
  node_modules: `npm install --no-save --prefix ${RIVALS}`,
  '.venv': `python3 -m venv ${RIVALS}/.venv && ${RIVALS}/.venv/bin/pip install -r ${RIVALS}/requirements.txt`,
}

const tell = (text: string) => process.stderr.write(text)
const print = (text: string) => process.stdout.write(`${text}\n`)

const missing = Object.entries(INSTALLED).filter(([folder]) => !existsSync(join(ROOT, RIVALS, folder)))
if (missing.length === 0) await bench()
else {
  tell(`Typst is not installed:\n${missing.map(([, command]) => `${command}\n`).join('')}`)
  process.exitCode = 2
}

async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-'))
  try {
    const work = await prepareWork(folder, ROOT, amounts(), tell)
    const one = oneReport(work)
    // The cold builds of all contests then find the program kept.
    await rehearse(one, holding(1))
    const rows: string[][] = []
    for (const { name, held } of contests(work, one)) if (isAsked(name)) rows.push(...(await held()))
    print(await headOf())
    print(tableOf(HEAD, rows))
    print(`\n${DIFFERENCES}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function amounts() {
  // Each run of a build after new data takes the answers of another study.
  const many = [Number(values.runs) + 1]
  if (isAsked('many')) many.push(Number(values.many))
  if (isAsked('memory')) many.push(Number(values.memory))
  return { many: Math.max(...many), long: isAsked('long') ? values.long.split(',').map(Number) : [] }
}

function isAsked(contest: string): boolean {
  return values.contests.split(',').includes(contest)
}

function holding(runs: number | string): Holding {
  return { runs: Number(runs), node: values.node, tell }
}

function contests(work: Work, one: Contest): { readonly name: string; held(): Promise<string[][]> }[] {
  const held = (name: string, contest: Contest, runs: number | string) => ({
    name,
    held: () => heldRows(contest, holding(runs)),
  })
  return [
    held('one', one, values.runs),
    ...[1, 2].map((jobs) => held('many', manyReports(work, Number(values.many), jobs), values['many-runs'])),
    ...longReports(work).map((contest) => held('long', contest, values['long-runs'])),
    { name: 'watch', held: watchRows },
    held('memory', memoryOfMany(work, Number(values.memory)), 1),
  ]
}

async function heldRows(contest: Contest, how: Holding): Promise<string[][]> {
  const results = await hold(contest, how)
  return rowsOf(contest, results, await pagesOf(contest))
}

/** That the reports are alike in length; of those whose size counts. */
async function pagesOf({ ours, rivals }: Contest): Promise<ReadonlyMap<string, number>> {
  const measured = ours.filter(({ aims }) => aims?.size !== undefined)
  const pages = new Map<string, number>()
  for (const { name, pdfs } of measured.length === 0 ? [] : [...measured, ...rivals])
    pages.set(name, (await readPdf(await readFile(pdfs[0] ?? ''))).pages.length)
  return pages
}

async function watchRows(): Promise<string[][]> {
  tell('a watch\n')
  const measured = await measureEdits({ edits: Number(values.edits), node: values.node })
  const results = [...measured].map(([name, edits]): [string, Result[]] => [
    name,
    edits.map(({ wall, cpu, memory }) => ({ wall, cpu, peak: memory, memory: [], size: 0 })),
  ])
  const ours = [{ name: 'prose edit', aims: { wall: { seconds: 0.2 } } }, { name: 'data edit' }]
  return rowsOf({ title: 'a watch', ours }, new Map(results))
}

async function headOf(): Promise<string> {
  const counted = `${values.runs} runs of one report, ${values['many-runs']} of many, ${values['long-runs']} of a long one, ${values.edits} edits, 1 for memory`
  return `### Beside Typst and pdfmake\n\n${await versions(ROOT, values.node)}\n\nMedians (least–most) of ${counted}, all in turn. Ratios (÷) are ours to a rival's, taken run by run: trust them before seconds.\nAims are held beside the better of the two Typsts.\n`
}
