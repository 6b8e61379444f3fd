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

/** Kinds of colour blindness for which colours must stay distinguishable. */
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
 * The difference between two colours in CIE L*a*b* (CIE76, white D65), for a kind of colour blindness or for full
 * colour vision. About 2.3 is the smallest difference that can be seen side by side.
 */
export function differenceBetween(one: Rgb, other: Rgb, sight?: Sight): number {
  return sight === undefined ? difference(one, other) : difference(seen(one, sight), seen(other, sight))
}

/** The paper applies its filters to linear light, so the colour is converted to linear light first. */
function seen(colour: Rgb, sight: Sight) {
  const light = clampRgb(FILTERS[sight]({ ...lightOf(colour), mode: 'rgb' }))
  return { ...light, mode: 'lrgb' } as const
}
