/** Calls of helpers as Handlebars' own parser reads them from a template. */
export interface Call {
  readonly helper: string
  readonly args: readonly Argument[]
  readonly hash: Readonly<Record<string, string | number | boolean>>
  readonly line: number
  /** From 1. */
  readonly column: number
  /** As the template writes it, without brackets. */
  readonly text: string
}

export type Argument = string | number | boolean | Call

/** What of Handlebars' syntax tree is read here: its types know less of it. */
export interface Node {
  readonly type: string
  readonly path?: { readonly original: string }
  readonly params?: readonly Node[]
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Node }[] }
  readonly value?: string | number | boolean
  readonly original?: string
  readonly body?: readonly Node[]
  readonly program?: Node
  readonly inverse?: Node
  readonly loc: { readonly start: { readonly line: number; readonly column: number } }
}

/** The call that a mustache, a block or an expression in brackets makes. */
export function callOf({ path, params = [], hash, loc }: Node): Call {
  const args = params.map(argumentOf)
  const options = (hash?.pairs ?? []).map(({ key, value }) => [key, value.value ?? ''] as const)
  return {
    helper: path?.original ?? '',
    args,
    hash: Object.fromEntries(options),
    line: loc.start.line,
    column: loc.start.column + 1,
    text: [
      path?.original,
      ...args.map(argumentText),
      ...options.map(([key, value]) => `${key}=${quoted(value)}`),
    ].join(' '),
  }
}

/** What a claim asserts: the condition in its brackets, or the one that it names itself. */
export function assertionOf(claim: Call): Call {
  const [first, ...args] = claim.args
  if (typeof first === 'object') return first
  return { ...claim, helper: String(first), args, text: claim.text.replace(/^claim "([^"]+)"/, '$1') }
}

function argumentOf(node: Node): Argument {
  return node.type === 'SubExpression' ? callOf(node) : (node.value ?? '')
}

function argumentText(argument: Argument): string {
  return typeof argument === 'object' ? `(${argument.text})` : quoted(argument)
}

function quoted(value: string | number | boolean): string {
  return typeof value === 'string' ? `"${value}"` : String(value)
}
