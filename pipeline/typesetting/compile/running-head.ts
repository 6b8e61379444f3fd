import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { ELLIPSIS, plainText } from '../characters.ts'
import type { Heading, Page, RunningHead } from '../document.ts'
import type { Placed } from '../pdfmake/lay-out.ts'
import { marksOf } from '../set-marks.ts'
import { HEADER } from '../structure.ts'
import { compileStyle } from './style.ts'

/** Slack for sums of lengths: pdfmake puts a line on another page for the least lack of room. */
const ROUNDING = 1e-6

/** The running head of a page, numbered from 1, once it is known where headings stand. */
export function compileRunningHead(
  { level, style, distance }: RunningHead,
  headings: readonly Heading[],
  { width, margins }: Page,
): (page: number, placed: Placed) => Node | null {
  const openings = headings.filter((heading) => heading.level <= level)
  const top = margins.top - distance - style.leading - ROUNDING
  const lineOf = (text: string, marks: readonly string[] = []): Node => ({
    text: [{ text, marks }],
    ...{ ...compileStyle(style), noWrap: true, hyphenated: false },
  })
  return (page, { spots, sunkPages, widthOf }) => {
    if (sunkPages.has(page - 1)) return null
    const section = sectionGoingOn(page - 1, openings, spots, margins.top)
    if (section === undefined) return null
    const fits = (text: string) => widthOf(lineOf(text)) <= width - margins.left - margins.right
    const title = cutToFit(plainText(section.content).replace(/ +/g, ' ').trim(), fits)
    return {
      ...lineOf(title, marksOf(section.content)),
      element: HEADER,
      margin: [margins.left, top, margins.right, 0],
    }
  }
}

/** The section that the top of a page, counted from 0, is in the middle of. */
function sectionGoingOn(
  page: number,
  headings: readonly Heading[],
  spots: Placed['spots'],
  pageTop: number,
): Heading | undefined {
  const last = headings.findLast(({ id }) => {
    const spot = spots.get(id)
    return spot !== undefined && (spot.page < page || (spot.page === page && spot.top <= pageTop))
  })
  return last === undefined || spots.get(last.id)?.page === page ? undefined : last
}

/** As many words of a title as fit, or letters where not even the first word does. */
function cutToFit(title: string, fits: (text: string) => boolean): string {
  if (fits(title)) return title
  return (
    longestCut(title, endsOfWords(title), fits) ?? longestCut(title, endsOfLetters(title), fits) ?? ELLIPSIS
  )
}

function longestCut(
  title: string,
  ends: readonly number[],
  fits: (text: string) => boolean,
): string | undefined {
  let longest: string | undefined
  for (const end of ends) {
    const cut = title.slice(0, end).replace(LOOSE_END, '') + ELLIPSIS
    if (!fits(cut)) break
    longest = cut
  }
  return longest
}

/** Marks that part what follows from what stands before. */
const LOOSE_END = /[\s.,:;–—-]+$/

function endsOfWords(text: string): number[] {
  return [...text.matchAll(/[^ ]+/g)].map((word) => word.index + word[0].length)
}

function endsOfLetters(text: string): number[] {
  return [...new Intl.Segmenter().segment(text)].map(({ index, segment }) => index + segment.length)
}
