import { over, type Rgb, rgbOf } from '../../core/colours/contrast.ts'
import { BoxIndex } from '../draw/box-index.ts'
import type { Scene, SceneShape } from '../draw/scene.ts'

/** What is visible at a place: its colour, and the shape on top. */
export interface Seen {
  readonly colour: Rgb
  readonly top: SceneShape | undefined
}

/** Finds what is visible at a place in a drawing, ignoring texts and outlines. */
export interface Ground {
  /** @param before only shapes before this one in drawing order count; all by default */
  seenAt(place: readonly [x: number, y: number], before?: number): Seen
}

/**
 * The ground of a drawing. Only the shapes near a place are considered, from the top down to the first opaque one.
 *
 * @param paper the colour that the drawing is painted on
 */
export function groundOf({ shapes }: Pick<Scene, 'shapes'>, paper: Rgb): Ground {
  const painted = shapes.flatMap((shape) => {
    const fill = rgbOf(shape.fill)
    return fill === undefined || shape.fillOpacity === 0 ? [] : [{ shape, fill }]
  })
  const index = new BoxIndex(painted.map(({ shape }) => shape.box))
  return {
    seenAt([x, y], before = Infinity) {
      const layers: (typeof painted)[number][] = []
      const near = index.at(x, y)
      let light = 1
      for (let last = near.length - 1; last >= 0 && light > NO_LIGHT; last -= 1) {
        const layer = painted[near[last] ?? -1]
        if (layer === undefined || layer.shape.order >= before || !layer.shape.contains(x, y)) continue
        layers.push(layer)
        light *= 1 - layer.shape.fillOpacity
      }
      const colour = layers.reduceRight(
        (below, { shape, fill }) => over(fill, shape.fillOpacity, below),
        paper,
      )
      return { colour, top: layers[0]?.shape }
    },
  }
}

/** Adding this to a number near 1 does not change it. */
const NO_LIGHT = Number.EPSILON / 2

/** The name of a shape in a problem: its kind, and the labels of the row that it is drawn from. */
export function nameOf({ kind, datum }: Pick<SceneShape, 'kind' | 'datum'>): string {
  const labels = ['answerLabel', 'valueText', 'groupLabel', 'waveLabel'].flatMap((field) => {
    const value = datum[field]
    return typeof value === 'string' ? value : []
  })
  const word = { rect: 'bar', symbol: 'point' }[kind] ?? kind
  return labels.length === 0 ? `a ${word}` : `the ${word} of “${labels.slice(0, 3).join(', ')}”`
}
