import { relative } from 'node:path'
import type { Result, Results } from '../analysis/results.ts'
import type { Place } from '../problem.ts'
import type { ClaimRecord, ReportDocument, ResultUse } from '../prose/document.ts'

/**
 * The text of `results.json`: every result that the report shows, with its texts and where it stands, and every claim
 * of its words with the figures that bear it out.
 *
 * @param templates folder that places of use are told from, so that no machine's path gets into the file
 */
export function resultsFile(document: ReportDocument, results: Results, templates: string): string {
  const ids = [...new Set(document.uses.map((use) => use.result))].toSorted()
  const shown = ids.flatMap((id) => {
    const result = results.byId.get(id)
    const uses = document.uses.filter((use) => use.result === id)
    return result === undefined ? [] : [describe(result, uses, templates)]
  })
  const { study, wave, language } = results
  const claims = document.claims.map((claim) => describeClaim(claim, results, templates))
  const content = { study: study.id, wave: wave.id, language: language.tag, results: shown, claims }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function describe(result: Result, uses: readonly ResultUse[], templates: string) {
  const { id, wave, question, item, label, subgroup, base, fromDeskResearch, texts } = result
  const figure =
    result.kind === 'share'
      ? { count: result.count, percent: result.percent ?? null }
      : { value: result.value ?? null }
  return {
    ...{ id, wave, question, item, label },
    ...(subgroup === undefined ? {} : { subgroup: { variable: subgroup.variable, value: subgroup.value } }),
    ...figure,
    ...{ base, fromDeskResearch, texts },
    uses: uses.map(({ as, text, rule, ...place }) => ({
      ...{ at: placeIn(templates, place), as, text },
      ...(rule === undefined ? {} : { rule }),
    })),
  }
}

function describeClaim(
  { words, claim, meaning, results: ids, ...place }: ClaimRecord,
  results: Results,
  templates: string,
) {
  const figures = ids.flatMap((id) => {
    const result = results.byId.get(id)
    if (result?.kind !== 'share') return []
    const { wave, count, base, percent } = result
    return [{ result: id, wave, count, base, percent: percent ?? null }]
  })
  return { at: placeIn(templates, place), words, claim, meaning, figures }
}

function placeIn(templates: string, { file, line, column }: Place): string {
  return `${relative(templates, file)}:${line}:${column}`
}
