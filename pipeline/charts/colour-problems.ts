import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { ColourFault } from './draw/plain-colours.ts'

/**
 * Problems for colours that cannot be drawn. Each is reported once, at its first place in the spec, or for the spec
 * as a whole.
 */
export function colourProblems(document: JsonDocument, faults: readonly ColourFault[]): Problem[] {
  const faultByColour = new Map(faults.map((fault) => [fault.colour, fault]))
  return [...faultByColour.values()].map(({ colour, fault }) =>
    document.problem(pathTo(colour, document.value) ?? [], {
      rule: 'chart-colour',
      message: `\`${colour}\` ${fault}`,
      expected: 'a CSS colour such as `#0B5563`, `teal` or `hsl(190 80% 22%)`, or one of the theme',
    }),
  )
}

type Path = readonly (string | number)[]

function pathTo(text: string, value: unknown): Path | undefined {
  if (value === text) return []
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const path = pathTo(text, part)
    if (path !== undefined) return [key, ...path]
  }
  return undefined
}
