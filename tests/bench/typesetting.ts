import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chapters } from './chapters.ts'
import { ours, stock, type Typesetter } from './typesetters.ts'

/**
 * Prints what it takes to set documents of 20 to 1,000 pages, beside pdfmake as it comes. Each one is set in
 * a process of its own, for its peak of memory: `tsx tests/bench/typesetting.ts`.
 */
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
  printRow('pages', 'typesetter', 'seconds', 'ms a page', 'peak MiB', 'kB')
  for (const pages of PAGES) {
    for (const typesetter of Object.keys(TYPESETTERS)) {
      const one = await measureApart(typesetter, pages)
      const { seconds, peakMemory, kilobytes } = one
      printRow(
        one.pages,
        typesetter,
        seconds.toFixed(2),
        ((seconds * 1000) / one.pages).toFixed(1),
        peakMemory.toFixed(0),
        kilobytes.toFixed(0),
      )
    }
  }
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

/** Pages are dictionaries that neither typesetter packs away. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
