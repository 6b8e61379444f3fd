import { BoxIndex } from '../draw/box-index.ts'
import type { Scene, SceneText } from '../draw/scene.ts'
import { isIn, overlapOf } from '../draw/shapes.ts'
import { placesIn } from './check-contrast.ts'
import type { Ground } from './ground.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'

/** The ink of two texts may touch by this much, in points: it falls between two pixels. */
const TOLERANCE = 0.5

/** Texts that overlap, by their ink in the report's font. */
export function overlappingTexts({ texts }: Scene): ReadingFault[] {
  const seen = texts.filter(({ opacity }) => opacity > 0)
  const index = new BoxIndex(seen.map(({ box }) => box))
  return seen.flatMap((one, place) =>
    index.near(one.box).flatMap((near) => {
      const other = seen[near]
      if (other === undefined || near <= place) return []
      const overlap = overlapOf(one.box, other.box)
      if (overlap <= TOLERANCE) return []
      return {
        rule: 'text-overlap',
        mark: other.mark,
        channels: ['text'],
        weight: overlap,
        tell: (others) =>
          `the texts “${one.text}” and “${other.text}” overlap by ${overlap.toFixed(1)} points${andMore(others)}`,
        expected: 'no texts that overlap',
      }
    }),
  )
}

/** Texts of which only a part is visible: shortened, clipped by a plot or covered by something painted later. */
export function cutTexts({ texts }: Scene, ground: Ground): ReadingFault[] {
  return texts.flatMap((text) => {
    const how = text.opacity === 0 ? undefined : cutOf(text, ground)
    if (how === undefined) return []
    return {
      rule: 'text-cut',
      mark: text.mark,
      kind: how,
      channels: ['text'],
      weight: text.text.length,
      tell: (others) => `the text “${text.text}”${andMore(others)} is ${how}`,
      expected: 'the whole text in view',
    }
  })
}

function cutOf(text: SceneText, ground: Ground): string | undefined {
  const { box, clip, isShortened, order } = text
  if (isShortened) return 'shortened to the width that it is limited to'
  if (clip !== undefined && !(isIn(clip, box.x1, box.y1) && isIn(clip, box.x2, box.y2)))
    return 'cut off by the edge of its plot'
  const isCovered = placesIn(text).some((place) => (ground.seenAt(place).top?.order ?? 0) > order)
  return isCovered ? 'covered by a part that is painted over it' : undefined
}
