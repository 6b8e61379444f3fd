import type { Cache } from '../core/cache/cache.ts'
import { memoizeByObject } from '../core/memoize.ts'
import { programHash } from '../core/program.ts'
import type { TypedNumbers } from '../prose/typed-numbers/search-prose.ts'
import { typedNumbers } from '../prose/write.ts'
import type { DraftReport } from '../report/report.ts'
import type { Study } from '../study/study.ts'
import type { DraftPlan } from './plan.ts'

/**
 * What the templates of an edition type by hand. Where nothing was wrong with the same templates, charts and words of
 * a study in an earlier run, that is not looked for again: new data need no new search.
 */
export async function typedInEdition(
  { report, study, wave }: DraftPlan,
  cache: Cache | undefined,
): Promise<TypedNumbers> {
  if (cache === undefined) return typedNumbers(report, study, wave.id)
  const key = [programHash(), textsOf(report), wordsOf(study), wave.id].join('\n')
  const kept = await cache.read('typed-numbers', key)
  if (kept !== undefined) return { problems: [], allowed: JSON.parse(kept) as TypedNumbers['allowed'] }
  const found = typedNumbers(report, study, wave.id)
  if (found.problems.length === 0) await cache.write('typed-numbers', key, JSON.stringify(found.allowed))
  return found
}

/** All of a report that is searched, and what decides how. */
const textsOf = memoizeByObject(({ sections, partials, names, charts, unread }: DraftReport) =>
  JSON.stringify({
    templates: [...sections, null, ...partials].map((each) => each && [each.name, each.file, each.source]),
    charts: charts.map(({ file, document }) => [file, document.value]),
    names: names.map(({ text }) => text),
    unread,
  }),
)

/** All of a study that decides what is typed, without its answers. */
const wordsOf = memoizeByObject(({ language, waves, ...study }: Study) => {
  const { unitNoun, interviewNoun, questions, strata, printed, unread } = study
  const named = waves.map(({ id, label, fieldwork }) => ({ id, label, fieldwork }))
  const words = { unitNoun, interviewNoun, questions, strata, printed, unread }
  return JSON.stringify({ language: language.tag, waves: named, ...words })
})
