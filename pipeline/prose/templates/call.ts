import type { ReportTests } from '../../analysis/differences.ts'
import { type Found, findResult, findTable } from '../../analysis/find.ts'
import type { ResultReference } from '../../analysis/identify.ts'
import { PREVIOUS, previousWave } from '../../analysis/previous-wave.ts'
import type { FrequencyTable, Result, Results, Share, WaveSummary } from '../../analysis/results.ts'
import { defined } from '../../core/defined.ts'
import { didYouMean, type Place, type Problem } from '../../core/problem.ts'
import type { Phrase } from '../../language/phrase.ts'
import type { Insertion } from '../compose/tokens.ts'
import type { Kind, Parameter } from './kinds.ts'
import { type StudyNames, subgroupNames } from './known-names.ts'
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
  /** The tests of a report about a sample, which decide what it may say of differences. */
  readonly tests?: ReportTests
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
  /** Of a chart of one answer or measure: its label, and the subtitle for when the caption does not name it. */
  readonly namedAnswer?: { readonly label: string; readonly subtitle: Phrase }
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

/** A share or number that one condition hands to another to compare with. */
export interface ResultFigure {
  readonly kind: 'figure'
  /** As a template writes it: `figure "vision.any"`. */
  readonly claim: string
  readonly result: Result
}

/** A word of the template language: what a call of it may be, which is checked before anything is filled, and what it gives. */
export interface Helper {
  /** Its arguments in their order. */
  readonly takes?: readonly Parameter[]
  /** Its named arguments besides wave and subgroup. */
  readonly options?: Readonly<Record<string, Kind>>
  /** Whether `wave` and a subgroup by name choose the cases. */
  readonly takesSubgroup?: boolean
  /** Whether it makes a block, and so needs a line of its own. */
  readonly makesBlock?: boolean
  /** Whether it may or must be written as a block, with words between its tags. */
  readonly caption?: 'optional' | 'required'
  /** What references call its block: by its `id`, or else by its first argument or name. */
  readonly series?: 'table' | 'chart'
  /** What it gives to another helper, inside brackets; without it, it gives text or a block. */
  readonly gives?: 'condition' | 'figure'
  /** Fails when arguments do not go together; each is of its kind. */
  check?(call: Arguments, study: StudyNames): void
  /** Its arguments have been checked. What only the data show may still end it with a HelperFault. */
  run(call: Call): Insertion | Verdict | ResultFigure
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

/** An argument that is a text. */
export function textArgument(call: Arguments, index: number): string {
  return String(call.args[index])
}

/** A named argument that is a text. */
export function textOption(call: Arguments, name: string): string | undefined {
  return call.hash[name] as string | undefined
}

/** A named argument that is a number. */
export function numberOption(call: Arguments, name: string): number | undefined {
  return call.hash[name] as number | undefined
}

/** How a template writes an argument. */
export function valueText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'claim' in value) return `(${value.claim})`
  return typeof value === 'string' ? `"${value}"` : String(value)
}

/** The share that the first argument names, in this wave and for all unless the call says otherwise. */
export function shareArgument(call: Call): Share {
  return shareOf(resultArgument(call))
}

function shareOf(result: Result): Share {
  if (result.kind === 'share') return result
  throw new TypeError(`${result.id} is no share`)
}

/** The result that the first argument names. */
export function resultArgument(call: Call): Result {
  return required(call, findResult(call.results, resultReference(call)))
}

/** Whether the result that the first argument names is known; a reference to nothing is still a problem. */
export function isKnown(call: Call): boolean {
  const { results, hash } = call
  const isBefore = hash.wave === PREVIOUS
  if (isBefore && previousWave(results.waves, results.wave.id, askedIn(call)) === undefined) return false
  const found = findResult(call.results, resultReference(call))
  return found.kind === 'not-asked' ? false : required(call, found) !== undefined
}

/** The result that the first argument names, in another wave. */
export function resultInWave(call: Call, wave: string): Result {
  return required(call, findResult(call.results, { ...resultReference(call), wave }))
}

/** The result that the first argument names, of a group. */
export function resultInGroup(call: Call, subgroup: NonNullable<ResultReference['subgroup']>): Result {
  return required(call, findResult(call.results, { ...resultReference(call), subgroup }))
}

/** The frequency table of the question that the first argument names, for all or for a subgroup. */
export function tableArgument(call: Call, subgroup = subgroupOption(call)): FrequencyTable {
  const question = textArgument(call, 0)
  const reference = { wave: waveOption(call).id, question, ...defined({ subgroup }) }
  return required(call, findTable(call.results, reference))
}

/** The table of a question in a wave, for all or for the subgroup of the call; undefined when it was not asked. */
export function tableIfAsked(call: Call, question: string, wave: string): FrequencyTable | undefined {
  const subgroup = subgroupOption(call)
  const found = findTable(call.results, { wave, question, ...defined({ subgroup }) })
  return found.kind === 'not-asked' ? undefined : required(call, found)
}

/** The frequency table that a share is counted in. */
export function tableOfShare(call: Call, { wave, question, subgroup }: Share): FrequencyTable {
  const reference = { wave, question, ...defined({ subgroup }) }
  return required(call, findTable(call.results, reference))
}

/** The wave that the call names, or the reported one. */
export function waveOption(call: Call): WaveSummary {
  const id = textOption(call, 'wave')
  return id === undefined ? call.results.wave : waveById(call, id)
}

/** The earlier wave that the call compares with. */
export function sinceOption(call: Call): WaveSummary {
  return waveById(call, textOption(call, 'since') ?? '', waveOption(call))
}

/**
 * The wave with an id, or the one before another that asked the question which the call is about.
 *
 * @param before the other; the reported one unless it is given
 */
export function waveById(call: Call, id: string, before = call.results.wave): WaveSummary {
  if (id === PREVIOUS) return waveBefore(call, before)
  const ids = call.results.waves.map((wave) => wave.id)
  const wave = call.results.waves.find((each) => each.id === id)
  return wave ?? fail(call, 'unknown-wave', `there is no wave \`${id}\` up to this one`, didYouMean(id, ids))
}

function waveBefore(call: Call, { id, label }: WaveSummary): WaveSummary {
  const question = askedIn(call)
  const found = previousWave(call.results.waves, id, question)
  if (found !== undefined) return found
  if (question === undefined) return fail(call, 'unknown-wave', `no wave comes before ${label}`)
  const hint = `for the first wave make a variant with \`{{#if (known ${valueText(call.args[0])} wave="${PREVIOUS}")}}\``
  return fail(call, 'unknown-wave', `no wave before ${label} asked \`${question}\``, hint)
}

/** The question that a call is about; undefined when it is about none. */
function askedIn({ args, hash, results }: Call): string | undefined {
  const name = [hash.of, args[0]].find((each) => typeof each === 'string')
  const [question = ''] = name?.split('.') ?? []
  return results.questions.some(({ id }) => id === question) ? question : undefined
}

function resultReference(call: Call): ResultReference & { readonly item: string } {
  const subgroup = subgroupOption(call)
  const wave = waveOption(call).id
  return { ...resultName(call), wave, ...defined({ subgroup }) }
}

/** The question and the answer, net, class or measure that an argument names. */
export function resultName(call: Arguments, index = 0): { question: string; item: string } {
  const [question = '', item = ''] = textArgument(call, index).split('.')
  return { question, item }
}

/** A named argument that is a stratum or question names a subgroup: `province="drenthe"`. */
function subgroupOption({ hash, results }: Call): ResultReference['subgroup'] {
  const variable = subgroupNames(results)?.find((name) => Object.hasOwn(hash, name))
  return variable === undefined ? undefined : { variable, value: String(hash[variable]) }
}

function required<T>(call: Call, found: Found<T>): T {
  if (found.kind === 'found') return found.value
  if (found.kind === 'unread') throw new UnreadFault(found.message)
  if (found.kind === 'not-asked') return fail(call, 'unknown-figure', found.message)
  return fail(call, 'unknown-result', found.message, found.hint)
}
