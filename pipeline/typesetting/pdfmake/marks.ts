import { type Mark, StructureElement } from '../structure.ts'
import type { PdfFile } from './pdf-file.ts'

/**
 * Tells in a page's content what belongs to which element. One mark is open at a time, and all that is drawn comes
 * under one: marks may not hold one another.
 */
export class Marks {
  readonly #pdf: PdfFile
  #open: Mark | undefined

  constructor(pdf: PdfFile) {
    this.#pdf = pdf
  }

  /** What is drawn from here on belongs to this. */
  enter(mark: Mark): void {
    if (mark === this.#open) return
    this.leave()
    this.#open = mark
    if (mark instanceof StructureElement) {
      const content = this.#pdf.beginContent()
      this.#pdf.addContent(`/${mark.role} <</MCID ${content.number}>> BDC`)
      mark.place(content)
    } else {
      this.#pdf.addContent(`/Artifact <<${mark.properties}>> BDC`)
    }
  }

  /** To be called before the page ends. */
  leave(): void {
    if (this.#open !== undefined) this.#pdf.addContent('EMC')
    this.#open = undefined
  }
}
