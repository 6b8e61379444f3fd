import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeResponses } from './make-responses.ts'
import { RECIPES } from './recipes.ts'

describe('the residents of the sample study', () => {
  for (const [wave, recipe] of Object.entries(RECIPES))
    test(`are those that the recipe of ${wave} makes`, () => {
      const committed = readFileSync(`data/residents/${wave}/responses.csv`, 'utf8')
      expect(makeResponses(recipe)).toBe(committed)
    })
})
