import { beforeAll, describe, expect, test } from 'vitest'
import { buildAll } from '../../pipeline/build/build-all.ts'
import { isRefused } from '../../pipeline/build/outcome.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { formatExplanation } from '../../pipeline/explain/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { ResultsFile } from '../../schemas/types.ts'
import { quietHost } from '../support/build-memory.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readAttachments, readStructure } from '../support/read-structure.ts'
import { madeUp } from './made-up/made-up.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const EDITION = 'out/libraries/2024'
const ROWS = `${CASE}/data/libraries/2024/interviews.csv`
const SECTION = `${CASE}/templates/annual/findings.md.hbs`
/** The language stands in the place of one that studies may be in. */
const languages = { ...LANGUAGES, en: madeUp }

/** Texts of the report's sources that a reader gets to see, by the keys that they stand under. */
const SHOWN = /("(?:title|subtitle|publisher|label|description|singular|plural|text)": *)("(?:[^"\\]|\\.)*")/g

/** Every vowel with an acute accent, which marks a word of the data and templates. */
function marked(text: string): string {
  return text.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301`).normalize('NFC')
}

/** A template with its prose marked, and the words that helpers take; syntax and notes stay as they are. */
function markedTemplate(source: string): string {
  const syntax = /(\{\{.*?\}\}|\[\^\w+\])/s
  const words = /"(is|are|bibliotheekpunt)"/g
  const parts = source.split(syntax)
  return parts
    .map((part, index) =>
      index % 2 === 0 ? marked(part) : part.replace(words, (_, word: string) => `"${marked(word)}"`),
    )
    .join('')
}

/** All sources of the report, with their words marked. */
async function markedSources(): Promise<Record<string, string>> {
  const sources: Record<string, string> = {}
  for (const path of await filesBelow(CASE)) {
    if (!/\.(json|hbs)$/.test(path)) continue
    const text = new TextDecoder().decode(await nodeFiles.read(path))
    sources[path] = path.endsWith('.hbs')
      ? markedTemplate(text)
      : text.replace(SHOWN, (_, key: string, value: string) => key + marked(value))
  }
  return sources
}

async function filesBelow(folder: string): Promise<string[]> {
  const paths = (await nodeFiles.list(folder)).map((name) => `${folder}/${name}`)
  const below = paths.map(async (path) => (path.endsWith('/') ? filesBelow(path.slice(0, -1)) : [path]))
  return (await Promise.all(below)).flat()
}

/** Words that come neither from the sources nor from the language: they have vowels, none of which is marked. */
function strangeWords(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  return [...new Set(words.filter((word) => /[aeiouy]/i.test(word) && !/[äëïöüÿáéíóúý]/i.test(word)))]
}

let sources: Record<string, string>
let output: Files
let pdf: Uint8Array

/** Builds the report from its marked sources, with some of them changed, beside what an earlier build wrote. */
async function buildFrom(changes: Readonly<Record<string, string>>, before?: Files) {
  const { files, output } = overlayFiles(nodeFiles, { ...sources, ...changes }, before)
  const outcomes = await buildAll({ ...quietHost(files), languages }, { folders, selection: {} })
  return { output, problems: outcomes.flatMap((each) => (isRefused(each) ? each.problems : [])) }
}

async function textOf(files: Files, name: string): Promise<string> {
  return new TextDecoder().decode(await files.read(`${EDITION}/${name}`))
}

beforeAll(async () => {
  sources = await markedSources()
  const built = await buildFrom({})
  expect(built.problems).toEqual([])
  output = built.output
  pdf = await output.read(`${EDITION}/report.pdf`)
}, 120_000)

describe('a report in a language that is one folder', () => {
  test('has a PDF without a word of another language', async () => {
    const { pages, info } = await readPdf(pdf)
    expect(info.language).toBe('art-x-madeup')
    expect(strangeWords(pages.join(' '))).toEqual([])
    const alternatives = (await readStructure(pdf)).flat().filter((line) => line.includes('Bärgräf'))
    expect(alternatives).toHaveLength(1)
    expect(strangeWords(alternatives.join(' ').replace('Figure', ''))).toEqual([])
    const attached = (await readAttachments(pdf)).flatMap(({ description, text }) => [description, text])
    // A chart and three tables.
    expect(attached).toHaveLength(2 * 4)
    expect(strangeWords(attached.join(' '))).toEqual([])
  })

  test('says numbers, dates, quantities and changes in it', async () => {
    const text = (await readPdf(pdf)).pages.join(' ').replace(/\s+/g, ' ')
    for (const part of [
      'Líbrárý Státístícs Désk mëp 2024 Ïnhäl',
      'Drïl líbráríáns spóké fór vïp vüz zöv bránchés, fróm 2 äplür 2024 ümp 12 äplür 2024.',
      'Fíndíngs stárt ón pägk 4.',
      'Mërgöhälp vüz bránchés áré ópén ín thé événíng (71 %), ümpälgröndörävösk 51 sënkpünt süz spríng 2023 (20 %).',
      'Séé gräf 1. Gräf 1. ‹ópén ín thé événíng›: Úppér Válléý 100 % ënd',
      'Bröns: sprëk mët drïl líbráríáns, spríng 2024, ënd bürzök twëp bránchés.',
      'Bránchés ópén bétwéén 18·25 ánd 41 hóúrs',
      'Täb 3. Wört ënd gränz Wört Süz Ümp Mërgöhälp mër 50 % lül 75 % Sölwört.',
      'Fëldwërk 2 äplür 2024 ümp 12 äplür 2024 Püblÿk 2 mëp 2024 Vërs 1',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/\d%/)
  })

  test('breaks words where the language does', async () => {
    const { lines } = await readDrawnPage(pdf, 4)
    const broken = lines.filter((line) => line.endsWith('-')).map((line) => line.split(' ').at(-1))
    expect(broken).toEqual([expect.stringMatching(/^ümpä(lgrö(ndö(rä)?)?)?-$/)])
  })

  test('has a page of HTML without a word of another language', async () => {
    const html = (await textOf(output, 'report.html')).replaceAll('&amp;', '&')
    expect(html).toContain('lang="art-x-madeup"')
    const body = html.slice(html.indexOf('<body'))
    expect(strangeWords(body.replace(/<[^>]*>/g, ' '))).toEqual([])
    const labels = [...body.matchAll(/ (?:alt|aria-label|title)="([^"]*)"/g)].map(([, label = '']) => label)
    const expected = ['Gräf 1', 'Dätsjö (Gräf 1)', 'Täb 1']
    expect(labels.map((label) => label.replaceAll('\u00a0', ' '))).toEqual(expected)
    for (const word of ['Spröng', 'Ïnhäl', 'Dätsjö', 'Nëdläd', 'Rëtür', 'Pägk vüz PDF.', 'mëp 2024'])
      expect(body).toContain(word)
  })

  test('says in it how its figures come by their words, and finds them by its word for percent', async () => {
    const { figures } = JSON.parse(await textOf(output, 'results.json')) as ResultsFile
    expect(strangeWords(figures.flatMap(({ text, rule = '' }) => [text, rule]).join(' '))).toEqual([])
    expect(figures.find(({ as }) => as === 'quantifier')?.rule).toBe('"mërgöhälp": mër 1/2 ënd lül 3/4')
    const host = quietHost(overlayFiles(nodeFiles, sources, output).files)
    const found = await explain(host, folders, { edition: 'libraries/2024', text: '71 sënk' }, languages)
    expect(formatExplanation(found)).toContain('  worded     5 vüz 7 ëst 71·43\u00a0%, rönd\n')
  })

  test('has in it what changed', async () => {
    expect(await textOf(output, 'changes.md')).toBe('# Ült vëränd: libraries/2024\n\nPrïm ëdït.\n')
    const rows = new TextDecoder().decode(await nodeFiles.read(ROWS))
    const fewer = rows.replace('reading-groups|homework-club', 'homework-club')
    const { output: next, problems } = await buildFrom({ [ROWS]: fewer }, output)
    expect(problems).toEqual([])
    const text = await textOf(next, 'changes.md')
    expect(text).toContain('Nÿv dät. Vërs 1 ümp 1.\n\nVëränd: rÿk.\n\n## Sïf\n')
    expect(text).toContain('| 4 vüz 5 (80\u00a0%) | 2 vüz 5 (40\u00a0%) |')
    const ids = /`[^`]*`/g
    expect(strangeWords(text.replace('libraries', '').replace(ids, ''))).toEqual([])
  })

  test('types none of its quantities, and may type those of another', async () => {
    const typed = 'Twëp ór two, sölö mült bránchés, ünk pör ünk, ín äplür 2020.'
    const { problems } = await buildFrom({ [SECTION]: `${sources[SECTION]}\n\n${typed}\n` })
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'typed-number: `Twëp` is typed by hand',
      'typed-number: `mült bránchés` is typed by hand',
    ])
  })
})
