import { didYouMean } from '../core/problem.ts'
import { makesGroups } from '../study/question-types.ts'
import type { Battery, Question } from '../study/study.ts'
import type { StudyDesign } from '../study/study-design.ts'
import { mayBeQuestion } from '../study/unread.ts'
import { fieldworkItems, otherDesignFault } from './fieldwork-figures.ts'
import { identify, type ResultReference } from './identify.ts'
import { groupItems } from './items.ts'
import { numberFigureIds } from './number-figures.ts'
import type { FrequencyTable, Result, Results, WaveSummary } from './results.ts'

/**
 * What a reference refers to. `not-asked`: the wave lacks the question, so the figure is unknown rather than zero.
 * `unread`: to a part of the study that could not be read, so it may be right.
 */
export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'not-asked'; readonly message: string }
  | { readonly kind: 'unread'; readonly message: string; readonly hint?: undefined }
  | { readonly kind: 'wrong'; readonly message: string; readonly hint?: string }

/** The result that a reference names, or why it does not exist. */
export function findResult(
  results: Results,
  reference: Required<Pick<ResultReference, 'item'>> & ResultReference,
): Found<Result> {
  const result = results.byId.get(identify(reference))
  if (result !== undefined) return { kind: 'found', value: result }
  return findFault(results, reference)
}

/** The frequency table that a reference names, or why it does not exist. */
export function findTable(results: Results, reference: ResultReference): Found<FrequencyTable> {
  const table = results.tables.get(identify(reference))
  if (table !== undefined) return { kind: 'found', value: table }
  return findFault(results, reference)
}

/** The battery with an id, or why there is none. */
export function findBattery({ batteries, unread }: Results, id: string): Found<Battery> {
  const battery = batteries.find((each) => each.id === id)
  if (battery !== undefined) return { kind: 'found', value: battery }
  if (mayBeQuestion(id, unread?.questions ?? [])) return unreadPart(id)
  return batteries.length === 0
    ? { kind: 'wrong', message: `there is no battery \`${id}\``, hint: 'the codebook has none' }
    : unknown('there is no battery', id, idsOf(batteries))
}

type Fault = Exclude<Found<never>, { kind: 'found' }>
type Unknown = Extract<Found<never>, { kind: 'wrong' }>
/** Why there is no such part of a study, or why it is not known. */
type NoItem = Extract<Found<never>, { kind: 'wrong' | 'unread' }>

/** Checks a reference part by part, and names the first part that does not exist. */
function findFault(results: Results, reference: ResultReference): Fault {
  const { wave, question, item, subgroup } = reference
  const summary = results.waves.find((each) => each.id === wave)
  if (summary === undefined) return unknown('there is no wave', wave, idsOf(results.waves))
  return (
    itemFault(results, question, item) ??
    askedFault(results, summary, question) ??
    subgroupFault(results, summary, subgroup) ??
    (results.differences === undefined ? undefined : totalFault(question, item, summary)) ??
    fieldworkFault(results, summary, reference) ?? {
      kind: 'wrong',
      message: `\`${question}\` has no figures`,
    }
  )
}

/** Why a sample does not tell a total. */
function totalFault(question: string, item: string | undefined, wave: WaveSummary): Unknown | undefined {
  if (item !== 'sum') return undefined
  return {
    kind: 'wrong',
    message: `\`${question}.sum\` is not known in ${wave.label}, whose weights do not add up to a population`,
    hint: 'give the `population` in wave.json, and weights that add up to it; or show the mean',
  }
}

/** What questions, answers and strata a reference can name. */
type Codebook = Pick<Results, 'questions' | 'strata'> & MaybeUnread

/** What a figure can be of. */
interface Figures extends Pick<Results, 'questions'>, MaybeUnread {
  readonly design?: StudyDesign | undefined
}

/** What could not be read, if anything. */
interface MaybeUnread {
  readonly unread?: Results['unread'] | undefined
}

/** Why there is no such question, or no such answer to it, in any wave. */
export function itemFault(
  { questions, unread, design = { kind: 'frame' } }: Figures,
  question: string,
  item: string | undefined,
): NoItem | undefined {
  const asked = questions.find((each) => each.id === question)
  const other = otherDesignFault(design, question, item)
  if (other !== undefined) return { kind: 'wrong', ...other }
  const items = fieldworkItems(design, question) ?? (asked === undefined ? undefined : itemsOf(asked))
  if (items === undefined && mayBeQuestion(question, unread?.questions ?? [])) return unreadPart(question)
  if (items === undefined) return unknown('there is no question', question, idsOf(questions))
  if (item === undefined || items.includes(item)) return undefined
  return unknown(`\`${question}\` has no answer`, item, items)
}

/** Why a figure about the fieldwork of a sample is not known. */
function fieldworkFault(
  { design }: Results,
  { label }: WaveSummary,
  { question, item, subgroup }: ResultReference,
): Fault | undefined {
  if (design.kind === 'frame' || question !== 'response' || item === undefined) return undefined
  const of = subgroup === undefined ? '' : ` by \`${subgroup.variable}\``
  return { kind: 'not-asked', message: `\`response.${item}\` is not known${of} for ${label}` }
}

function askedFault(results: Results, wave: WaveSummary, question: string): Fault | undefined {
  const isInCodebook = results.questions.some((each) => each.id === question)
  return isInCodebook && !wave.questions.includes(question) ? notAsked(question, wave) : undefined
}

function subgroupFault(
  results: Results,
  wave: WaveSummary,
  subgroup: ResultReference['subgroup'],
): Fault | undefined {
  if (subgroup === undefined) return undefined
  const isStratum = results.strata.some((each) => each.id === subgroup.variable)
  return (
    valueFault(results, subgroup) ?? (isStratum ? undefined : askedFault(results, wave, subgroup.variable))
  )
}

/** Why there is no such subgroup in any wave. */
export function valueFault(
  { strata, questions, unread }: Codebook,
  { variable, value }: NonNullable<ResultReference['subgroup']>,
): NoItem | undefined {
  const dividing = questions.filter(makesGroups)
  const question = dividing.find((each) => each.id === variable)
  const values = strata.find((each) => each.id === variable)?.values ?? (question && groupItems(question))
  if (values === undefined && mayBeSubgroup(variable, { unread })) return unreadPart(variable)
  if (values === undefined)
    return unknown('there is no stratum or single question', variable, idsOf([...strata, ...dividing]))
  if (idsOf(values).includes(value)) return undefined
  return unknown(`\`${variable}\` has no value`, value, idsOf(values))
}

/** Whether a name that no stratum or question has may be that of one that could not be read. */
export function mayBeSubgroup(variable: string, { unread }: MaybeUnread): boolean {
  return unread !== undefined && (unread.strata || mayBeQuestion(variable, unread.questions))
}

function itemsOf(question: Question): string[] {
  const items = [...question.answers, ...question.nets, ...question.classes].map((each) => each.id)
  return [...items, ...numberFigureIds(question)]
}

function unknown(what: string, found: string, candidates: readonly string[]): Unknown {
  const hint =
    didYouMean(found, candidates) ?? `known are ${candidates.map((each) => `\`${each}\``).join(', ')}`
  return { kind: 'wrong', message: `${what} \`${found}\``, hint }
}

function unreadPart(name: string): NoItem {
  return { kind: 'unread', message: `\`${name}\` could not be read` }
}

function notAsked(question: string, wave: WaveSummary): Fault {
  return {
    kind: 'not-asked',
    message: `\`${question}\` was not asked in ${wave.label}, so its figures are unknown`,
  }
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id)
}
