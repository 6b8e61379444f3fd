import { defined } from '../../core/defined.ts'
import { type Helper, HelperFault } from './call.ts'
import { vocabulary } from './vocabulary.ts'

/** A helper with its arguments, as a template writes it. */
export interface CallNode {
  readonly path: hbs.AST.PathExpression
  readonly params: readonly hbs.AST.Expression[]
  readonly hash: hbs.AST.Hash | undefined
  readonly loc: hbs.AST.SourceLocation
}

/** Where a helper is written: in the text, as a block with a text between its tags, or in brackets. */
export type Use = 'text' | 'block' | 'argument'

/** What is wrong with a call. */
export interface Fault {
  readonly message: string
  readonly hint?: string
}

/** Why a helper cannot be written there. */
export function useFault(name: string, helper: Helper, use: Use): Fault | undefined {
  if (helper.gives === 'condition' && use !== 'argument') {
    const hint = `write \`{{#if (${name} …)}}\`, or \`{{#claim (${name} …)}}\``
    return { message: `\`${name}\` is a condition, not a text`, hint }
  }
  if (helper.gives === 'figure' && use !== 'argument') {
    return { message: `\`${name}\` belongs in brackets, to compare with`, hint: 'to show it, use `share`' }
  }
  if (use !== 'block' || helper.takesCaption === true) return undefined
  return { message: `\`${name}\` takes no text between tags` }
}

/** Why `if`, `unless` or `claim` cannot be followed. */
export function blockFault(node: hbs.AST.BlockStatement): Fault | undefined {
  const word = node.path.original
  const [first, second] = node.params
  const isClaim = word === 'claim'
  if (isClaim && node.inverse !== undefined) {
    const hint = 'for variants write `{{#if (…)}}…{{else}}…{{/if}}`'
    return { message: '`claim` takes no `{{else}}`: it says what is so', hint }
  }
  if (isClaim && first?.type === 'StringLiteral') return kindFault((first as hbs.AST.StringLiteral).value)
  if (first === undefined || givenBy(first) !== 'condition') {
    const hint = `such as \`{{#${word} (rises "a.b" since="…")}}\`${isClaim ? ' or `{{#claim "most" "a.b"}}`' : ''}`
    return { message: `\`${word}\` needs a condition in brackets`, hint }
  }
  if (second === undefined && node.hash === undefined) return undefined
  const hint = 'put arguments within its brackets, and join conditions by `(and …)` or `(or …)`'
  return { message: `\`${word}\` takes one condition and nothing else`, hint }
}

function kindFault(kind: string): Fault | undefined {
  const helper = vocabulary.get(kind)
  // An unknown name is reported where names are checked.
  if (helper === undefined || helper.gives === 'condition') return undefined
  return { message: `\`${kind}\` is not a condition, so nothing can be claimed with it` }
}

/** What is wrong with a helper's arguments as they are written; a value that only the data have is left alone. */
export function faultOfArguments(helper: Helper, call: CallNode): Fault | undefined {
  const { path, params, hash, loc } = call
  const pairs = hash?.pairs ?? []
  if ([...params, ...pairs.map(({ value }) => value)].some(({ type }) => type === 'PathExpression'))
    return undefined
  const place = { file: '', line: loc.start.line, column: loc.start.column + 1 }
  try {
    helper.check?.({
      helper: path.original,
      place,
      args: params.map(writtenValue),
      hash: Object.fromEntries(pairs.map(({ key, value }) => [key, writtenValue(value)])),
    })
    return undefined
  } catch (error) {
    if (!(error instanceof HelperFault)) throw error
    const { message, hint } = error.problem
    return { message, ...defined({ hint }) }
  }
}

/** A literal, or for brackets something of the kind that they give. */
function writtenValue(node: hbs.AST.Expression): unknown {
  if (node.type !== 'SubExpression') return (node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value
  const kind = givenBy(node) === 'condition' ? 'verdict' : givenBy(node)
  return { kind, claim: `${(node as CallNode & hbs.AST.SubExpression).path.original} …` }
}

function givenBy(node: hbs.AST.Expression): Helper['gives'] {
  if (node.type !== 'SubExpression') return undefined
  return vocabulary.get((node as CallNode & hbs.AST.SubExpression).path.original)?.gives
}
