import 'culori/css'
import {
  clampRgb,
  converter,
  differenceCie76,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori/fn'
import type { Rgb } from './contrast.ts'

/** Ways of seeing that colours must be told apart in. */
export const SIGHTS = ['protanopia', 'deuteranopia', 'tritanopia'] as const
export type Sight = (typeof SIGHTS)[number]

/** Machado, Oliveira and Fernandes (2009), at full severity. */
const FILTERS = {
  protanopia: filterDeficiencyProt(),
  deuteranopia: filterDeficiencyDeuter(),
  tritanopia: filterDeficiencyTrit(),
} as const satisfies Readonly<Record<Sight, unknown>>

const lightOf = converter('lrgb')
const difference = differenceCie76()

/**
 * How far apart two colours look: the distance in CIE L*a*b* (CIE76, white D65) for a way of seeing, or for full
 * colour vision. About 2.3 is the least that can be seen side by side.
 */
export function differenceBetween(one: Rgb, other: Rgb, sight?: Sight): number {
  return sight === undefined ? difference(one, other) : difference(seen(one, sight), seen(other, sight))
}

/** The paper mixes light, and the filter the parts that it is given: so it is given those of light. */
function seen(colour: Rgb, sight: Sight) {
  const light = clampRgb(FILTERS[sight]({ ...lightOf(colour), mode: 'rgb' }))
  return { ...light, mode: 'lrgb' } as const
}
