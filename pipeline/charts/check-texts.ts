import { rgbOf } from '../colours/contrast.ts'
import type { Finding } from '../problem.ts'
import { placesIn } from './check-contrast.ts'
import type { Scene, SceneText } from './scene.ts'
import { isIn, overlapOf } from './shapes.ts'

/** Ink may touch by this much, in points: what falls between two pixels. */
const TOLERANCE = 0.5

/** Texts that run into each other, by their ink in the report's font. */
export function overlappingTexts({ texts }: Scene): Finding[] {
  const seen = texts.filter(({ opacity }) => opacity > 0)
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const overlap = overlapOf(one.box, other.box)
      if (overlap <= TOLERANCE) return []
      return {
        rule: 'text-overlap',
        message: `the texts “${one.text}” and “${other.text}” overlap by ${overlap.toFixed(1)} points`,
        expected: 'every text clear of the others',
      }
    }),
  )
}

/** Texts of which a reader sees only a part: shortened, clipped by a plot or covered by what is painted later. */
export function cutTexts(scene: Scene): Finding[] {
  return scene.texts.flatMap((text) => {
    const how = text.opacity === 0 ? undefined : cutOf(text, scene)
    if (how === undefined) return []
    return {
      rule: 'text-cut',
      message: `the text “${text.text}” is ${how}`,
      expected: 'every text whole',
    }
  })
}

function cutOf(text: SceneText, { shapes }: Scene): string | undefined {
  const { box, clip, isShortened, order } = text
  if (isShortened) return 'shortened to the width that it is limited to'
  if (clip !== undefined && !(isIn(clip, box.x1, box.y1) && isIn(clip, box.x2, box.y2)))
    return 'cut off by the edge of its plot'
  const isCovered = shapes.some(
    (shape) =>
      shape.order > order &&
      shape.fillOpacity > 0 &&
      rgbOf(shape.fill) !== undefined &&
      placesIn(text).some(([x, y]) => shape.contains(x, y)),
  )
  return isCovered ? 'covered by a part that is painted over it' : undefined
}
