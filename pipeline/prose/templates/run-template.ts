import Handlebars from 'handlebars'
import { memoizeByObject } from '../../core/memoize.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { Helper } from './call.ts'
import { isVerdict } from './verdict.ts'
import { BLOCK_WORDS, vocabulary } from './vocabulary.ts'

/** What Handlebars passes to a helper last; its own types leave out the place. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>
  readonly fn?: ((context: unknown) => string) | undefined
  readonly loc: { readonly start: { readonly line: number; readonly column: number } }
  readonly data: RunData
}

/** What is done with the words of the template language while one template runs. */
export interface Filling {
  /** What a call of a helper puts into the text, or what the call gives to another. */
  help(
    name: string,
    helper: Helper,
    args: readonly unknown[],
    options: HelperOptions,
    context: unknown,
  ): unknown
  /** The text between the tags or after `else`, by whether a condition holds. */
  choose(holds: boolean, options: Handlebars.HelperOptions, context: unknown): string
  /** The text of a claim. */
  claim(args: readonly unknown[], options: HelperOptions, context: unknown): string
  /** Runs a partial, whose places are in a file of its own. */
  within(partial: TemplateFile, work: () => string): string
}

/** Handlebars hands it on to all that it calls. */
interface RunData {
  readonly filling: Filling
}

/** What is run: a template's tree, and how those of partials are found. */
export interface RunSources {
  readonly partials: readonly TemplateFile[]
  treeOf(template: TemplateFile): hbs.AST.Program
}

/** Runs a template that has been checked, with values by name for its context. */
export function runTemplate(
  template: TemplateFile,
  sources: RunSources,
  context: object,
  filling: Filling,
): string {
  const data: RunData = { filling }
  const partials = sources.partials.map((partial) => [partial.name, inItsFile(partial, sources)] as const)
  return compiled(sources.treeOf(template))(context, { data, partials: Object.fromEntries(partials) })
}

function inItsFile(partial: TemplateFile, { treeOf }: RunSources): Handlebars.Template {
  const run = compiled(treeOf(partial))
  return (context, runtime = {}) => {
    const { filling }: RunData = runtime.data
    return filling.within(partial, () => run(context, runtime))
  }
}

/** Compiling a template takes longer than running it, and does not depend on the data. */
const compiled = memoizeByObject((tree: hbs.AST.Program) =>
  environment.compile(tree, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...vocabulary.keys(), ...BLOCK_WORDS].map((name) => [name, true])),
  }),
)

const environment = createEnvironment()

/** The helpers are the same for all templates and all data: what they fill is passed with each call. */
function createEnvironment(): typeof Handlebars {
  const made = Handlebars.create()
  for (const [name, helper] of vocabulary)
    made.registerHelper(name, function (this: unknown, ...args: unknown[]) {
      const options = args.pop() as HelperOptions
      return options.data.filling.help(name, helper, args, options, this)
    })
  made.registerHelper('if', variant(true))
  made.registerHelper('unless', variant(false))
  made.registerHelper('claim', function (this: unknown, ...args: unknown[]) {
    const options = args.pop() as HelperOptions
    return options.data.filling.claim(args, options, this)
  })
  return made
}

/** `if` and `unless`: the text between the tags, or after `else`, by a condition. One with a fault does not hold. */
function variant(wanted: boolean): Handlebars.HelperDelegate {
  return function (this: unknown, condition: unknown, options: Handlebars.HelperOptions) {
    const holds = isVerdict(condition) && condition.holds
    const { filling }: RunData = options.data
    return filling.choose(holds === wanted, options, this)
  }
}
