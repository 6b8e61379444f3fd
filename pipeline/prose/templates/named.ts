import Handlebars from 'handlebars'
import { memoizeByObject } from '../../core/memoize.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { CallNode } from './check-call.ts'
import { templateTree } from './template-tree.ts'

/** Charts that a template names, also in a variant that these results do not choose. */
export const namedCharts = namesGivenTo('chart')

/** Topics whose quotes a template names, in any variant. */
export const namedTopics = namesGivenTo('quotes')

function namesGivenTo(helper: string): (template: TemplateFile) => ReadonlySet<string> {
  return memoizeByObject(({ source }) => {
    const collector = new Names(helper)
    collector.accept(templateTree(source))
    return collector.names
  })
}

class Names extends Handlebars.Visitor {
  readonly names = new Set<string>()
  readonly #helper: string

  constructor(helper: string) {
    super()
    this.#helper = helper
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#note(node as CallNode)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#note(node)
    super.BlockStatement(node)
  }

  #note({ path, params: [name] }: CallNode): void {
    if (path.original === this.#helper && name?.type === 'StringLiteral')
      this.names.add((name as hbs.AST.StringLiteral).value)
  }
}
