import Handlebars from 'handlebars'
import { memoizeByObject } from '../../core/memoize.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { CallNode } from './check-call.ts'
import { readTemplate } from './read-template.ts'
import { vocabulary } from './vocabulary.ts'

/** What a template names, also in a variant that the data do not choose. */
export interface NamedIn {
  /** Names of the partials that it includes, with the places of their tags. */
  readonly partials: readonly { readonly name: string; readonly loc: hbs.AST.SourceLocation }[]
  /** What others may refer to: `table:services`, `chart:evenings`. */
  readonly targets: ReadonlySet<string>
  /** Topics whose quotes it prints. */
  readonly topics: ReadonlySet<string>
}

export const namedIn: (template: TemplateFile) => NamedIn = memoizeByObject(({ source }) => {
  const collector = new NameCollector()
  collector.accept(readTemplate(source).tree)
  return collector
})

class NameCollector extends Handlebars.Visitor implements NamedIn {
  readonly partials: { readonly name: string; readonly loc: hbs.AST.SourceLocation }[] = []
  readonly targets = new Set<string>()
  readonly topics = new Set<string>()

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#note(node as CallNode & hbs.AST.MustacheStatement)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#note(node)
    super.BlockStatement(node)
  }

  override PartialStatement({ name, loc }: hbs.AST.PartialStatement): void {
    this.partials.push({ name: (name as hbs.AST.PathExpression).original, loc })
  }

  #note({ path, params, hash }: CallNode): void {
    const [first] = params
    if (path.original === 'quotes' && first?.type === 'StringLiteral')
      this.topics.add((first as hbs.AST.StringLiteral).value)
    const series = vocabulary.get(path.original)?.series
    if (series === undefined) return
    const id = hash?.pairs.find(({ key }) => key === 'id')?.value ?? first
    this.targets.add(
      `${series}:${(id as Partial<hbs.AST.StringLiteral> | undefined)?.value ?? path.original}`,
    )
  }
}
