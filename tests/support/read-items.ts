import { getDocument, VerbosityLevel } from './pdfjs.ts'

/** A stretch of text where it stands: lengths in points, from the page's left and foot. */
export interface TextItem {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** All that is written on each page, from top to bottom and left to right. */
export async function readItems(bytes: Uint8Array): Promise<TextItem[][]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const pages: TextItem[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const read = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , size, left, baseline] = item.transform.map(Number)
      return [
        {
          text: item.str,
          left: left ?? 0,
          right: (left ?? 0) + item.width,
          baseline: baseline ?? 0,
          size: size ?? 0,
        },
      ]
    })
    pages.push(read.toSorted((one, other) => other.baseline - one.baseline || one.left - other.left))
  }
  await task.destroy()
  return pages
}

/** Items of one baseline as one line each, from top to bottom. */
export function linesOf(items: readonly TextItem[]): string[] {
  const lines = new Map<number, string[]>()
  for (const { text, baseline } of items) {
    const height = Math.round(baseline)
    lines.set(height, [...(lines.get(height) ?? []), text])
  }
  return [...lines.values()].map((texts) => texts.join(' '))
}
