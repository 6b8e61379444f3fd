import { didYouMean } from '../problem.ts'
import type { Question } from '../study/study.ts'
import { identify, type ResultReference } from './identify.ts'
import type { FrequencyTable, Result, Results } from './results.ts'

/** What a reference leads to. `not-asked`: the wave lacks the question, so the figure is unknown, not zero. */
export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'not-asked'; readonly message: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly hint?: string }

/** Figures that are about the fieldwork and not about a question. */
const PSEUDO_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  response: ['units', 'desk-research', 'interviews', 'joint-interviews'],
  frame: ['units'],
}
const MEASURES = ['min', 'median', 'max', 'mean', 'sum']

/** The result that a reference names, or why there is none. */
export function findResult(
  results: Results,
  reference: Required<Pick<ResultReference, 'item'>> & ResultReference,
): Found<Result> {
  const result = results.byId.get(identify(reference))
  if (result !== undefined) return { kind: 'found', value: result }
  return findFault(results, reference)
}

/** The frequency table that a reference names, or why there is none. */
export function findTable(results: Results, reference: ResultReference): Found<FrequencyTable> {
  const table = results.tables.get(identify(reference))
  if (table !== undefined) return { kind: 'found', value: table }
  return findFault(results, reference)
}

type Fault = Exclude<Found<never>, { kind: 'found' }>

/** Goes through a reference part by part and names the first that does not exist. */
function findFault(results: Results, { wave, question, item, subgroup }: ResultReference): Fault {
  const waveSummary = results.waves.find((each) => each.id === wave)
  if (waveSummary === undefined)
    return unknown(
      'wave',
      wave,
      results.waves.map((each) => each.id),
    )
  const asked = results.questions.find((each) => each.id === question)
  const pseudoItems = PSEUDO_QUESTIONS[question]
  if (asked === undefined && pseudoItems === undefined) {
    return unknown(
      'question',
      question,
      results.questions.map((each) => each.id),
    )
  }
  const items = pseudoItems ?? (asked === undefined ? [] : itemsOf(asked))
  if (item !== undefined && !items.includes(item)) return unknown(`answer of \`${question}\``, item, items)
  if (asked !== undefined && !waveSummary.questions.includes(question))
    return notAsked(question, waveSummary.label)
  return (
    subgroupFault(results, waveSummary.questions, subgroup) ??
    wrong(`\`${question}\` has no figures to count`)
  )
}

function subgroupFault(
  results: Results,
  askedQuestions: readonly string[],
  subgroup: ResultReference['subgroup'],
): Fault | undefined {
  if (subgroup === undefined) return undefined
  const { variable, value } = subgroup
  const singles = results.questions.filter((each) => each.type === 'single')
  const stratum = results.strata.find((each) => each.id === variable)
  const values = stratum?.values ?? singles.find((each) => each.id === variable)?.answers
  if (values === undefined) {
    return unknown(
      'stratum or single question',
      variable,
      [...results.strata, ...singles].map((each) => each.id),
    )
  }
  const valueIds = values.map((each) => each.id)
  if (!valueIds.includes(value)) return unknown(`value of \`${variable}\``, value, valueIds)
  if (stratum === undefined && !askedQuestions.includes(variable)) return notAsked(variable, 'this wave')
  return undefined
}

function itemsOf(question: Question): string[] {
  const answers = question.answers.filter((answer) => !answer.missing)
  const items = [...answers, ...question.nets, ...question.classes].map((each) => each.id)
  return question.type === 'number' ? [...items, ...MEASURES] : items
}

function unknown(what: string, found: string, candidates: readonly string[]): Fault {
  const hint =
    didYouMean(found, candidates) ?? `known are ${candidates.map((each) => `\`${each}\``).join(', ')}`
  return { kind: 'wrong', message: `there is no ${what} \`${found}\``, hint }
}

function notAsked(question: string, wave: string): Fault {
  return {
    kind: 'not-asked',
    message: `\`${question}\` was not asked in ${wave}, so its figures are unknown`,
  }
}

function wrong(message: string): Fault {
  return { kind: 'wrong', message }
}
