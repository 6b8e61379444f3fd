import { valueFault } from '../../analysis/find.ts'
import { defined } from '../../core/defined.ts'
import { didYouMean } from '../../core/problem.ts'
import { type Arguments, type Helper, HelperFault, valueText } from './call.ts'
import { type Fault, type Kind, type Parameter, WAVE } from './kinds.ts'
import { type KnownNames, subgroupNames } from './known-names.ts'
import type { ReadCall } from './read-call.ts'
import { vocabulary } from './vocabulary.ts'

/** A helper with its arguments, as a template writes it. */
export interface CallNode extends Omit<ReadCall, 'hash'> {
  readonly hash?: hbs.AST.Hash | undefined
  readonly loc: hbs.AST.SourceLocation
}

/** Where a helper is written: in the text, as a block with a text between its tags, or in brackets. */
export type Use = 'text' | 'block' | 'argument'

export const VARIANTS_HINT = 'for variants write `{{#if (…)}}…{{else}}…{{/if}}`'

/** A fault and where it is. */
export interface PlacedFault extends Fault {
  readonly loc: hbs.AST.SourceLocation
}

/** Why a helper cannot be written there. */
export function useFault(name: string, helper: Helper, use: Use): Fault | undefined {
  if (helper.gives === 'condition' && use !== 'argument') {
    const hint = `write \`{{#if (${name} …)}}\`, or \`{{#claim (${name} …)}}\``
    return { message: `\`${name}\` is a condition, not a text`, hint }
  }
  if (helper.gives === 'figure' && use !== 'argument')
    return { message: `\`${name}\` belongs in brackets, to compare with`, hint: 'to show it, use `share`' }
  if (use === 'block' && helper.caption === undefined)
    return { message: `\`${name}\` takes no text between tags` }
  if (use === 'block' || helper.caption !== 'required') return undefined
  const hint = `write \`{{#${name} "question.answer"}}…{{/${name}}}\``
  return { message: `\`${name}\` needs words between its tags`, hint }
}

/** Why `if`, `unless` or `claim` cannot be followed. */
export function blockFault(node: hbs.AST.BlockStatement): Fault | undefined {
  const word = node.path.original
  const [first, second] = node.params
  const isClaim = word === 'claim'
  if (isClaim && node.inverse !== undefined) {
    return { message: '`claim` takes no `{{else}}`: it says what is so', hint: VARIANTS_HINT }
  }
  if (isClaim && first?.type === 'StringLiteral') return claimFault((first as hbs.AST.StringLiteral).value)
  if (first === undefined || !(isUnknown(first) || givenBy(first) === 'condition')) {
    const hint = `such as \`{{#${word} (rises "a.b" since="…")}}\`${isClaim ? ' or `{{#claim "most" "a.b"}}`' : ''}`
    return { message: `\`${word}\` needs a condition in brackets`, hint }
  }
  if (second === undefined && node.hash === undefined) return undefined
  const hint = 'put arguments within its brackets, and join conditions by `(and …)` or `(or …)`'
  return { message: `\`${word}\` takes one condition and nothing else`, hint }
}

function claimFault(condition: string): Fault | undefined {
  const helper = vocabulary.get(condition)
  // An unknown name is reported where names are checked.
  if (helper === undefined || helper.gives === 'condition') return undefined
  return { message: `\`${condition}\` is not a condition, so nothing can be claimed with it` }
}

/** Everything that is wrong with a helper's arguments, as far as it can be known before there are data. */
export function argumentFaults(helper: Helper, call: CallNode, names: KnownNames): readonly PlacedFault[] {
  const named = namedFaults(helper, call, names)
  const faults = [...positionalFaults(helper, call, names), ...named]
  const values = [...call.params, ...(call.hash?.pairs ?? []).map(({ value }) => value)]
  if (faults.length > 0 || values.some(isUnknown)) return faults
  return [...ownFaults(helper, call, names), ...groupFaults(helper, call, names)]
}

function positionalFaults(helper: Helper, call: CallNode, names: KnownNames): PlacedFault[] {
  const { params, loc } = call
  const { original: name } = call.path
  const { takes = [] } = helper
  const last = takes.at(-1)
  const rest = last?.repeats === true ? last : undefined
  const [extra] = rest === undefined ? params.slice(takes.length) : []
  const count = Math.max(takes.length, rest === undefined ? 0 : params.length)
  const faults = Array.from({ length: count }, (_, index) =>
    parameterFault(name, takes[index] ?? rest, params[index], names),
  )
  return [
    ...faults.flatMap((fault) => (fault === undefined ? [] : [{ ...fault, loc }])),
    ...(extra === undefined
      ? []
      : [{ message: `\`${name}\` has no use for ${valueText(writtenValue(extra))}`, loc: extra.loc }]),
  ].slice(0, 1)
}

function parameterFault(
  helper: string,
  parameter: Parameter | undefined,
  node: hbs.AST.Expression | undefined,
  names: KnownNames,
): Fault | undefined {
  if (parameter === undefined || (node === undefined ? parameter.isOptional : isUnknown(node)))
    return undefined
  const { kind } = parameter
  const value = node && writtenValue(node)
  if (!kind.accepts(value)) return { message: `\`${helper}\` needs ${kind.what}` }
  return typeof value === 'string' ? kind.fault?.(value, names) : undefined
}

function namedFaults(helper: Helper, call: CallNode, names: KnownNames): PlacedFault[] {
  const name = call.path.original
  const options = optionsOf(helper)
  const groups = helper.takesSubgroup ? subgroupNames(names.study) : []
  const given = new Set<string>()
  return (call.hash?.pairs ?? []).flatMap((pair) => {
    const { key, loc } = pair
    const kind = options.get(key)
    const isRepeated = given.has(key)
    given.add(key)
    if (isRepeated) return [{ message: `\`${name}\` is given \`${key}\` twice`, loc }]
    if (kind !== undefined)
      return optionFault(name, kind, pair, names).map((fault) => ({ ...fault, loc: call.loc }))
    if (groups === undefined || groups.includes(key)) return []
    const hint = didYouMean(key, [...options.keys(), ...groups])
    return [{ message: `\`${name}\` takes no \`${key}\``, hint, loc }]
  })
}

function optionFault(
  helper: string,
  kind: Kind,
  { key, value: node }: hbs.AST.HashPair,
  names: KnownNames,
): Fault[] {
  if (isUnknown(node)) return []
  const value = writtenValue(node)
  if (kind.accepts(value)) {
    const fault = typeof value === 'string' ? kind.fault?.(value, names) : undefined
    return fault === undefined ? [] : [fault]
  }
  if (kind.words === undefined || typeof value !== 'string')
    return [{ message: `\`${key}\` of \`${helper}\` must be ${kind.mustBe}` }]
  const expected = kind.words.map((word) => `"${word}"`).join(', ')
  return [{ message: `\`${key}\` of \`${helper}\` is "${value}"`, hint: `it can be ${expected}` }]
}

/** What arguments must be to one another, as only the helper knows. */
function ownFaults(helper: Helper, call: CallNode, names: KnownNames): PlacedFault[] {
  try {
    helper.check?.(written(call), names.study)
    return []
  } catch (error) {
    if (!(error instanceof HelperFault)) throw error
    const { rule, message, hint } = error.problem
    return [{ rule, message, ...defined({ hint }), loc: call.loc }]
  }
}

/** The subgroup that a call chooses: one at most, of those that there are. */
function groupFaults(helper: Helper, call: CallNode, { study }: KnownNames): PlacedFault[] {
  const { strata, questions } = study
  const options = optionsOf(helper)
  const { loc } = call
  const [group, ...others] = (call.hash?.pairs ?? []).filter(({ key }) => !options.has(key))
  if (group === undefined || strata === undefined || questions === undefined) return []
  const name = call.path.original
  if (others.length > 0) return [{ message: `\`${name}\` can take one subgroup, not two`, loc }]
  const value = writtenValue(group.value)
  if (typeof value !== 'string')
    return [{ message: `\`${group.key}\` of \`${name}\` must be a text in quotes`, loc }]
  const fault = valueFault({ strata, questions }, { variable: group.key, value })
  return fault === undefined ? [] : [{ rule: 'unknown-result', ...fault, loc }]
}

function optionsOf({ options = {}, takesSubgroup }: Helper): ReadonlyMap<string, Kind> {
  return new Map(Object.entries(takesSubgroup ? { wave: WAVE, ...options } : options))
}

/** A call as its helper gets it, but for what only the data know. */
function written({ path, params, hash, loc }: CallNode): Arguments {
  return {
    helper: path.original,
    place: { file: '', line: loc.start.line, column: loc.start.column + 1 },
    args: params.map(writtenValue),
    hash: Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, writtenValue(value)])),
  }
}

/** A literal; for brackets something of the kind that they give, and for the name of a value, that. */
function writtenValue(node: hbs.AST.Expression): unknown {
  if (node.type === 'PathExpression')
    return { kind: 'value', claim: (node as hbs.AST.PathExpression).original }
  if (node.type === 'NullLiteral') return null
  if (node.type !== 'SubExpression') return (node as Partial<hbs.AST.StringLiteral>).value
  const kind = givenBy(node) === 'condition' ? 'verdict' : (givenBy(node) ?? 'text')
  return { kind, claim: `${(node as hbs.AST.SubExpression & CallNode).path.original} …` }
}

function givenBy(node: hbs.AST.Expression): Helper['gives'] {
  return inBrackets(node)?.gives
}

/** Whether brackets hold a helper that does not exist, so that nobody knows what they would give. */
function isUnknown(node: hbs.AST.Expression): boolean {
  return node.type === 'SubExpression' && inBrackets(node) === undefined
}

function inBrackets(node: hbs.AST.Expression): Helper | undefined {
  if (node.type !== 'SubExpression') return undefined
  return vocabulary.get((node as hbs.AST.SubExpression & CallNode).path.original)
}
