import type { Heading } from '../blocks.ts'
import { plainText } from '../characters.ts'
import type { Page } from '../document.ts'
import type { RunningHead } from '../furniture.ts'
import { ALONE } from '../pages/box.ts'
import type { Out } from '../pages/out.ts'
import type { Paginated } from '../pages/paginate.ts'
import { TextBox } from '../pages/text-box.ts'
import { HEADER } from '../structure.ts'
import { traceIdsOf } from '../traced-pages.ts'
import { cutToFit } from './cut-to-fit.ts'
import type { Styles } from './styles.ts'

/** Draws the running head of a page, numbered from 1, once the positions of headings are known. */
export function compileRunningHead(
  { level, style, distance }: RunningHead,
  headings: readonly Heading[],
  { width, margins }: Page,
  styles: Styles,
  { sheets, destinations, openingPages }: Pick<Paginated, 'sheets' | 'destinations' | 'openingPages'>,
): (out: Out, page: number) => void {
  const openings = headings.filter((heading) => heading.level <= level)
  const top = margins.top - distance - style.leading
  const room = width - margins.left - margins.right
  const lineOf = (text: string, traceIds: readonly string[] = []) =>
    styles.line({ text, traced: traceIds }, style, { isOneLine: true })
  const sections = sectionsGoingOn(sheets.length, openings, destinations, margins.top)
  return (out, page) => {
    if (openingPages.has(page - 1)) return
    const section = sections[page - 1]
    if (section === undefined) return
    const fits = (text: string) => lineOf(text).maxWidth <= room
    const title = cutToFit(plainText(section.content).replace(/ +/g, ' ').trim(), fits)
    new TextBox(lineOf(title, traceIdsOf(section.content)), HEADER, ALONE).put(out, margins.left, top, room)
  }
}

/** For each page, the section that continues at its top. */
function sectionsGoingOn(
  pages: number,
  headings: readonly Heading[],
  destinations: Paginated['destinations'],
  pageTop: number,
): (Heading | undefined)[] {
  const opened = headings.flatMap((heading) => {
    const destination = destinations.get(heading.id)
    return destination === undefined ? [] : [{ heading, destination }]
  })
  let next = 0
  return Array.from({ length: pages }, (_, page) => {
    while ((opened[next]?.destination.page ?? page) < page) next += 1
    const destination = opened[next]?.destination
    const opensPage = destination?.page === page && destination.top <= pageTop
    return opensPage ? undefined : opened[next - 1]?.heading
  })
}
