import Handlebars from 'handlebars'
import type { Result, Results } from '../analysis/results.ts'
import type { Problem } from '../problem.ts'
import type { TemplateFile } from '../report/report.ts'
import { type Call, type ChartEntry, type Helper, HelperFault } from './call.ts'
import { contextOf } from './context.ts'
import type { ResultUse } from './document.ts'
import { problemAt } from './locate.ts'
import { type Piece, Token } from './tokens.ts'
import type { PieceOrigin } from './trace.ts'
import { vocabulary } from './vocabulary.ts'

/** What templates are filled from. */
export interface FillSources {
  readonly results: Results
  readonly charts: ReadonlyMap<string, ChartEntry>
  readonly partials: readonly TemplateFile[]
}

/** A template as Markdown with tokens, and what the tokens stand for. */
export interface Filled {
  readonly markdown: string
  readonly pieces: readonly Piece[]
  /** Of the pieces that helpers made, by index. */
  readonly origins: ReadonlyMap<number, PieceOrigin>
  readonly uses: readonly ResultUse[]
  readonly problems: readonly Problem[]
}

/** Runs a template that has been checked. No value enters the Markdown: a token stands for each. */
export function fillTemplate(template: TemplateFile, sources: FillSources): Filled {
  const run = new Run(template, sources)
  const environment = Handlebars.create()
  for (const [name, helper] of vocabulary) environment.registerHelper(name, run.wrap(name, helper))
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: knownHelpers() }
  for (const partial of sources.partials) {
    const compiled = environment.compile(partial.source, options)
    const inFile: Handlebars.Template = (context, runtime) =>
      run.within(partial, () => compiled(context, runtime))
    environment.registerPartial(partial.name, Object.assign(inFile, compiled))
  }
  const markdown = environment.compile(template.source, options)(run.context())
  const { pieces, origins, uses, problems } = run
  return { markdown, pieces, origins, uses, problems }
}

function knownHelpers(): Record<string, boolean> {
  return Object.fromEntries([...vocabulary.keys()].map((name) => [name, true]))
}

/** What Handlebars passes to a helper last; its own types leave out the place. */
interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>
  readonly fn?: (context: unknown) => string
  readonly loc: { readonly start: { readonly line: number; readonly column: number } }
}

/** Collects, while one template runs, what its helpers make and find wrong. */
class Run {
  readonly pieces: Piece[] = []
  readonly origins = new Map<number, PieceOrigin>()
  readonly uses: ResultUse[] = []
  readonly problems: Problem[] = []
  readonly #sources: FillSources
  #file: TemplateFile

  constructor(template: TemplateFile, sources: FillSources) {
    this.#file = template
    this.#sources = sources
  }

  within(partial: TemplateFile, work: () => string): string {
    const outer = this.#file
    this.#file = partial
    const text = work()
    this.#file = outer
    return text
  }

  context(): Record<string, Record<string, Token | string>> {
    return contextOf(this.#sources.results, (text) => this.#token({ kind: 'text', text }))
  }

  /** A helper as Handlebars calls it: the piece it makes becomes a token, a fault becomes a problem. */
  wrap(name: string, helper: Helper): Handlebars.HelperDelegate {
    const run = this
    return function (this: unknown, ...parameters: unknown[]) {
      const options = parameters.pop() as HelperOptions
      const call = run.#call(name, parameters, options, this)
      const usedBefore = run.uses.length
      try {
        const made = helper.run(call)
        if (typeof made === 'boolean') return made
        run.origins.set(run.pieces.length, run.#originOf(call, run.uses.slice(usedBefore)))
        return run.#token(made)
      } catch (error) {
        if (!(error instanceof HelperFault)) throw error
        const { line, column, rule, message, file: _, ...advice } = error.problem
        run.problems.push(problemAt(run.#file, line, column, rule, message, advice))
        return ''
      }
    }
  }

  #call(helper: string, args: readonly unknown[], options: HelperOptions, context: unknown): Call {
    const { line, column } = options.loc.start
    const place = { file: this.#file.file, line, column: column + 1 }
    const { results, charts } = this.#sources
    const use = (result: Result, text: string) =>
      this.uses.push({ ...place, result: result.id, as: helper, text })
    return {
      helper,
      place,
      args,
      hash: options.hash,
      results,
      charts,
      content: options.fn?.(context).trim(),
      use,
      useId: (id) => {
        const result = results.byId.get(id)
        if (result !== undefined)
          use(result, result.kind === 'share' ? result.texts.percent : result.texts.digits)
      },
    }
  }

  #originOf({ helper, place, hash }: Call, uses: readonly ResultUse[]): PieceOrigin {
    const { byId } = this.#sources.results
    return { helper, place, hash, results: uses.flatMap(({ result }) => byId.get(result) ?? []) }
  }

  #token(piece: Piece): Token | string {
    const token = new Token(this.pieces.push(piece) - 1)
    return piece.kind === 'block' ? `\n\n${token}\n\n` : token
  }
}
