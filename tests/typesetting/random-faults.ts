import { linesOf, type TextItem } from '../support/read-items.ts'
import { ASIDE, type RandomDocument, type RandomNote, PAGE as SHEET } from './random-document.ts'
import { asideFaults, floatFaults, gridFaults } from './random-places.ts'

/** Lines of 15 points, the rule above notes, and a third of the page: as `notes` and `makeDocument` have them. */
const LEADING = 15
const RULE = 17
const WHOLE_NOTE = Math.floor((SHEET.height - SHEET.margins.top - SHEET.margins.bottom) / 3 / LEADING)

const TAG_OF_NOTE = /n\d+n/
const TAG_OF_ASIDE = /a\d+a/

/** Lines of a page: the text, the asides beside it and the notes at its foot. */
interface ReadPage {
  readonly text: readonly string[]
  readonly asides: readonly string[]
  readonly foot: readonly string[]
}

export interface Fault {
  readonly message: string
  /** Of the text that stands badly, where a page may be too small for better. */
  readonly tag?: string
}

/** What is wrong with the pages of a document. */
export function faultsOf(document: RandomDocument, pages: readonly (readonly TextItem[])[]): Fault[] {
  const read = pages.map((items): ReadPage => {
    const foot = items.filter((item) => isInFoot(item, items))
    const asides = items.filter((item) => isInAside(item, items))
    const text = items.filter((item) => !foot.includes(item) && !asides.includes(item))
    return { text: linesOf(text), asides: linesOf(asides), foot: linesOf(foot) }
  })
  const texts = read.map(({ text }) => text)
  const feet = read.map(({ foot }) => foot)
  return [
    ...document.headings
      .filter((tag) => texts.some((lines) => lines.at(-1)?.includes(tag)))
      .map((tag) => ({ message: `${tag} is stranded`, tag })),
    ...document.paragraphs.flatMap((tag) => parted(tag, texts)),
    ...asideFaults(document, pages),
    ...floatFaults(document, pages),
    ...gridFaults(document, pages),
    ...[
      ...document.notes.flatMap(({ tag }) => parted(tag, feet)),
      ...pages.flatMap((items, index) =>
        pageFaults(items).map((message) => ({ message: `page ${index + 1}: ${message}` })),
      ),
      ...document.notes.flatMap((note) => noteFaults(note, read)).map((message) => ({ message })),
      ...orderFaults(document.notes, feet),
      ...lossesOf(document.text, pages),
    ].map(({ message }) => ({ message })),
  ]
}

/** Whether an item stands in the margin column, on the height of a line of an aside. */
function isInAside({ baseline, right }: TextItem, items: readonly TextItem[]): boolean {
  return (
    right <= SHEET.margins.left + ASIDE + 1 &&
    items.some((item) => Math.abs(item.baseline - baseline) < LEADING / 2 && TAG_OF_ASIDE.test(item.text))
  )
}

/** Whether an item stands on the height of a note's line. */
function isInFoot({ baseline }: TextItem, items: readonly TextItem[]): boolean {
  return items.some((item) => Math.abs(item.baseline - baseline) < LEADING / 2 && TAG_OF_NOTE.test(item.text))
}

/** A text that leaves one line alone on a page. */
function parted(tag: string, pages: readonly (readonly string[])[]): Fault[] {
  const perPage = pages
    .map((lines) => lines.filter((line) => line.includes(tag)).length)
    .filter((count) => count > 0)
  const isParted = perPage.length > 1 && perPage.includes(1)
  return isParted ? [{ message: `${tag} has a line that stands alone`, tag }] : []
}

function pageFaults(items: readonly TextItem[]): string[] {
  return [
    ...items.filter(isOutside).map(({ text }) => `outside: ${text}`),
    ...overlaps(items).map((text) => `overlap: ${text}`),
    ...footFaults(items),
  ]
}

function isOutside({ left, right, baseline }: TextItem): boolean {
  const { margins, width, height } = SHEET
  const slack = 1
  return (
    left < margins.left - slack ||
    right > width - margins.right + slack ||
    baseline < margins.bottom - slack ||
    baseline > height - margins.top
  )
}

function overlaps(items: readonly TextItem[]): string[] {
  // Accents stand on their letters.
  const letters = items.filter(({ text }) => !/^[\s\p{M}]*$/u.test(text))
  return letters.flatMap((one, index) =>
    letters
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

/** Notes stand on the bottom margin, and the rule and its white space part them from all text. */
function footFaults(items: readonly TextItem[]): string[] {
  const foot = items.filter(({ text }) => TAG_OF_NOTE.test(text)).map(({ baseline }) => baseline)
  const text = items.filter((item) => !isInFoot(item, items)).map(({ baseline }) => baseline)
  if (foot.length === 0) return []
  const slack = 1
  return [
    ...(Math.min(...foot) > SHEET.margins.bottom + LEADING / 2 ? ['white below the notes'] : []),
    ...(Math.min(...text) - Math.max(...foot) < LEADING + RULE - slack ? ['text too near to the notes'] : []),
  ]
}

function noteFaults({ tag, words, mark, owner }: RandomNote, pages: readonly ReadPage[]): string[] {
  const counts = pages.map(({ foot }) => foot.join(' ').split(tag).length - 1)
  const set = counts.reduce((sum, count) => sum + count, 0)
  if (set !== words) return [`${tag} has ${words} words, of which ${set} are set`]
  const at = pages.findIndex(({ text, asides, foot }) =>
    [...text, ...asides, ...foot].some((line) => line.includes(mark)),
  )
  const first = counts.findIndex((count) => count > 0)
  const last = counts.findLastIndex((count) => count > 0)
  const lines = pages.flatMap(({ foot }) => foot.filter((line) => line.includes(tag))).length
  return [
    ...(first < at ? [`${tag} stands before its mark`] : []),
    ...(counts.slice(first, last).includes(0) ? [`${tag} leaves a page out`] : []),
    ...(first > at && !hasNoRoom(pages[at], owner) ? [`${tag} does not begin on the page of its mark`] : []),
    ...(last > first && lines <= WHOLE_NOTE && !hasNoRoom(pages[at], owner) ? [`${tag} is cut`] : []),
  ]
}

/** A text whose notes its page has no room for stands at the top of that page, or below its heading or caption. */
function hasNoRoom(page: ReadPage | undefined, owner: string): boolean {
  if (owner.startsWith('n')) return true
  const above =
    page?.text.slice(
      0,
      page.text.findIndex((line) => line.includes(owner)),
    ) ?? []
  return !above.some((line) => /[ip]\d+(x\d+)?[ip]/.test(line))
}

/** Notes stand in the order of their marks, but for those of floats and of what stands beside them. */
function orderFaults(notes: readonly RandomNote[], feet: readonly (readonly string[])[]): Fault[] {
  const floating = new Set(notes.filter(({ floats }) => floats).map(({ tag }) => tag))
  const tags = new Set(feet.flat().flatMap((line) => line.match(/n\d+n/g) ?? []))
  const found = [...tags].filter((tag) => !floating.has(tag)).join()
  const given = notes.map(({ tag }) => tag).filter((tag) => !floating.has(tag))
  return found === given.join() ? [] : [{ message: `the order of notes is ${found}` }]
}

/** Whether all letters that are given are drawn, and no others. */
function lossesOf(text: string, pages: readonly (readonly TextItem[])[]): Fault[] {
  const given = lettersOf(text)
  const drawn = lettersOf(
    pages
      .flat()
      .map((item) => item.text)
      .join(' '),
  )
  return drawn === given ? [] : [{ message: `drawn are ${drawn} instead of ${given}` }]
}

/**
 * Letters in the order of their codes, without what may change: white space and hyphens, bullets, the words of table
 * headers, which every page repeats, and what does not show. Characters that look the same are one.
 */
function lettersOf(text: string): string {
  return [...text.normalize('NFKC').replace(/[‡\s•\p{Default_Ignorable_Code_Point}\u2010-]/gu, '')]
    .toSorted()
    .join('')
}
