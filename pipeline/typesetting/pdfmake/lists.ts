import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { ownNumber } from '../set-marks.ts'

/** Gives the bullets and numbers that pdfmake made for a list the element that its item has for them. */
export function labelItems({ ul, ol }: Node): void {
  for (const { label, listMarker } of ul ?? ol ?? []) {
    if (label === undefined) continue
    for (const piece of [...(listMarker?.canvas ?? []), ...(listMarker?._inlines ?? [])])
      piece.element = label
    for (const piece of listMarker?._inlines ?? [])
      piece.marks = [ownNumber('list', piece.text.replace(/\D/g, ''))]
  }
}
