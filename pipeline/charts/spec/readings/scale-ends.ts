import { isObject, type Path } from '../visit.ts'
import { numbersIn, PLACES } from './scales.ts'
import { axisOf, isQuantity, shownBy, type Unit } from './unit.ts'

/** Where a scale is written to end, and the field that is drawn on it. */
export interface ScaleEnd {
  readonly path: Path
  readonly field: string
  readonly end: number
}

/** The ends that scales of quantities are given. */
export function scaleEnds(units: readonly Unit[]): ScaleEnd[] {
  return units.flatMap((unit) =>
    shownBy(unit).flatMap(({ name, definition, pathOf }) => {
      const { scale, field } = definition
      if (!PLACES.includes(axisOf(name)) || !isQuantity(definition) || !isObject(scale)) return []
      return ['domain', 'domainMax'].flatMap((key) => {
        const end = numbersIn(scale[key])?.at(-1)
        if (end === undefined) return []
        return unit.namesOf(field).map((field) => ({ path: [...pathOf('scale'), key], field, end }))
      })
    }),
  )
}
