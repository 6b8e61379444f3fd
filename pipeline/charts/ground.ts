import { over, type Rgb, rgbOf } from '../colours/contrast.ts'
import type { Scene, SceneShape } from './scene.ts'

/** What is seen at a place: its colour, and the shape on top. */
export interface Seen {
  readonly colour: Rgb
  readonly top: SceneShape | undefined
}

/**
 * What is seen at a place of the shapes painted before some order; texts and outlines are looked through.
 *
 * @param paper the colour that the chart is painted on
 */
export function seenAt(
  { shapes }: Pick<Scene, 'shapes'>,
  paper: Rgb,
  [x, y]: readonly [number, number],
  before = Infinity,
): Seen {
  let seen: Seen = { colour: paper, top: undefined }
  for (const shape of shapes) {
    const fill = rgbOf(shape.fill)
    if (fill === undefined || shape.fillOpacity === 0 || shape.order >= before) continue
    if (shape.contains(x, y)) seen = { colour: over(fill, shape.fillOpacity, seen.colour), top: shape }
  }
  return seen
}

/** What a shape is called in a problem: its kind and the labels of the row that it is drawn from. */
export function nameOf({ kind, datum }: SceneShape): string {
  const labels = ['answerLabel', 'valueText', 'groupLabel', 'waveLabel'].flatMap((field) => {
    const value = datum[field]
    return typeof value === 'string' ? value : []
  })
  const word = { rect: 'bar', symbol: 'point' }[kind] ?? kind
  return labels.length === 0 ? `a ${word}` : `the ${word} of “${labels.slice(0, 3).join(', ')}”`
}
