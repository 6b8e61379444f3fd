import { identify } from '../../pipeline/analysis/identify.ts'
import type { FrequencyTable, Result, Results } from '../../pipeline/analysis/results.ts'

/** Every frequency table that can be asked for. */
export function allTables(results: Results): FrequencyTable[] {
  const parts = partsOf(results)
  return results.waves.flatMap(({ id: wave, questions }) =>
    questions.flatMap((question) =>
      parts.flatMap((part) => results.tables.get(identify({ wave, question, ...part })) ?? []),
    ),
  )
}

/** Every result that can be asked for. */
export function allResults(results: Results): Result[] {
  const parts = partsOf(results)
  return results.waves.flatMap(({ id: wave, questions }) => [
    ...FIELDWORK.flatMap(([question, item]) =>
      parts.flatMap((part) => results.byId.get(identify({ wave, question, item, ...part })) ?? []),
    ),
    ...questions.flatMap((question) =>
      parts.flatMap((part) =>
        itemsOf(results, question, results.tables.get(identify({ wave, question, ...part }))).flatMap(
          (item) => results.byId.get(identify({ wave, question, item, ...part })) ?? [],
        ),
      ),
    ),
  ])
}

const FIELDWORK = [
  ['response', 'units'],
  ['response', 'desk-research'],
  ['frame', 'units'],
  ['response', 'interviews'],
  ['response', 'joint-interviews'],
] as const

function partsOf({ strata, questions }: Results) {
  const values = [
    ...strata.flatMap(({ id, values }) => values.map((value) => ({ variable: id, value: value.id }))),
    ...questions
      .filter(({ type }) => type === 'single')
      .flatMap(({ id, answers }) => answers.map((answer) => ({ variable: id, value: answer.id }))),
  ]
  return [{}, ...values.map((subgroup) => ({ subgroup }))]
}

function itemsOf({ questions, language }: Results, id: string, table: FrequencyTable | undefined): string[] {
  const question = questions.find((each) => each.id === id)
  if (question === undefined) return []
  const { answers, nets, classes } = question
  return [
    ...[...answers, ...nets, ...classes].map((each) => each.id),
    ...(table?.distribution ?? []).map(({ result }) => result.item),
    ...Object.keys(language.words.measures),
  ]
}
