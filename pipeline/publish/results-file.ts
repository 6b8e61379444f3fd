import { relative } from 'node:path'
import type { ResultsFile } from '../../schemas/types.ts'
import type { FileRows } from '../analysis/case-rows.ts'
import type { ClaimTest } from '../analysis/claims/judgement.ts'
import type { Interval } from '../analysis/estimates/intervals.ts'
import type { Result, Results } from '../analysis/results.ts'
import { defined } from '../core/defined.ts'
import type { Place } from '../core/problem.ts'
import type { InputHashes } from '../core/recorded-files.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import type { ClaimRecord, ReportDocument } from '../prose/document.ts'
import { DATA_FILES, dataPath } from '../study/data-files.ts'
import type { TracedPages } from '../typesetting/traced-pages.ts'
import { otherNumbers } from './other-numbers.ts'
import { rangesOf } from './ranges.ts'

/** The parts of an edition that `results.json` describes. */
export interface TracedEdition {
  readonly document: ReportDocument
  readonly results: DisclosedResults
  /** Pages of the report. */
  readonly pages: number
  /** The pages of everything. */
  readonly placed: TracedPages
  /** Hashes of all input files, by path: `data/<study>/<wave>/interviews.csv`. */
  readonly inputs: InputHashes
}

/**
 * The content of `results.json`: every figure and every other number of the report with its page, every result that
 * is shown with the rows that it was counted from, and every claim with the figures that support it.
 *
 * @param templates places are relative to this folder, so that no machine's path gets into the file
 */
export function resultsFile(edition: TracedEdition, templates: string): ResultsFile {
  const { document, results, pages, placed, inputs } = edition
  const { study, wave, language } = results
  const at = (place: Place) => placeIn(templates, place)
  const shown = shownResults(document, results)
  return {
    study: study.id,
    wave: wave.id,
    language: language.tag,
    pages,
    files: filesOf(shown, inputs),
    figures: document.figures.map(({ traceId, text, as, place, results: ids, shows, rule }) => ({
      text,
      pages: [...(placed.byTraceId.get(traceId) ?? [])],
      at: at(place),
      as,
      results: [...ids],
      ...(shows === 'figure' ? {} : { shows }),
      ...defined({ rule }),
    })),
    others: otherNumbers(document, placed, at),
    results: shown,
    claims: document.claims.map((claim) => describeClaim(claim, results, templates)),
  }
}

function shownResults({ figures, uses }: ReportDocument, results: Results): ResultsFile['results'] {
  const ids = [...figures.flatMap((figure) => figure.results), ...uses.map((use) => use.result)]
  return [...new Set(ids)].toSorted().flatMap((id) => {
    const result = results.byId.get(id)
    return result === undefined ? [] : [describe(result, results)]
  })
}

function describe(result: Result, results: Results): ResultsFile['results'][number] {
  const { id, wave, question, item, label, subgroup, base, fromDeskResearch } = result
  const figure =
    result.kind === 'share'
      ? { count: result.count, percent: result.percent ?? null }
      : { value: result.value ?? null }
  const { base: baseRows, counted } = result.rows()
  const format = (rows: readonly FileRows[]) => rows.map((each) => formatRows(each, wave, results.study.id))
  return {
    id,
    wave,
    question,
    item,
    label,
    ...(subgroup === undefined ? {} : { subgroup: { variable: subgroup.variable, value: subgroup.value } }),
    ...figure,
    base,
    fromDeskResearch,
    ...estimateIn(result),
    texts: textsOf(result),
    rows: { base: format(baseRows), counted: format(counted) },
  }
}

function estimateIn({ estimate }: Result) {
  if (estimate === undefined) return {}
  const { value, standardError, interval, base } = estimate
  return {
    estimate: {
      value,
      ...defined({ standardError, interval: interval && endsOf(interval) }),
      weightedBase: base.weighted,
      effectiveBase: base.effective,
    },
  }
}

function describeTest({ estimate, interval, p, corrected, n }: ClaimTest) {
  return { estimate, ...defined({ interval: interval && endsOf(interval), p, corrected }), respondents: n }
}

function endsOf({ low, high }: Interval): [number, number] {
  return [low, high]
}

/** Its wordings by form, without their explanations. */
function textsOf(result: Result): ResultsFile['results'][number]['texts'] {
  if (result.kind === 'number') return { ...result.texts }
  const { rule: _, ...texts } = result.texts
  return texts
}

function formatRows({ file, rows }: FileRows, wave: string, study: string) {
  return { file: dataPath(DATA_FILES[file], study, wave), rows: rangesOf(rows) }
}

function filesOf(shown: ResultsFile['results'], inputs: InputHashes): ResultsFile['files'] {
  const paths = shown.flatMap(({ rows }) => [...rows.base, ...rows.counted]).map(({ file }) => file)
  return [...new Set(paths)].toSorted().map((path) => ({ path, sha256: inputs[path] ?? '' }))
}

function describeClaim(
  { words, claim, meaning, results: ids, tests, ...place }: ClaimRecord,
  results: Results,
  templates: string,
) {
  const figures = ids.flatMap((id) => {
    const result = results.byId.get(id)
    if (result === undefined) return []
    const { wave, base } = result
    const figure =
      result.kind === 'share'
        ? { result: id, wave, count: result.count, base, percent: result.percent ?? null }
        : { result: id, wave, base, value: result.value ?? null }
    return [{ ...figure, ...estimateIn(result) }]
  })
  return {
    at: placeIn(templates, place),
    words,
    claim,
    meaning,
    figures,
    ...defined({ tests: tests?.map(describeTest) }),
  }
}

function placeIn(templates: string, { file, line, column }: Place): string {
  return `${relative(templates, file)}:${line}:${column}`
}
