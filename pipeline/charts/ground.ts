import { over, type Rgb, rgbOf } from '../colours/contrast.ts'
import { BoxIndex } from './box-index.ts'
import type { Scene, SceneShape } from './scene.ts'

/** What is seen at a place: its colour, and the shape on top. */
export interface Seen {
  readonly colour: Rgb
  readonly top: SceneShape | undefined
}

/** What is seen of a drawing at a place; texts and outlines are looked through. */
export class Ground {
  readonly #paper: Rgb
  /** The shapes that cover anything, in the order of painting. */
  readonly #painted: readonly { readonly shape: SceneShape; readonly fill: Rgb }[]
  readonly #index: BoxIndex

  /** @param paper the colour that the drawing is painted on */
  constructor({ shapes }: Pick<Scene, 'shapes'>, paper: Rgb) {
    this.#paper = paper
    this.#painted = shapes.flatMap((shape) => {
      const fill = rgbOf(shape.fill)
      return fill === undefined || shape.fillOpacity === 0 ? [] : [{ shape, fill }]
    })
    this.#index = new BoxIndex(this.#painted.map(({ shape }) => shape.box))
  }

  /**
   * What is seen of the shapes painted before some order, from the top down as far as light comes through.
   *
   * @param before all shapes, unless it is given
   */
  seenAt([x, y]: readonly [number, number], before = Infinity): Seen {
    const layers: { readonly shape: SceneShape; readonly fill: Rgb }[] = []
    const near = this.#index.at(x, y)
    let light = 1
    for (let index = near.length - 1; index >= 0 && light > NO_LIGHT; index -= 1) {
      const layer = this.#painted[near[index] ?? 0]
      if (layer === undefined || layer.shape.order >= before || !layer.shape.contains(x, y)) continue
      layers.push(layer)
      light *= 1 - layer.shape.fillOpacity
    }
    const colour = layers.reduceRight(
      (below, { shape, fill }) => over(fill, shape.fillOpacity, below),
      this.#paper,
    )
    return { colour, top: layers[0]?.shape }
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
