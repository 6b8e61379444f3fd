import { over, type Rgb, rgbOf } from '../../core/colours/contrast.ts'
import { BoxIndex } from '../draw/box-index.ts'
import type { Scene, SceneShape } from '../draw/scene.ts'

/** What is seen at a place: its colour, and the shape on top. */
export interface Seen {
  readonly colour: Rgb
  readonly top: SceneShape | undefined
}

/** What is seen of a drawing at its places; texts and outlines are looked through. */
export interface Ground {
  /** @param before the order that shapes count up to; all do, unless it is given */
  seenAt(place: readonly [x: number, y: number], before?: number): Seen
}

/**
 * The ground of a drawing. At a place only the shapes near it are looked at, from the top down as far as light comes
 * through.
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

/** What adds nothing to a number near 1. */
const NO_LIGHT = Number.EPSILON / 2

/** What a shape is called in a problem: its kind and the labels of the row that it is drawn from. */
export function nameOf({ kind, datum }: SceneShape): string {
  const labels = ['answerLabel', 'valueText', 'groupLabel', 'waveLabel'].flatMap((field) => {
    const value = datum[field]
    return typeof value === 'string' ? value : []
  })
  const word = { rect: 'bar', symbol: 'point' }[kind] ?? kind
  return labels.length === 0 ? `a ${word}` : `the ${word} of “${labels.slice(0, 3).join(', ')}”`
}
