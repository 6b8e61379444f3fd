import { type Found, findResult, findTable } from '../../analysis/find.ts'
import type { ResultReference } from '../../analysis/identify.ts'
import type { FrequencyTable, Result, Results, Share, WaveSummary } from '../../analysis/results.ts'
import { defined } from '../../core/defined.ts'
import { didYouMean, type Place, type Problem } from '../../core/problem.ts'
import type { Phrase } from '../../language/phrase.ts'
import type { Insertion } from '../compose/tokens.ts'
import type { Verdict } from './verdict.ts'

/** One call of a helper in a template, as far as it is known before there are data. */
export interface Arguments {
  readonly helper: string
  readonly place: Place
  readonly args: readonly unknown[]
  readonly hash: Readonly<Record<string, unknown>>
}

/** One call of a helper in a template: its arguments, read and checked, and what it may use. */
export interface Call extends Arguments {
  readonly results: Results
  /** Names and titles of the report's charts. */
  readonly charts: ReadonlyMap<string, ChartEntry>
  /** The filled Markdown between the tags of a block helper; undefined for an inline one. */
  readonly content: string | undefined
}

/** What a template can know of a chart. */
export interface ChartEntry {
  readonly name: string
  readonly title: string
  readonly subtitle?: Phrase
  readonly source?: Phrase
  /** What its caption says where the template gives none. */
  readonly finding?: Phrase
  /** Ids of the results that it draws. */
  readonly results: readonly string[]
  /** Each text that is drawn. */
  readonly texts: readonly Phrase[]
  /** The figures of its alternative text beside those of the finding. */
  readonly described: readonly Phrase[]
}

/** A share that one condition hands to another to compare with. */
export interface ShareFigure {
  readonly kind: 'figure'
  /** As a template writes it: `figure "vision.any"`. */
  readonly claim: string
  readonly share: Share
}

/** A word of the template language. */
export interface Helper {
  /** Named arguments besides wave and subgroup. */
  readonly options?: readonly string[]
  /** Whether it takes a result reference, and with it `wave` and a subgroup by name. */
  readonly takesSubgroup?: boolean
  /** Whether it makes a block, and so needs a line of its own. */
  readonly makesBlock?: boolean
  /** Whether it may be written as a block, with a caption between its tags. */
  readonly takesCaption?: boolean
  /** What it gives to another helper, inside brackets; without it, it gives text or a block. */
  readonly gives?: 'condition' | 'figure'
  /** Fails when its arguments are of the wrong number or kind. */
  check?(call: Arguments): void
  run(call: Call): Insertion | Verdict | ShareFigure
}

/** Ends a helper's run with a problem at its place. */
export class HelperFault extends Error {
  readonly problem: Omit<Problem, 'source'>

  constructor(
    place: Place,
    rule: string,
    message: string,
    advice: { expected?: string; hint?: string } = {},
  ) {
    super(message)
    this.problem = { ...place, rule, message, ...advice }
  }
}

/** Ends a helper's run without a problem: what it asks for could not be read, and why is told elsewhere. */
export class UnreadFault extends Error {}

/** Ends a helper's run with a problem, unless the advice is undefined. */
export function fail(call: Arguments, rule: string, message: string, hint?: string): never {
  throw new HelperFault(call.place, rule, message, hint === undefined ? {} : { hint })
}

/** A positional argument that must be a text. */
export function textArgument(call: Arguments, index: number, what: string): string {
  const value = call.args[index]
  if (typeof value === 'string') return value
  return fail(call, 'helper-argument', `\`${call.helper}\` needs ${what}, in quotes`)
}

/** A named argument that must be a text when it is given. */
export function textOption(call: Arguments, name: string): string | undefined {
  const value = call.hash[name]
  if (value === undefined || typeof value === 'string') return value
  return fail(call, 'helper-argument', `\`${name}\` of \`${call.helper}\` must be a text in quotes`)
}

/** A named argument that must be one of some words when it is given. */
export function wordOption<Word extends string>(
  call: Arguments,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = textOption(call, name)
  if (value === undefined) return undefined
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  const expected = words.map((each) => `"${each}"`).join(', ')
  return fail(
    call,
    'helper-argument',
    `\`${name}\` of \`${call.helper}\` is "${value}"`,
    `it can be ${expected}`,
  )
}

/** A named argument that must be a whole number when it is given. */
export function numberOption(call: Arguments, name: string): number | undefined {
  const value = call.hash[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  return fail(call, 'helper-argument', `\`${name}\` of \`${call.helper}\` must be a whole number`)
}

/** The share that the first argument names, in this wave and for all unless the call says otherwise. */
export function shareArgument(call: Call): Share {
  const result = resultArgument(call)
  if (result.kind === 'share') return result
  return fail(
    call,
    'helper-argument',
    `\`${result.question}.${result.item}\` is a number, not a share`,
    'use `value`',
  )
}

/** The result that the first argument names. */
export function resultArgument(call: Call): Result {
  return required(call, findResult(call.results, resultReference(call)))
}

/** Whether the result that the first argument names is known; a reference to nothing is still a problem. */
export function isKnown(call: Call): boolean {
  const found = findResult(call.results, resultReference(call))
  return found.kind === 'not-asked' ? false : required(call, found) !== undefined
}

/** The share that the first argument names, in another wave. */
export function shareInWave(call: Call, wave: string): Share {
  const result = required(call, findResult(call.results, { ...resultReference(call), wave }))
  return result.kind === 'share' ? result : fail(call, 'helper-argument', 'a number has no change')
}

/** The frequency table of the question that the first argument names, for all or for a subgroup. */
export function tableArgument(call: Call, subgroup = subgroupOption(call)): FrequencyTable {
  const question = textArgument(call, 0, 'the id of a question')
  const reference = { wave: waveOption(call).id, question, ...defined({ subgroup }) }
  return required(call, findTable(call.results, reference))
}

/** The frequency table that a share is counted in. */
export function tableOfShare(call: Call, { wave, question, subgroup }: Share): FrequencyTable {
  const reference = { wave, question, ...defined({ subgroup }) }
  return required(call, findTable(call.results, reference))
}

/** The wave that the call names, or the reported one. */
export function waveOption(call: Call, name = 'wave'): WaveSummary {
  const id = textOption(call, name)
  return id === undefined ? call.results.wave : waveById(call, id)
}

/** The wave with an id. */
export function waveById(call: Call, id: string): WaveSummary {
  const ids = call.results.waves.map((wave) => wave.id)
  const wave = call.results.waves.find((each) => each.id === id)
  return wave ?? fail(call, 'unknown-wave', `there is no wave \`${id}\` up to this one`, didYouMean(id, ids))
}

function resultReference(call: Call): ResultReference & { readonly item: string } {
  const subgroup = subgroupOption(call)
  const wave = waveOption(call).id
  return { ...resultName(call), wave, ...defined({ subgroup }) }
}

/** The question and the answer, net, class or measure that an argument names. */
export function resultName(call: Arguments, index = 0): { question: string; item: string } {
  const text = textArgument(call, index, 'a result, such as "social-teams.yes"')
  const [question, item, ...rest] = text.split('.')
  if (question && item && rest.length === 0) return { question, item }
  return fail(call, 'helper-argument', `"${text}" does not name a result`, 'write "question.answer"')
}

/** A named argument that is neither an option of the helper nor `wave` names a subgroup: `province="drenthe"`. */
function subgroupOption(call: Call): ResultReference['subgroup'] {
  const [variable, ...others] = Object.keys(call.hash).filter((name) => isSubgroupName(name, call.results))
  if (variable === undefined) return undefined
  if (others.length > 0) fail(call, 'helper-argument', `\`${call.helper}\` can take one subgroup, not two`)
  return { variable, value: textOption(call, variable) ?? '' }
}

function isSubgroupName(name: string, { strata, questions }: Results): boolean {
  return (
    strata.some(({ id }) => id === name) || questions.some(({ id, type }) => id === name && type === 'single')
  )
}

/** Names that a call may use to choose a subgroup. */
export function subgroupNames({ strata, questions }: Pick<Results, 'strata' | 'questions'>): string[] {
  return [...strata, ...questions.filter(({ type }) => type === 'single')].map(({ id }) => id)
}

function required<T>(call: Call, found: Found<T>): T {
  if (found.kind === 'found') return found.value
  if (found.kind === 'unread') throw new UnreadFault(found.message)
  if (found.kind === 'not-asked') return fail(call, 'unknown-figure', found.message)
  return fail(call, 'unknown-result', found.message, found.hint)
}
