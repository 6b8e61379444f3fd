import { getDocument, OPS, VerbosityLevel } from './pdfjs.ts'

/** A horizontal line as long as it seems to be: its ends from the page's left, its height from the page's head. */
interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** The horizontal lines of a page from top to bottom, pieces that touch joined; in whole points. */
export async function readRules(bytes: Uint8Array, number = 1): Promise<Rule[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const { fnArray, argsArray } = await (await (await task.promise).getPage(number)).getOperatorList()
  await task.destroy()
  const boxes = fnArray.flatMap((operation, index) => {
    if (operation !== OPS.constructPath) return []
    const [, , box] = argsArray[index] as [unknown, unknown, Float32Array]
    const [left = 0, top = 0, right = 0, bottom = 0] = [...box].map(Math.round)
    return top === bottom ? [{ left, right, top }] : []
  })
  const sorted = boxes.toSorted((one, other) => one.top - other.top || one.left - other.left)
  const rules: Rule[] = []
  for (const piece of sorted) {
    const last = rules.at(-1)
    const isJoined = last !== undefined && last.top === piece.top && last.right === piece.left
    if (isJoined) rules.splice(-1, 1, { ...last, right: piece.right })
    else rules.push(piece)
  }
  return rules
}
