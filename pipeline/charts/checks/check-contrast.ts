import { contrastOf, hexOf, over, type Rgb, ratioText, rgbOf } from '../../core/colours/contrast.ts'
import { largest } from '../../core/lists.ts'
import type { Scene, SceneShape, SceneText } from '../draw/scene.ts'
import { type Ground, nameOf, type Seen } from './ground.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'

/** WCAG 2.2, 1.4.3: text, and large text, of 18 points or 14 in bold. */
const TEXT = 4.5
const LARGE_TEXT = 3
/** WCAG 2.2, 1.4.11: what is needed to understand a graphic. */
const PART = 3

/**
 * Texts that are too faint. A text that covers several grounds, such as part of a bar, must contrast with each of
 * them.
 */
export function faintTexts({ texts }: Scene, ground: Ground): ReadingFault[] {
  return texts.flatMap((text) => {
    if (text.opacity === 0) return []
    const needed = text.size >= 18 || (text.isBold && text.size >= 14) ? LARGE_TEXT : TEXT
    const beneath = new Map(
      placesIn(text).map((place) => {
        const { colour } = ground.seenAt(place, text.order)
        return [hexOf(colour), colour]
      }),
    )
    const judged = [...beneath.values()].map((colour) => ({ colour, contrast: contrastOn(text, colour) }))
    const [worst] = judged.toSorted((one, other) => one.contrast - other.contrast)
    if (worst === undefined || worst.contrast >= needed) return []
    const where = judged.length > 1 ? 'that it partly lies on' : 'beneath it'
    const contrast = `a contrast of ${ratioText(worst.contrast)} with ${hexOf(worst.colour)} ${where}`
    return {
      rule: 'text-contrast',
      mark: text.mark,
      channels: ['color', 'fill', 'opacity'],
      weight: needed / worst.contrast,
      tell: (others) => `the text “${text.text}”${andMore(others)} has ${contrast}`,
      expected: `${ratioText(needed)} or more`,
      hint: 'write it in `{ "expr": "ink" }`, or on a coloured part with `"style": "inside"`',
    }
  })
}

function contrastOn({ colour, opacity }: SceneText, ground: Rgb): number {
  const ink = rgbOf(colour)
  return ink === undefined ? 1 : contrastOf(over(ink, opacity, ground), ground)
}

/** Places spread over the ink of a text. */
export function placesIn({ box: { x1, y1, x2, y2 } }: SceneText): (readonly [number, number])[] {
  return [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((part) =>
    [0.1, 0.5, 0.9].map((other) => [x1 + part * (x2 - x1), y1 + other * (y2 - y1)] as const),
  )
}

/**
 * Parts with figures that do not stand out. They must stand out from the ground beside them by their fill or
 * outline, and from a touching part by both fills or by an outline that stands out from both. Contrast is a ratio
 * of luminance, so parts that pass also differ in grey.
 */
export function faintParts({ shapes }: Scene, ground: Ground, outlines: Outlines): ReadingFault[] {
  return shapes
    .filter(({ isData }) => isData)
    .flatMap((shape) => {
      const edges = shape.fill === undefined ? edgesOfOutline(shape, ground) : edgesOfFill(shape, ground)
      const faint = edges.filter(({ contrast }) => contrast < PART)
      const [worst] = faint.toSorted((one, other) => one.contrast - other.contrast)
      return worst === undefined ? [] : faintPart(shape, worst, outlinesFor(faint, outlines))
    })
}

/** Colours that an outline may have, by their names in the theme. */
export type Outlines = Readonly<Record<string, Rgb>>

/** The names of outlines that stand out from both sides of all these edges. */
function outlinesFor(faint: readonly JudgedEdge[], outlines: Outlines): string[] {
  return Object.keys(outlines).filter((name) =>
    faint.every(({ beside, ground, colour }) =>
      (beside === undefined ? [ground] : [ground, colour]).every(
        (side) => contrastOf(outlines[name] ?? side, side) >= PART,
      ),
    ),
  )
}

function faintPart(
  shape: SceneShape,
  { beside, ground, colour, contrast }: JudgedEdge,
  outlines: readonly string[],
): ReadingFault {
  const what =
    beside === undefined ? `${hexOf(ground)} beside it` : `${nameOf(beside)} beside it, ${hexOf(ground)}`
  return {
    rule: 'part-contrast',
    mark: shape.mark,
    kind: beside === undefined ? 'ground' : 'part',
    channels: ['color', 'fill', 'stroke', 'opacity'],
    weight: PART / contrast,
    tell: (others) =>
      `${nameOf(shape)}, ${hexOf(colour)}${andMore(others)}, has a contrast of ${ratioText(contrast)} with ${what}`,
    expected: `${ratioText(PART)} or more, by its colour or by an outline`,
    ...(shape.fill === undefined ? { hint: 'draw it in a darker colour' } : { outlines }),
  }
}

interface JudgedEdge {
  readonly colour: Rgb
  readonly ground: Rgb
  /** The part on the other side of the edge; undefined for the ground. */
  readonly beside: SceneShape | undefined
  /** The best contrast of the fill and the outlines. */
  readonly contrast: number
}

function edgesOfFill(shape: SceneShape, ground: Ground): JudgedEdge[] {
  if (shape.fillOpacity === 0 && shape.strokeOpacity === 0) return []
  return shape.edges().flatMap(({ inside, outside }) => {
    const here = ground.seenAt(inside)
    // The part is covered here, unless it is transparent itself.
    if (here.top !== shape && shape.fillOpacity > 0) return []
    const there = ground.seenAt(outside)
    const beside = there.top?.isData === true ? there.top : undefined
    const contrast = largest([
      contrastOf(here.colour, there.colour),
      ...outlinesBetween(shape, beside, there).map((outline) =>
        beside === undefined
          ? contrastOf(outline, there.colour)
          : Math.min(contrastOf(outline, there.colour), contrastOf(outline, here.colour)),
      ),
    ])
    return { colour: here.colour, ground: there.colour, beside, contrast }
  })
}

/** A line, or a shape with only an outline, against the ground below it. */
function edgesOfOutline(shape: SceneShape, ground: Ground): JudgedEdge[] {
  return shape.edges().flatMap(({ outside }) => {
    const there = ground.seenAt(outside, shape.order)
    return outlinesBetween(shape, undefined, there).map((colour) => ({
      colour,
      ground: there.colour,
      beside: undefined,
      contrast: contrastOf(colour, there.colour),
    }))
  })
}

function outlinesBetween(shape: SceneShape, beside: SceneShape | undefined, { colour }: Seen): Rgb[] {
  return [shape, ...(beside === undefined ? [] : [beside])].flatMap(({ stroke, strokeOpacity }) => {
    const rgb = rgbOf(stroke)
    return rgb === undefined || strokeOpacity === 0 ? [] : [over(rgb, strokeOpacity, colour)]
  })
}
