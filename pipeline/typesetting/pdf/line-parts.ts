import type { Stroke } from '../document-info.ts'
import type { ContentOwner } from '../structure.ts'
import type { Look } from '../text/look.ts'
import type { Line, Run } from '../text/paragraph.ts'

/** Consecutive words of a line with the same link; positions are from the left of the line. */
export interface LinkedWords {
  readonly to: NonNullable<Look['link']>
  readonly owner: ContentOwner | undefined
  readonly from: number
  readonly end: number
}

/** The links in a line, whose text belongs to `own` unless its runs have an owner. */
export function linksIn(line: Line, own: ContentOwner | undefined): LinkedWords[] {
  const links: LinkedWords[] = []
  let before: Run | undefined
  for (const run of line.runs) {
    const { link: to, element } = run.look
    const [from, end] = extentOf(run)
    const open = links.at(-1)
    if (to !== undefined) {
      if (open !== undefined && before !== undefined && haveSameLink(before.look, run.look))
        links[links.length - 1] = { ...open, from: Math.min(open.from, from), end: Math.max(open.end, end) }
      else links.push({ to, owner: element ?? own, from, end })
    }
    before = to === undefined ? undefined : run
  }
  return links
}

/** Without the trailing space, which is on the left when the run reads from right to left. */
function extentOf({ x, width, trailingCut, level }: Run): [from: number, end: number] {
  const from = level % 2 === 1 ? x + trailingCut : x
  return [from, from + width - trailingCut]
}

function haveSameLink(one: Look, other: Look): boolean {
  return one.element?.link === other.element?.link && addressOf(one) === addressOf(other)
}

function addressOf({ link }: Look): string {
  if (link === undefined) return ''
  return 'url' in link ? `url ${link.url}` : `target ${link.target}`
}

const DOT = { diameter: 0.7, distance: 4 }
/** Between the dots and the text beside them. */
const CLEARANCE = 4

/** A row of dots, drawn from its right end. */
interface Dots {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly distance: number
  readonly stroke: Stroke
}

/** The dots of a line's leaders, all on the same grid as those of the lines around it. */
export function dotsIn({ runs }: Line, left: number, baseline: number): Dots[] {
  const last = runs.at(-1)
  const edge = last === undefined ? 0 : left + last.x + last.width
  return runs
    .filter(({ look }) => look.isLeader)
    .flatMap(({ x, width, look }) => {
      const [start, end] = [left + x + CLEARANCE, left + x + width - CLEARANCE]
      const first = edge - Math.ceil((edge - end) / DOT.distance) * DOT.distance
      if (first < start) return []
      const stroke = { thickness: DOT.diameter, colour: look.colour }
      return [{ from: first, to: start, y: baseline - DOT.diameter / 2, distance: DOT.distance, stroke }]
    })
}
