import type { WaveRecipe } from './make-responses.ts'

/** How the residents of the sample study answered, by wave. */
export const RECIPES: Readonly<Record<string, WaveRecipe>> = {
  2024: {
    seed: 2024,
    population: { harbour: 19_600, centre: 24_100, north: 28_400, south: 31_200, polder: 11_700 },
    responses: { harbour: 138, centre: 152, north: 146, south: 158, polder: 126 },
    mood: {},
  },
  2026: {
    seed: 2026,
    population: { harbour: 20_300, centre: 24_600, north: 28_700, south: 31_900, polder: 12_500 },
    responses: { harbour: 151, centre: 149, north: 163, south: 171, polder: 146 },
    mood: {
      'trust-council': -0.55,
      'upkeep-litter': -0.3,
      'upkeep-lighting': 0.3,
      recommend: -0.08,
      'travel-bicycle': 0.02,
      'travel-bus': 0.07,
      volunteering: 0.01,
      direction: -0.15,
    },
  },
}
