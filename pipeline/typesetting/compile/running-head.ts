import { ELLIPSIS, plainText } from '../characters.ts'
import type { Heading, Page, RunningHead } from '../document.ts'
import { ALONE } from '../pages/box.ts'
import type { Out } from '../pages/out.ts'
import type { Paginated } from '../pages/paginate.ts'
import { TextBox } from '../pages/text-box.ts'
import { marksOf } from '../set-marks.ts'
import { HEADER } from '../structure.ts'
import type { Styles } from './styles.ts'

/** Puts the running head of a page, numbered from 1, where it is known where headings stand. */
export function compileRunningHead(
  { level, style, distance }: RunningHead,
  headings: readonly Heading[],
  { width, margins }: Page,
  styles: Styles,
  { sheets, spots, sunkPages }: Pick<Paginated, 'sheets' | 'spots' | 'sunkPages'>,
): (out: Out, page: number) => void {
  const openings = headings.filter((heading) => heading.level <= level)
  const top = margins.top - distance - style.leading
  const room = width - margins.left - margins.right
  const lineOf = (text: string, marks: readonly string[] = []) =>
    styles.line({ text, marks }, style, { isOneLine: true })
  const sections = sectionsGoingOn(sheets.length, openings, spots, margins.top)
  return (out, page) => {
    if (sunkPages.has(page - 1)) return
    const section = sections[page - 1]
    if (section === undefined) return
    const fits = (text: string) => lineOf(text).maxWidth <= room
    const title = cutToFit(plainText(section.content).replace(/ +/g, ' ').trim(), fits)
    new TextBox(lineOf(title, marksOf(section.content)), HEADER, ALONE).put(out, margins.left, top, room)
  }
}

/** The section that the top of each page is in the middle of. */
function sectionsGoingOn(
  pages: number,
  headings: readonly Heading[],
  spots: Paginated['spots'],
  pageTop: number,
): (Heading | undefined)[] {
  const opened = headings.flatMap((heading) => {
    const spot = spots.get(heading.id)
    return spot === undefined ? [] : [{ heading, spot }]
  })
  let next = 0
  return Array.from({ length: pages }, (_, page) => {
    while ((opened[next]?.spot.page ?? page) < page) next += 1
    const spot = opened[next]?.spot
    const opensPage = spot?.page === page && spot.top <= pageTop
    return opensPage ? undefined : opened[next - 1]?.heading
  })
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
