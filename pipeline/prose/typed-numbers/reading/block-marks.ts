import { defined } from '../../../core/defined.ts'
import { conditionOf, subjectOf } from '../claims/condition.ts'
import { type Call, CLAIM_END, FIGURE, type Origin, type Piece } from './flat-text.ts'

/** A call of a helper or block, and the result that it names first. */
export function callOf(
  name: string,
  [first]: readonly hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
): Call {
  const about = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : undefined
  return { name, hash, ...defined({ about }) }
}

/** The figure of `key-figure` is before its words, and not beside them; the block of a caption is around it. */
export function blockMark({ path, params, hash }: hbs.AST.BlockStatement, edge: Piece): Piece[] {
  const { original: name } = path as hbs.AST.PathExpression
  if (name !== 'key-figure')
    return [{ ...edge, text: CLAIM_END, as: 'mark', call: callOf(`#${name}`, params, hash) }]
  return [
    { ...edge, text: FIGURE, as: 'mark', call: callOf(name, params, hash) },
    { ...edge, text: ' ', as: 'mark' },
  ]
}

/** The marks at either end of the words of a claim. */
export function claimMarks(node: hbs.AST.BlockStatement, origin: Origin): [Piece, Piece] {
  const condition = conditionOf(node)
  const about = condition && subjectOf(condition)
  const mark = (name: string): Piece => ({
    text: CLAIM_END,
    as: 'mark',
    ...origin,
    call: { name, hash: node.hash, ...defined({ about, condition: condition?.name, claimed: condition }) },
  })
  return [mark('#claim'), mark('/claim')]
}
