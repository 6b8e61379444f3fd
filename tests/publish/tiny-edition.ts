import { posix } from 'node:path'
import type { Results } from '../../pipeline/analysis/results.ts'
import type { Files } from '../../pipeline/core/files.ts'
import type { Host } from '../../pipeline/core/host.ts'
import type { DisclosedResults } from '../../pipeline/disclosure/disclose.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { type Edition, type Published, publish } from '../../pipeline/publish/publish.ts'
import { dutch } from '../support/languages.ts'
import { noNames } from '../support/names.ts'
import { assertWhole, wholeEditions } from './whole-edition.ts'

/** An edition without a figure in it, whose PDF is one letter, over and over. */
export function tinyEdition(letter: string, bytes = 1000): Edition {
  const document: Partial<ReportDocument> = {
    title: 'S',
    publisher: 'P',
    words: dutch.words,
    sections: [],
    colophon: [],
    figures: [],
    others: [],
    uses: [],
    claims: [],
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
    results: results as DisclosedResults,
    pages: 1,
    placed: { byTraceId: new Map(), ownNumbers: [] },
    pdf: new Uint8Array(bytes).fill(letter.charCodeAt(0)),
    html: letter.repeat(bytes),
    charts: [],
    rows: {},
    guard: noNames,
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
export function wholeHistory(files: Files, output: string): Promise<readonly string[]> {
  return wholeEditions(files, posix.join(output, 's/w'))
}
