import type Handlebars from 'handlebars'
import { byThemselves, type Differences, type ReportTests, type Test } from '../../analysis/differences.ts'
import type { Results } from '../../analysis/results.ts'
import { defined } from '../../core/defined.ts'
import { addAll } from '../../core/lists.ts'
import { byPlace, type Place, type Problem } from '../../core/problem.ts'
import { named, phrase } from '../../language/phrase.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { Filled } from '../compose/filled.ts'
import { problemAt } from '../compose/locate.ts'
import { plainText } from '../compose/sentence.ts'
import { type Insertion, Token } from '../compose/tokens.ts'
import type { Origin } from '../compose/trace.ts'
import type { ClaimRecord, ResultUse } from '../document.ts'
import {
  type Call,
  type ChartEntry,
  type Helper,
  HelperFault,
  type ResultFigure,
  UnreadFault,
} from './call.ts'
import type { Pruned } from './check-report.ts'
import { claimProblem, claimRecord, type RefutedClaim, unprovenProblem } from './claims.ts'
import { contextOf } from './context.ts'
import { countedOtherwise } from './counted-claim.ts'
import { readTemplate } from './read-template.ts'
import { type Filling, type HelperOptions, runTemplate } from './run-template.ts'
import { FAULTED, isVerdict, type Verdict } from './verdict.ts'
import { vocabulary } from './vocabulary.ts'

/** What templates are filled from. */
export interface FillSources {
  readonly results: Results
  readonly charts: ReadonlyMap<string, ChartEntry>
  readonly partials: readonly TemplateFile[]
  readonly pruned?: Pruned | undefined
  /** Of a report about a sample: what decides its conditions and claims. */
  readonly tests?: ReportTests | undefined
}

/** Runs a template that has been checked. No value enters the Markdown: a token takes the place of each. */
export function fillTemplate(template: TemplateFile, sources: FillSources): Filled {
  const run = new Run(template, sources, isVariantOf)
  const markdown = textOf(template, sources, run)
  run.noteRefuted(markdown)
  const { insertions, origins, uses, claims, problems } = run
  return { markdown, insertions, origins, uses, claims, problems: problems.toSorted(byPlace) }
}

/**
 * The tests that a template states, in all of its variants: so they do not depend on what they show. What is wrong with
 * the template is left for when it is filled.
 */
export function testsIn(
  template: TemplateFile,
  sources: FillSources,
  differences: Differences,
): readonly Test[] {
  const noted: Test[] = []
  const tests = byThemselves(differences, (test) => noted.push(test))
  textOf(template, sources, new Run(template, { ...sources, tests }, () => true))
  return noted
}

function textOf(template: TemplateFile, { partials, pruned }: FillSources, run: Run): string {
  const treeOf = (each: TemplateFile) => pruned?.get(each) ?? readTemplate(each.source).tree
  return runTemplate(template, { partials, treeOf }, run.context(), run)
}

/** Which of its two texts a variant has, by whether its condition holds. */
type HasText = (holds: boolean, isOfHolding: boolean) => boolean

const isVariantOf: HasText = (holds, isOfHolding) => holds === isOfHolding

/** Collects, while one template runs, what its helpers make and find wrong. */
class Run implements Filling {
  readonly insertions: Insertion[] = []
  readonly origins = new Map<number, Origin>()
  readonly uses: ResultUse[] = []
  readonly claims: ClaimRecord[] = []
  readonly problems: Problem[] = []
  #refuted: readonly RefutedClaim[] = []
  readonly #sources: FillSources
  readonly #hasText: HasText
  #file: TemplateFile

  constructor(template: TemplateFile, sources: FillSources, hasText: HasText) {
    this.#file = template
    this.#sources = sources
    this.#hasText = hasText
  }

  choose(holds: boolean, options: Handlebars.HelperOptions, context: unknown): string {
    const own = this.#hasText(holds, true) ? options.fn(context) : ''
    return this.#hasText(holds, false) ? own + options.inverse(context) : own
  }

  within(partial: TemplateFile, work: () => string): string {
    const outer = this.#file
    this.#file = partial
    const text = work()
    this.#file = outer
    return text
  }

  context(): Record<string, Record<string, Token | string>> {
    return contextOf(this.#sources.results, (text) =>
      this.#token({ kind: 'text', phrase: named(text, 'a title or name from the data') }),
    )
  }

  /** The insertion that a helper makes becomes a token, a fault becomes a problem. */
  help(name: string, helper: Helper, args: readonly unknown[], options: HelperOptions, context: unknown) {
    const made = this.#make(name, helper, args, options, context)
    if (made.kind === 'faulted') return helper.gives === undefined ? '' : made
    if (made.kind === 'verdict' || made.kind === 'figure') return made
    const place = this.#place(options)
    this.#use(made, name, place)
    // An insertion gets the next token.
    this.origins.set(this.insertions.length, { as: name, place })
    return this.#token(made)
  }

  /** Notes what an insertion shows of results. */
  #use(insertion: Insertion, as: string, place: Place): void {
    const phrases =
      insertion.kind === 'text' ? [insertion.phrase] : insertion.kind === 'block' ? insertion.shows : []
    for (const { text, figures, wording } of phrases)
      for (const result of figures.flatMap(({ results }) => results))
        this.uses.push({ ...place, result, as, text, ...defined({ wording }) })
  }

  /** The text between its tags, unchanged, while what it claims is noted. */
  claim(args: readonly unknown[], options: HelperOptions, context: unknown): string {
    const claimed = this.#claimed(args, options)
    const words = options.fn?.(context) ?? ''
    return isVerdict(claimed) ? this.#assert(claimed, words, options) : words
  }

  /** The condition that a claim asserts: one in brackets, or one that it names itself. */
  #claimed([first, ...args]: readonly unknown[], options: HelperOptions): unknown {
    const helper = typeof first === 'string' ? vocabulary.get(first) : undefined
    if (typeof first !== 'string' || helper === undefined) return first
    return this.#make(first, helper, args, { ...options, fn: undefined }, undefined)
  }

  /** Reports the claims in a finished text that do not hold: their sentences are found in it. */
  noteRefuted(text: string): void {
    const { language } = this.#sources.results
    const here = this.#refuted.filter(({ start }) => text.includes(start))
    this.#refuted = this.#refuted.filter((claim) => !here.includes(claim))
    addAll(
      this.problems,
      here.map((claim) => claimProblem(claim, text, this.insertions, language)),
    )
  }

  /** What holds leaves no mark in the text; what does not is marked, to find its sentence: it stops the build. */
  #assert(verdict: Verdict, words: string, options: HelperOptions): string {
    const place = this.#place(options)
    const unproven = unprovenProblem(verdict, this.#file, place)
    if (unproven !== undefined) this.problems.push(unproven)
    if (verdict.holds) {
      const { quantities } = this.#sources.results.language
      const fault = countedOtherwise(verdict, plainText(words, this.insertions), quantities)
      if (fault !== undefined) this.problems.push(problemAt(this.#file, place, fault))
      this.claims.push(claimRecord(verdict, words, place, this.insertions))
      return words
    }
    const [start, end] = [this.#marker(), this.#marker()]
    this.#refuted = [...this.#refuted, { verdict, words, template: this.#file, place, start, end }]
    return `${start}${words}${end}`
  }

  #make(
    name: string,
    helper: Helper,
    args: readonly unknown[],
    options: HelperOptions,
    context: unknown,
  ): Insertion | Verdict | ResultFigure | typeof FAULTED {
    if (args.includes(FAULTED)) return FAULTED
    try {
      return helper.run(this.#call(name, args, options, context))
    } catch (error) {
      if (error instanceof UnreadFault) return FAULTED
      if (!(error instanceof HelperFault)) throw error
      const { file, line, column, ...finding } = error.problem
      this.problems.push(problemAt(this.#file, { file, line, column }, finding))
      return FAULTED
    }
  }

  #call(helper: string, args: readonly unknown[], options: HelperOptions, context: unknown): Call {
    const place = this.#place(options)
    const { results, charts, tests } = this.#sources
    const content = options.fn?.(context).trim()
    if (content !== undefined) this.noteRefuted(content)
    return { helper, place, args, hash: options.hash, results, charts, content, ...defined({ tests }) }
  }

  #place({ loc }: HelperOptions): Place {
    return { file: this.#file.file, line: loc.start.line, column: loc.start.column + 1 }
  }

  /** A token that only marks its place. */
  #marker(): string {
    return this.#token({ kind: 'text', phrase: phrase() }).toString()
  }

  #token(insertion: Insertion): Token | string {
    const token = new Token(this.insertions.push(insertion) - 1)
    return insertion.kind === 'block' ? `\n\n${token}\n\n` : token
  }
}
