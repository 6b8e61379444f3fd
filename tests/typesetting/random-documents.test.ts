import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { linesOf, readItems, type TextItem } from '../support/read-items.ts'
import { makeDocument } from './make-document.ts'
import { type RandomDocument, randomDocument } from './random-document.ts'

const { page } = makeDocument([])

/** Letters without white space, bullets and the words of table headers, which every page repeats; in order of code. */
function letters(text: string): string {
  return [...text.replace(/[‡\s•]/g, '')].toSorted().join('')
}

/** What is wrong with the pages of a document, in words. */
function faultsOf(document: RandomDocument, pages: readonly (readonly TextItem[])[]): string[] {
  const lines = pages.map(linesOf)
  return [
    ...document.headings
      .filter((mark) => lines.some((each) => each.at(-1)?.includes(mark)))
      .map((mark) => `${mark} is stranded`),
    ...document.paragraphs.flatMap((mark) => parted(mark, lines)),
    ...pages.flatMap((items, index) =>
      items.filter(isOutside).map(({ text }) => `outside page ${index + 1}: ${text}`),
    ),
    ...pages.flatMap((items, index) =>
      overlaps(items).map((text) => `overlap on page ${index + 1}: ${text}`),
    ),
  ]
}

/** A paragraph that leaves one line alone on a page. */
function parted(mark: string, lines: readonly (readonly string[])[]): string[] {
  const perPage = lines
    .map((each) => each.filter((line) => line.includes(mark)).length)
    .filter((count) => count > 0)
  return perPage.length > 1 && perPage.includes(1) ? [`${mark} stands ${perPage.join(' and ')} lines`] : []
}

function isOutside({ left, right, baseline }: TextItem): boolean {
  const { margins, width, height } = page
  const slack = 1
  return (
    left < margins.left - slack ||
    right > width - margins.right + slack ||
    baseline < margins.bottom - slack ||
    baseline > height - margins.top
  )
}

function overlaps(items: readonly TextItem[]): string[] {
  return items.flatMap((one, index) =>
    items
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.baseline - other.baseline) < one.size * 0.9 &&
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5,
      )
      .map((other) => `${one.text} / ${other.text}`),
  )
}

describe('random documents, 300 of them in CI', () => {
  test('lose nothing, strand nothing, overlap nowhere and stay on the page', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        const { pdf } = await typeset(makeDocument(document.blocks, { fonts: withFallback }))
        const pages = await readItems(pdf)
        const drawn = pages
          .flat()
          .map(({ text }) => text)
          .join(' ')
        expect(faultsOf(document, pages)).toEqual([])
        expect(letters(drawn).replaceAll('-', '')).toBe(letters(document.text).replaceAll('-', ''))
      }),
      { numRuns: process.env.CI === undefined ? 60 : 300, seed: 1, endOnFailure: true },
    )
  }, 240_000)
})
