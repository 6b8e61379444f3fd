import { type Mark, type MarkedContent, StructureElement } from '../structure.ts'
import type { PageContent } from './page-content.ts'

/**
 * Tells in a page's content what belongs to which element. One mark is open at a time, and all that is drawn comes
 * under one: marks may not hold one another.
 */
export class Marks {
  readonly #content: PageContent
  readonly #begin: () => MarkedContent
  #open: Mark | undefined

  /** @param begin numbers a stretch of the page's content */
  constructor(content: PageContent, begin: () => MarkedContent) {
    this.#content = content
    this.#begin = begin
  }

  /** What is drawn from here on belongs to this. */
  enter(mark: Mark): void {
    if (mark === this.#open) return
    this.leave()
    this.#open = mark
    if (mark instanceof StructureElement) {
      const content = this.#begin()
      this.#content.add(`/${mark.role} <</MCID ${content.number}>> BDC`)
      mark.place(content)
    } else {
      this.#content.add(`/Artifact <<${mark.properties}>> BDC`)
    }
  }

  /** To be called before the page ends. */
  leave(): void {
    if (this.#open !== undefined) this.#content.add('EMC')
    this.#open = undefined
  }
}
