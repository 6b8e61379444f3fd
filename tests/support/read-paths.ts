import { getDocument, OPS, VerbosityLevel } from './pdfjs.ts'

/** A line or a ground outside figures; lengths in points from the page's left and top, of a line those of its middle. */
interface DrawnPath {
  readonly kind: 'line' | 'ground'
  readonly colour: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is drawn on a page beside its text, in order. */
export async function readPaths(bytes: Uint8Array, number = 1): Promise<DrawnPath[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const page = await (await task.promise).getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList()
  await task.destroy()
  const colours = { line: '', ground: '' }
  const paths: DrawnPath[] = []
  for (const [index, operation] of fnArray.entries()) {
    const values: readonly unknown[] = argsArray[index] ?? []
    if (operation === OPS.setStrokeRGBColor) colours.line = `${values[0]}`
    if (operation === OPS.setFillRGBColor) colours.ground = `${values[0]}`
    if (operation !== OPS.constructPath) continue
    const kind = values[0] === OPS.stroke ? 'line' : 'ground'
    const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(values[2] as Record<string, number>)
    paths.push({ kind, colour: colours[kind], left, top, right, bottom })
  }
  return paths
}
