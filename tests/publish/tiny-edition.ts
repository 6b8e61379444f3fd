import { posix } from 'node:path'
import { dutch } from '../../pipeline/analysis/language/dutch.ts'
import type { Results } from '../../pipeline/analysis/results.ts'
import type { Host } from '../../pipeline/host.ts'
import type { Files } from '../../pipeline/input/files.ts'
import { hashOf } from '../../pipeline/input/recorded-files.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { readManifest } from '../../pipeline/publish/manifest.ts'
import { type Edition, type Published, publish } from '../../pipeline/publish/publish.ts'

/** An edition without a figure in it, whose PDF is one letter, over and over. */
export function tinyEdition(letter: string, bytes = 1000): Edition {
  const document: Partial<ReportDocument> = {
    ...{ title: 'S', publisher: 'P', words: dutch.words, sections: [], colophon: [] },
    ...{ figures: [], others: [], uses: [], claims: [] },
  }
  const results: Pick<Results, 'study' | 'wave' | 'waves' | 'language' | 'byId'> = {
    study: { id: 's', title: 'S', publisher: 'P' },
    wave: { id: 'w', label: 'W', title: 'W', published: '2020-04-01', version: 1 } as Results['wave'],
    waves: [],
    language: dutch,
    byId: new Map(),
  }
  return {
    document: document as ReportDocument,
    results: results as Results,
    ...{ pages: 1, placed: { marks: new Map(), ownNumbers: [] } },
    pdf: new Uint8Array(bytes).fill(letter.charCodeAt(0)),
    html: letter.repeat(bytes),
    ...{ charts: [], rows: {} },
    origin: { inputs: { letter }, program: 'p', created: '2020-04-01T00:00:00.000Z' },
  }
}

export function publishTiny(host: Host, output: string, edition: Edition, keep?: number): Promise<Published> {
  const folders = { data: 'data', templates: 'templates', output }
  return publish(host, 's/w', edition, keep === undefined ? { folders } : { folders, keep })
}

/** The letter of the edition that readers see, where all its files are of one edition and whole; undefined where none is. */
export async function publishedLetter(files: Files, output: string): Promise<string | undefined> {
  const folder = posix.join(output, 's/w')
  const pdf = await files.read(posix.join(folder, 'report.pdf')).catch(() => undefined)
  if (pdf === undefined) return undefined
  await assertWhole(files, folder)
  return String.fromCharCode(pdf[0] ?? 0)
}

/** Names of the editions in the history, all of which are whole. */
export async function wholeHistory(files: Files, output: string): Promise<readonly string[]> {
  const history = posix.join(output, 's/w/history')
  const ids = await files.list(history).catch(() => [])
  for (const id of ids) await assertWhole(files, posix.join(history, id))
  return ids
}

const NAMES = ['report.pdf', 'report.html', 'results.json', 'edition.json', 'changes.json', 'changes.md']

async function assertWhole(files: Files, folder: string): Promise<void> {
  const manifest = await readManifest(files, folder)
  if (manifest === undefined) throw new Error(`no manifest in ${folder}`)
  for (const name of NAMES) {
    const hash = hashOf(await files.read(posix.join(folder, name)))
    if (hash !== manifest.outputs[name]) throw new Error(`${name} in ${folder} is not that of its manifest`)
  }
}

/** What stands in the folder of an edition when nothing is left over. */
export const TIDY = [
  'changes.json',
  'changes.md',
  'current/',
  'edition.json',
  'history/',
  'manifest.json',
  'report.html',
  'report.pdf',
  'results.json',
] as const
