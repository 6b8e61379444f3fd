import { largest, smallest } from '../../core/lists.ts'
import type { AnswersHeld } from '../answers-held.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem, Sector } from '../draw/drawn-bounds.ts'
import type { MarkName } from '../draw/scene.ts'
import { FIGURES, type Figure, WHOLE } from './fits.ts'
import type { ReadingFault } from './reading-fault.ts'
import { anyRowFinder, datumOf, keyOf } from './rows-drawn.ts'
import { countedIn, nameOfRow, namesOfBoth, noSumOf } from './sums.ts'

/** One sector of a circle or ring. */
interface Drawn {
  readonly sector: Sector
  readonly row: ChartRow
}

/** All sectors that one mark draws in one plot. */
interface Ring {
  readonly mark: MarkName
  readonly sectors: readonly Drawn[]
}

const FULL = 2 * Math.PI
/** How far two angles that should be one may differ, in radians. */
const NEAR = 0.01

/**
 * Sectors whose angles are in proportion to no figure of their rows, and full circles that are no whole: of several waves,
 * of answers that may be given together, or of only some of them.
 */
export function wrongSectors(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  held: AnswersHeld,
): ReadingFault[] {
  const rings = ringsOf(items, rows)
  const figures = rings.map((ring) => FIGURES.filter((figure) => isFit(ring, ({ row }) => row[figure])))
  const fitting = rings.filter((_, index) => figures[index]?.length !== 0)
  return rings.flatMap((ring, index) => {
    const ofRing = figures[index] ?? []
    if (ofRing.length === 0) return isBeside(ring, fitting) ? [] : [fault(ring, NO_FIGURE, A_FIGURE)]
    if (new Set(ring.sectors.map(({ sector }) => `${sector.inner} ${sector.outer}`)).size > 1)
      return [
        fault(ring, 'sectors here differ in radius, so that their areas are out of proportion', 'one radius'),
      ]
    return isFull(ring) ? wholeFault(ring, ofRing, held) : []
  })
}

const NO_FIGURE = 'the angles of sectors here are in proportion to no figure of their rows'
const A_FIGURE = '`count`, `share`, `percent`, `value` or `base`, on a scale'

function ringsOf(items: readonly DrawnItem[], rows: readonly ChartRow[]): Ring[] {
  const rowOf = anyRowFinder(rows)
  const rings = new Map<string, Ring & { readonly sectors: Drawn[] }>()
  for (const item of items) {
    const { sector, mark, cell } = item
    const row = rowOf(datumOf(item))
    if (sector === undefined || mark.role !== 'mark' || row === undefined || !isKnown(row)) continue
    const key = `${mark.name} ${cell}`
    const ring = rings.get(key) ?? { mark, sectors: [] }
    ring.sectors.push({ sector, row })
    rings.set(key, ring)
  }
  return [...rings.values()]
}

function isKnown({ count, value }: ChartRow): boolean {
  return count !== null || value !== null
}

/** Whether the angles of a ring are in one proportion to something of their rows. */
function isFit({ sectors }: Ring, figureOf: (drawn: Drawn) => number | null): boolean {
  const figures = sectors.map(figureOf)
  const most = largest(figures.map((figure) => figure ?? 0))
  if (figures.includes(null) || most <= 0) return false
  const slope = (sectors[figures.indexOf(most)]?.sector.angle ?? 0) / most
  return sectors.every(({ sector }, index) => Math.abs(sector.angle - slope * (figures[index] ?? 0)) <= NEAR)
}

/** Whether a ring only accompanies sectors of the same rows: at one angle, or with what is left of the whole. */
function isBeside(ring: Ring, fitting: readonly Ring[]): boolean {
  const shown = new Set(fitting.flatMap(({ sectors }) => sectors.map(({ row }) => keyOf(row))))
  if (!ring.sectors.every(({ row }) => shown.has(keyOf(row)))) return false
  const angles = ring.sectors.map(({ sector }) => sector.angle)
  if (largest(angles) - smallest(angles) <= NEAR) return true
  return FIGURES.some((figure) =>
    isFit(ring, ({ row }) => {
      const [whole, part] = [WHOLE[figure]?.(row) ?? null, row[figure]]
      return whole === null || part === null ? null : whole - part
    }),
  )
}

function isFull({ sectors }: Ring): boolean {
  return sectors.reduce((sum, { sector }) => sum + sector.angle, 0) >= FULL - NEAR
}

function wholeFault(ring: Ring, figures: readonly Figure[], held: AnswersHeld): ReadingFault[] {
  const rows = [...new Map(ring.sectors.map(({ row }) => [keyOf(row), row])).values()]
  const found = figures.map((figure) => noSumOf(rows, figure, held))
  const [wrong] = found
  if (wrong !== undefined && found.every((each) => each !== undefined)) {
    const { one, other, why } = wrong
    return [
      { ...fault(ring, `${namesOfBoth(one, other)} are parts of one circle, and ${why}`), rule: 'false-sum' },
    ]
  }
  const [first] = rows
  const { count, base } = countedIn(rows)
  const isOfGroups = rows.length > 1 && rows.every(({ answer }) => answer === first?.answer)
  if (first === undefined || isOfGroups || figures.every((figure) => figure === 'value') || count >= base)
    return []
  const message =
    rows.length === 1
      ? `${nameOfRow(first)} fills a circle as if it were all, and is ${count} of ${base}`
      : `${nameOfRow(first)} and the others fill a circle as if they were all, and are ${count} of ${base}`
  return [{ ...fault(ring, message, 'all answers, or a scale that ends at the whole'), rule: 'false-sum' }]
}

function fault({ mark }: Ring, message: string, expected?: string): ReadingFault {
  return {
    rule: 'uneven-scale',
    mark,
    channels: ['theta'],
    weight: 0,
    tell: () => message,
    ...(expected === undefined ? {} : { expected }),
  }
}
