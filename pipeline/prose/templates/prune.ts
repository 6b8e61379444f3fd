interface Call {
  readonly params: readonly hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash | undefined
}

/**
 * A tree without its faulty calls, and without calls that have a faulty argument, so that problems in the rest are
 * found too. The words of a faulty claim stay. Faulty variants go as a whole, since it is not known which one holds.
 */
export function prune(tree: hbs.AST.Program, faulty: ReadonlySet<hbs.AST.SourceLocation>): hbs.AST.Program {
  const isFaulty = (node: hbs.AST.Node): boolean => faulty.has(node.loc) || argumentsOf(node).some(isFaulty)
  const program = (whole: hbs.AST.Program): hbs.AST.Program => {
    const body = whole.body.flatMap(statement)
    // Handlebars looks for an `else if` in a program that says it is one.
    return body.length === 0
      ? ({ type: 'Program', body, strip: {} } as unknown as hbs.AST.Program)
      : { ...whole, body }
  }
  const statement = (node: hbs.AST.Statement): hbs.AST.Statement[] => {
    const block = node.type === 'BlockStatement' ? (node as hbs.AST.BlockStatement) : undefined
    if (!isFaulty(node)) return [block === undefined ? node : within(block)]
    return block?.path.original === 'claim' ? program(block.program).body : []
  }
  const within = (block: hbs.AST.BlockStatement): hbs.AST.BlockStatement => ({
    ...block,
    program: program(block.program),
    ...(block.inverse && { inverse: program(block.inverse) }),
  })
  return program(tree)
}

function argumentsOf(node: hbs.AST.Node): readonly hbs.AST.Expression[] {
  const { params = [], hash } = node as Partial<Call>
  return [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]
}
