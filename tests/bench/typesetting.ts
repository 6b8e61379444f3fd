import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readSource } from '../support/read-source.ts'
import { chapters } from './chapters.ts'
import { ours, stock, type Typesetter } from './typesetters.ts'

/**
 * Prints what it takes to set documents of 20 to 1,000 pages, beside pdfmake as it comes: medians of a few runs in turn,
 * each in a process of its own for its peak of memory. Loading the program is not counted.
 */
const RUNS = 3
const PAGES = [20, 100, 500, 1000]
const TYPESETTERS: Readonly<Record<string, Typesetter>> = { ours, stock }

interface Measurement {
  readonly typesetter: string
  readonly pages: number
  readonly seconds: number
  /** Mebibytes. */
  readonly peakMemory: number
  readonly kilobytes: number
}

const [name, count] = process.argv.slice(2)
if (name === undefined) await compare()
else process.stdout.write(JSON.stringify(await measure(name, Number(count))))

async function compare(): Promise<void> {
  printRow('pages', 'typesetter', 'seconds', 'to', 'ms a page', 'peak MiB', 'kB')
  for (const pages of PAGES) {
    const measured: Measurement[] = []
    for (let run = 0; run < RUNS; run += 1) {
      for (const typesetter of Object.keys(TYPESETTERS)) measured.push(await measureApart(typesetter, pages))
    }
    for (const typesetter of Object.keys(TYPESETTERS))
      printMeasurements(measured.filter((one) => one.typesetter === typesetter))
  }
}

function printMeasurements(measured: readonly Measurement[]): void {
  const [first] = measured
  if (first === undefined) return
  const seconds = measured.map((one) => one.seconds).sort((one, other) => one - other)
  const peaks = measured.map((one) => one.peakMemory).sort((one, other) => one - other)
  printRow(
    first.pages,
    first.typesetter,
    median(seconds).toFixed(2),
    (seconds.at(-1) ?? 0).toFixed(2),
    ((median(seconds) * 1000) / first.pages).toFixed(1),
    median(peaks).toFixed(0),
    first.kilobytes.toFixed(0),
  )
}

/** Of numbers in order. */
function median(numbers: readonly number[]): number {
  return numbers[Math.floor(numbers.length / 2)] ?? 0
}

function printRow(...cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(10)).join('  ')}\n`)
}

async function measureApart(typesetter: string, pages: number): Promise<Measurement> {
  const script = fileURLToPath(import.meta.url)
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    typesetter,
    String(pages),
  ])
  return JSON.parse(stdout) as Measurement
}

/** A chapter takes a page, nearly. */
async function measure(typesetter: string, count: number): Promise<Measurement> {
  const set = TYPESETTERS[typesetter]
  if (set === undefined) throw new Error(`There is no typesetter ${typesetter}`)
  const content = chapters(count)
  const start = performance.now()
  const pdf = await set(content)
  return {
    typesetter,
    pages: pagesOf(pdf),
    seconds: (performance.now() - start) / 1000,
    peakMemory: process.resourceUsage().maxRSS / 1024,
    kilobytes: pdf.length / 1000,
  }
}

function pagesOf(pdf: Uint8Array): number {
  return readSource(pdf).match(/\/Type \/Page\b/g)?.length ?? 0
}
