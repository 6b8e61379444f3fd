import type { PageNumbers } from '../page-numbers.ts'
import type { TextBox } from '../pages/text-box.ts'
import type { StructureElement } from '../structure.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** Texts that show page numbers and links that mention them, to be updated once positions are known. */
export class NumberedTexts {
  #numbers: PageNumbers = new Map()
  readonly #texts: { readonly box: TextBox; readonly make: () => Paragraph }[] = []
  readonly #links: { readonly link: StructureElement; readonly describe: () => string }[] = []

  /** Unknown at first. */
  get numbers(): PageNumbers {
    return this.#numbers
  }

  addText(box: TextBox, make: () => Paragraph): void {
    this.#texts.push({ box, make })
  }

  /** @param describe describes where the link leads */
  addLink(link: StructureElement, describe: () => string): void {
    this.#links.push({ link, describe })
  }

  /** Updates all texts. Returns whether one now takes other lines, so that pages must be made again. */
  show(numbers: PageNumbers): boolean {
    this.#numbers = numbers
    for (const { link, describe } of this.#links) link.describe(describe())
    return this.#texts.map(({ box, make }) => box.replace(make())).includes(true)
  }
}
