import type * as vega from 'vega'
import type { Box } from './box-index.ts'
import {
  boxAt,
  type Geometry,
  type GroupContext,
  geometryOf,
  geometryOfPath,
  isColour,
  num,
  type Scenegraph,
} from './geometry.ts'
import type { MeasureInk } from './metrics.ts'

/** A drawn chart as a list of what is visible, in painting order. Positions are in points from one origin. */
export interface Scene {
  readonly texts: readonly SceneText[]
  readonly shapes: readonly SceneShape[]
}

/** What drew a part of a chart, by Vega's names. */
export interface MarkName {
  /** Of a mark: `layer_0_marks`. Parts of axes and legends have none. */
  readonly name: string
  /** `mark`, `axis-label`, `legend-label` … */
  readonly role: string
  /** Of an axis, the side that it stands at. */
  readonly orient: string
}

/** One line of text. */
export interface SceneText {
  readonly text: string
  /** Around its ink. */
  readonly box: Box
  readonly size: number
  readonly isBold: boolean
  readonly colour: unknown
  readonly opacity: number
  readonly order: number
  /** Cut short to a width, with an ellipsis. */
  readonly isShortened: boolean
  /** The part that its group leaves visible; undefined when it is not clipped. */
  readonly clip: Box | undefined
  readonly mark: MarkName
}

/** A filled or outlined mark, or the ground of a group. */
export interface SceneShape extends Geometry {
  readonly kind: string
  /** Whether it stands for figures, rather than being a ground, a rule or part of an axis or legend. */
  readonly isData: boolean
  readonly datum: Readonly<Record<string, unknown>>
  readonly fill: unknown
  readonly fillOpacity: number
  readonly stroke: unknown
  readonly strokeOpacity: number
  readonly strokeWidth: number
  /** Whether its outline is dashed, the sign of something unknown. */
  readonly isDashed: boolean
  readonly order: number
  readonly mark: MarkName
}

/** Reads the scene of a drawing; `ink` measures in the report's font. */
export function sceneOf(view: vega.View, ink: MeasureInk): Scene {
  const { root } = view.scenegraph() as unknown as { root: Scenegraph }
  const reader = new Reader(ink)
  reader.mark(root, { x: 0, y: 0, opacity: 1, group: undefined, clip: undefined, orient: '' })
  return reader
}

class Reader implements Scene {
  readonly texts: SceneText[] = []
  readonly shapes: SceneShape[] = []
  readonly #ink: MeasureInk
  #order = 0

  constructor(ink: MeasureInk) {
    this.#ink = ink
  }

  mark(mark: Scenegraph, around: GroupContext): void {
    const group = mark.clip === true ? { ...around, clip: around.group } : around
    const kind = String(mark.marktype)
    const name = { name: String(mark.name ?? ''), role: String(mark.role ?? ''), orient: group.orient }
    const items = painted(mark.items)
    if (kind === 'line' || kind === 'area' || kind === 'trail') this.#path(kind, name, items, group)
    else for (const item of items) this.#item(kind, name, item, group)
  }

  #item(kind: string, mark: MarkName, item: Scenegraph, group: GroupContext): void {
    if (kind === 'text') {
      this.#text(mark, item, group)
      return
    }
    const isData = mark.role === 'mark' && kind !== 'rule' && kind !== 'group'
    this.#shape({ kind, isData, mark }, item, group, geometryOf(kind, item, group))
    if (kind !== 'group') return
    const inner = {
      x: group.x + num(item.x),
      y: group.y + num(item.y),
      opacity: group.opacity * num(item.opacity, 1),
      group: boxAt(item, group),
      clip: item.clip === true ? boxAt(item, group) : group.clip,
      orient: typeof item.orient === 'string' ? item.orient : group.orient,
    }
    for (const mark of painted(item.items)) this.mark(mark, inner)
  }

  #path(kind: string, mark: MarkName, items: readonly Scenegraph[], group: GroupContext): void {
    const [first] = items
    if (first === undefined) return
    const line =
      kind === 'trail' ? { ...first, stroke: first.fill, fill: undefined } : { ...first, fill: undefined }
    const isArea = kind === 'area'
    const isData = mark.role === 'mark'
    this.#shape({ kind, isData, mark }, isArea ? first : line, group, geometryOfPath(isArea, items, group))
  }

  #shape(
    drawn: Pick<SceneShape, 'kind' | 'isData' | 'mark'>,
    item: Scenegraph,
    { opacity }: GroupContext,
    geometry: Geometry,
  ): void {
    const own = opacity * num(item.opacity, 1)
    const hasStroke = isColour(item.stroke) && num(item.strokeWidth, 1) > 0
    this.#order += 1
    this.shapes.push({
      ...drawn,
      datum: datumOf(item),
      fill: isColour(item.fill) ? item.fill : undefined,
      fillOpacity: own * num(item.fillOpacity, 1),
      stroke: hasStroke ? item.stroke : undefined,
      strokeOpacity: own * num(item.strokeOpacity, 1),
      strokeWidth: hasStroke ? num(item.strokeWidth, 1) : 0,
      isDashed: hasStroke && hasGaps(item.strokeDash),
      order: this.#order,
      ...geometry,
    })
  }

  #text(mark: MarkName, item: Scenegraph, group: GroupContext): void {
    const lines = [item.text].flat().map((line) => String(line ?? '').trim())
    const size = num(item.fontSize, VEGA_FONT_SIZE)
    const bounds = item.bounds as Box
    this.#order += 1
    for (const [index, text] of lines.entries()) {
      if (text === '') continue
      const ink = this.#ink(item, text)
      const lead = num(item.lineHeight, size + 2) * index
      // The box that Vega gives a text starts at four fifths of its size above the first baseline.
      const baseline = group.y + bounds.y1 + Math.round(0.8 * size) + lead
      const width = Math.min(ink.width, num(item.limit) || Infinity)
      const spare = bounds.x2 - bounds.x1 - width
      const left = group.x + bounds.x1 + spare * ({ center: 0.5, right: 1 }[String(item.align)] ?? 0)
      const upright = { x1: left, y1: baseline - ink.above, x2: left + width, y2: baseline + ink.below }
      const turned = {
        x1: group.x + bounds.x1,
        y1: group.y + bounds.y1,
        x2: group.x + bounds.x2,
        y2: group.y + bounds.y2,
      }
      this.texts.push({
        text,
        mark,
        size,
        colour: item.fill,
        order: this.#order,
        clip: group.clip,
        box: num(item.angle) === 0 ? upright : turned,
        isBold: item.fontWeight === 'bold' || num(item.fontWeight) >= 700,
        opacity: group.opacity * num(item.opacity, 1) * num(item.fillOpacity, 1),
        isShortened: num(item.limit) > 0 && ink.width >= num(item.limit),
      })
    }
  }
}

/** The default size of a mark. */
const VEGA_FONT_SIZE = 11

/** In Vega's painting order: items with a z-index come last. */
function painted(items: unknown): readonly Scenegraph[] {
  const list = Array.isArray(items) ? (items as readonly Scenegraph[]) : []
  return list.toSorted((one, other) => num(one.zindex) - num(other.zindex))
}

function datumOf({ datum }: Scenegraph): SceneShape['datum'] {
  return typeof datum === 'object' && datum !== null ? (datum as SceneShape['datum']) : {}
}

function hasGaps(dashes: unknown): boolean {
  return Array.isArray(dashes) && dashes.some((length, index) => index % 2 === 1 && num(length) > 0)
}
