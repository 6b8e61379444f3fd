import Handlebars from 'handlebars'
import { memoizeByObject } from '../../core/memoize.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { CallNode } from './check-call.ts'
import { templateTree } from './template-tree.ts'

/** Charts that a template names, also in a variant that these results do not choose. */
export const namedCharts: (template: TemplateFile) => ReadonlySet<string> = memoizeByObject(({ source }) => {
  const collector = new ChartNames()
  collector.accept(templateTree(source))
  return collector.names
})

class ChartNames extends Handlebars.Visitor {
  readonly names = new Set<string>()

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#note(node as CallNode)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#note(node)
    super.BlockStatement(node)
  }

  #note({ path, params: [name] }: CallNode): void {
    if (path.original === 'chart' && name?.type === 'StringLiteral')
      this.names.add((name as hbs.AST.StringLiteral).value)
  }
}
