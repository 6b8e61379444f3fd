import { getDocument, OPS, VerbosityLevel } from './pdfjs.ts'

/** A page as it is drawn. */
interface DrawnPage {
  /** Its lines of text from top to bottom, hyphens and all. */
  readonly lines: readonly string[]
  readonly pieces: readonly Piece[]
  /** How many operations draw them. */
  readonly textOperations: number
  /** How many text objects hold these operations, and how often they are told which font draws. */
  readonly textObjects: number
  readonly fontsTold: number
  /** How many lines and curves are drawn. */
  readonly paths: number
}

/** Text in one style, with its place from the page's left and foot. */
interface Piece {
  readonly text: string
  readonly left: number
  readonly baseline: number
}

export async function readDrawnPage(bytes: Uint8Array, number = 1): Promise<DrawnPage> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const page = await (await task.promise).getPage(number)
  const { items } = await page.getTextContent()
  const { fnArray } = await page.getOperatorList()
  await task.destroy()
  const count = (asked: number) => fnArray.filter((operation) => operation === asked).length
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  return {
    lines: text.split('\n').map((line) => line.trim()),
    pieces: items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      return { text: item.str, left: Number(item.transform[4]), baseline: Number(item.transform[5]) }
    }),
    textOperations: count(OPS.showText),
    textObjects: count(OPS.beginText),
    fontsTold: count(OPS.setFont),
    paths: count(OPS.constructPath),
  }
}
