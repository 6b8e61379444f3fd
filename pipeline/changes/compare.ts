import type { ChangesFile, ResultsFile } from '../../schemas/types.ts'
import type { Results } from '../analysis/results.ts'
import { causesOf, kindOf, type Origin } from './causes.ts'
import { changedClaims } from './claims.ts'
import { type ComparedEdition, editionFile } from './edition-file.ts'
import { changedExhibits } from './exhibits.ts'
import { changedFigures } from './figures.ts'
import { formatChanges } from './format.ts'
import { type LastEdition, type LastFiles, lastChanges, lastEdition, lastManifest } from './last-edition.ts'
import { changedRows } from './rows.ts'
import { summaryOf, UNCHANGED } from './summary.ts'
import { changedSentences } from './wording.ts'

/** What is published beside a report about its changes. */
export interface Comparison {
  /** `edition.json`, `changes.json` and `changes.md`, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** In a few words, for the one who builds: `3 figures and 2 sentences changed, see changes.md`. */
  readonly summary: string
}

/**
 * Compares a new edition with the one that it replaces. The same edition again keeps what was said of it, so
 * that making it again changes no byte.
 *
 * @param last the files of the last edition, by name; none for a first edition
 * @param results the new edition's `results.json`
 * @param origin what the new edition was made from
 */
export function compareEditions(
  last: LastFiles,
  next: ComparedEdition,
  results: ResultsFile,
  origin: Origin,
): Comparison {
  const edition = editionFile(next)
  const editionBytes = ['edition.json', jsonBytes(edition)] as const
  const kept = sameOrigin(last, origin) ? lastChanges(last) : undefined
  if (kept !== undefined) return { files: new Map([editionBytes, ...kept.files]), summary: UNCHANGED }
  const made = { edition, results, manifest: { ...origin, outputs: {} } }
  const changes = changesOf(last, made, next.results)
  const files = new Map([
    editionBytes,
    ['changes.json', jsonBytes(changes)] as const,
    ['changes.md', bytesOf(formatChanges(changes, next.results.language))] as const,
  ])
  return { files, summary: summaryOf(changes) }
}

function changesOf(files: LastFiles, next: LastEdition, counted: Results): ChangesFile {
  const last = lastEdition(files)
  if (last === undefined) return withoutLast(files.size === 0 ? 'first' : 'unreadable', next)
  const { study, wave, language, pages } = next.results
  const waves = counted.waves.map(({ id }) => id)
  const causes = causesOf(last.manifest, next.manifest, waves)
  const figures = changedFigures(last.results, next.results, counted)
  const shown = [...figures.changed, ...figures.added]
  return {
    study,
    wave,
    language,
    kind: kindOf(last.edition.version, next.edition.version, causes),
    version: { old: last.edition.version, new: next.edition.version },
    causes,
    pages: { old: last.results.pages, new: pages, changed: allPages(shown) },
    figures,
    sentences: changedSentences(last.edition, next.edition),
    claims: changedClaims(last.results, next.results),
    rows: changedRows(last, next),
    exhibits: changedExhibits(last.edition, next.edition, new Set(shown.map(({ result }) => result))),
  }
}

/** With nothing to compare with, nothing is listed as new: all of it is. */
function withoutLast(kind: 'first' | 'unreadable', { results, edition }: LastEdition): ChangesFile {
  const { study, wave, language, pages } = results
  return {
    study,
    wave,
    language,
    kind,
    version: { old: null, new: edition.version },
    causes: [],
    pages: { old: null, new: pages, changed: [] },
    figures: { changed: [], added: [], removed: [] },
    sentences: { reworded: [], added: [], removed: [] },
    claims: { otherwise: [], added: [], removed: [] },
    rows: [],
    exhibits: { changed: [], added: [], removed: [] },
  }
}

function sameOrigin(last: LastFiles, origin: Origin): boolean {
  const manifest = lastManifest(last)
  return manifest !== undefined && originText(manifest) === originText(origin)
}

function originText({ program, created, inputs }: Origin): string {
  return JSON.stringify([
    program,
    created,
    Object.entries(inputs).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ])
}

function allPages(figures: readonly { readonly pages: readonly number[] }[]): number[] {
  return [...new Set(figures.flatMap(({ pages }) => pages))].toSorted((one, other) => one - other)
}

function jsonBytes(content: object): Uint8Array {
  return bytesOf(`${JSON.stringify(content, undefined, 2)}\n`)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
