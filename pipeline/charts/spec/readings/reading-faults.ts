import type { SpecFault } from '../spec-fault.ts'
import { guideFaults } from './guides.ts'
import { scaleFaults } from './scales.ts'
import { textFaults } from './texts.ts'
import type { Unit } from './unit.ts'

/**
 * What a reader would read in a chart that is no result: what a reader reads comes from the rows. Arithmetic may place
 * and colour.
 */
export function readingFaults(units: readonly Unit[]): SpecFault[] {
  return [...units.flatMap(textFaults), ...guideFaults(units), ...scaleFaults(units)]
}
