import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { ColourFault } from './draw/plain-colours.ts'
import type { MarkName } from './draw/scene.ts'
import type { View } from './spec/fields/read-views.ts'
import { placeOf } from './spec/places.ts'
import type { Path } from './spec/visit.ts'

/**
 * Problems for colours that cannot be drawn. Each is reported once, at its first place in the spec, or else at what
 * draws it.
 */
export function colourProblems(
  document: JsonDocument,
  faults: readonly ColourFault[],
  views: readonly View[],
): Problem[] {
  const faultByColour = new Map(faults.map((fault) => [fault.colour, fault]))
  return [...faultByColour.values()].map(({ colour, fault, mark }) =>
    document.problem(pathTo(colour, document.value) ?? markPlace(mark, views), {
      rule: 'chart-colour',
      message: `${nameOf(colour)} ${fault}`,
      expected: 'a CSS colour such as `#0B5563`, `teal` or `hsl(190 80% 22%)`, or one of the theme',
    }),
  )
}

/** An expression may write an object, such as a whole row, as a text. */
function nameOf(colour: string): string {
  return colour.startsWith('[object ') ? 'an object' : `\`${colour}\``
}

function markPlace(mark: MarkName | undefined, views: readonly View[]): Path {
  return mark === undefined ? [] : placeOf(mark, views, ['color', 'fill', 'stroke'])
}

function pathTo(text: string, value: unknown): Path | undefined {
  if (value === text) return []
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const path = pathTo(text, part)
    if (path !== undefined) return [key, ...path]
  }
  return undefined
}
