interface Call {
  readonly params: readonly hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash | undefined
}

/**
 * A tree without the calls that are faulty, or have something faulty among their arguments, so that what is wrong with
 * the rest is found as well. Of a claim the words stay; of variants nothing does, since nobody knows which was meant.
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
