import { type ContentOwner, type MarkedContent, StructureElement } from '../structure.ts'
import type { PageContent } from './page-content.ts'

/**
 * Marks in a page's content what belongs to which element. One stretch is open at a time, because marked content
 * may not be nested.
 */
export class MarkedContentWriter {
  readonly #content: PageContent
  readonly #begin: () => MarkedContent
  #open: ContentOwner | undefined

  /** @param begin numbers a stretch of the page's content */
  constructor(content: PageContent, begin: () => MarkedContent) {
    this.#content = content
    this.#begin = begin
  }

  /** Content drawn from here on belongs to this owner. */
  enter(owner: ContentOwner): void {
    if (owner === this.#open) return
    this.leave()
    this.#open = owner
    if (owner instanceof StructureElement) {
      const content = this.#begin()
      this.#content.add(`/${owner.role} <</MCID ${content.number}>> BDC`)
      owner.place(content)
    } else {
      this.#content.add(`/Artifact <<${owner.properties}>> BDC`)
    }
  }

  /** Call this before the page ends. */
  leave(): void {
    if (this.#open !== undefined) this.#content.add('EMC')
    this.#open = undefined
  }
}
