/** An expression as Vega reads it: the parts of ESTree that its language has. */
export type Node =
  | { readonly type: 'Literal'; readonly value: unknown; readonly regex?: unknown }
  | { readonly type: 'Identifier'; readonly name: string }
  | {
      readonly type: 'MemberExpression'
      readonly object: Node
      readonly property: Node
      readonly computed: boolean
    }
  | Call
  | {
      readonly type: 'ConditionalExpression'
      readonly test: Node
      readonly consequent: Node
      readonly alternate: Node
    }
  | { readonly type: 'UnaryExpression'; readonly argument: Node }
  | { readonly type: 'LogicalExpression'; readonly left: Node; readonly right: Node }
  | {
      readonly type: 'BinaryExpression'
      readonly operator: string
      readonly left: Node
      readonly right: Node
    }
  | { readonly type: 'ArrayExpression'; readonly elements: readonly (Node | null)[] }
  | { readonly type: 'ObjectExpression'; readonly properties: readonly { readonly value: Node }[] }

export interface Call {
  readonly type: 'CallExpression'
  readonly callee: Node
  readonly arguments: readonly Node[]
}

export type Member = Extract<Node, { type: 'MemberExpression' }>
