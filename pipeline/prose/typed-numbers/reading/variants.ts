import Handlebars from 'handlebars'
import { own } from '../../../core/own.ts'
import type { Trend } from '../../../language/statement-words.ts'
import { readTemplate } from '../../templates/read-template.ts'
import { type Condition, fromBrackets } from '../claims/condition.ts'

/** A condition on how one result changed. */
export interface Changed {
  readonly trend: Trend
  readonly result: string
}

/** A variant of a condition on a change. */
export interface Variant {
  /** What holds in it. */
  readonly own: Changed | undefined
  /** What does not, since an earlier variant was for that. */
  readonly failed: readonly Changed[]
  /** Its words, without those of variants within it. */
  readonly contents: readonly hbs.AST.Statement[]
}

/** The variants of a template that are for a change of a result, or for what is left when there is none. */
export function variantsIn(source: string): readonly Variant[] {
  const reader = new VariantReader()
  reader.accept(readTemplate(source).tree)
  return reader.variants.filter(({ own, failed }) => {
    const changes = own === undefined ? failed : [own, ...failed]
    return new Set(changes.map(({ result }) => result)).size === 1
  })
}

class VariantReader extends Handlebars.Visitor {
  readonly variants: Variant[] = []
  readonly #chained = new Set<hbs.AST.Node>()

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    if (!this.#chained.has(node)) this.#note(node, [])
    super.BlockStatement(node)
  }

  /** Notes a variant and those after it. */
  #note(
    { path, params: [first], program, inverse }: hbs.AST.BlockStatement,
    failed: readonly Changed[],
  ): void {
    const { original: name } = path as hbs.AST.PathExpression
    if ((name !== 'if' && name !== 'unless') || first?.type !== 'SubExpression') return
    const condition = fromBrackets(first as hbs.AST.SubExpression)
    const where = { own: holdsIn(condition), failed }
    const elsewhere = { own: undefined, failed: added(failed, changedBy(condition)) }
    const isIf = name === 'if'
    this.#add(program, isIf ? where : elsewhere)
    if (inverse === undefined) return
    const [only, ...others] = inverse.body
    if (isIf && only?.type === 'BlockStatement' && others.length === 0) {
      this.#chained.add(only)
      this.#note(only as hbs.AST.BlockStatement, elsewhere.failed)
    } else this.#add(inverse, isIf ? elsewhere : where)
  }

  #add({ body }: hbs.AST.Program, variant: Omit<Variant, 'contents'>): void {
    this.variants.push({ ...variant, contents: contentsOf(body) })
  }
}

function added(failed: readonly Changed[], changed: Changed | undefined): readonly Changed[] {
  return changed === undefined ? failed : [...failed, changed]
}

/** The words of claims are among them. */
function contentsOf(body: readonly hbs.AST.Statement[]): hbs.AST.Statement[] {
  return body.flatMap((node) => {
    if (node.type === 'ContentStatement') return [node]
    if (node.type !== 'BlockStatement') return []
    const { path, program } = node as hbs.AST.BlockStatement
    return (path as hbs.AST.PathExpression).original === 'claim' ? contentsOf(program.body) : []
  })
}

const TRENDS: Readonly<Record<string, Trend>> = { rises: 'rises', falls: 'falls', unchanged: 'unchanged' }

/** What a condition says of how one result changed, if that is all. */
function changedBy({ name, args: [result] }: Condition): Changed | undefined {
  const trend = own(TRENDS, name)
  return trend === undefined || typeof result !== 'string' ? undefined : { trend, result }
}

/** What it says of that among others. */
function holdsIn(condition: Condition): Changed | undefined {
  if (condition.name !== 'and') return changedBy(condition)
  const [changed, ...others] = condition.args.flatMap((each) =>
    typeof each === 'object' ? (changedBy(each) ?? []) : [],
  )
  return others.length === 0 ? changed : undefined
}
