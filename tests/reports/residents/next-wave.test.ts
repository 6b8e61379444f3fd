import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { makeResponses, type WaveRecipe } from './make-responses.ts'
import { RECIPES } from './recipes.ts'

const LAST = RECIPES[2026]
if (LAST === undefined) throw new Error('2026 has no recipe')

/** The folder of 2026 as someone copies it for the next wave, with answers of its own. */
function nextWave(recipe: WaveRecipe): Record<string, string> {
  const wave = readFileSync('data/residents/2026/wave.json', 'utf8').replaceAll('2026', '2028')
  return {
    'data/residents/2028/wave.json': wave,
    'data/residents/2028/responses.csv': makeResponses(recipe),
  }
}

/** The text of the English edition and of the Dutch one. */
async function textsOf(recipe: WaveRecipe): Promise<string[]> {
  const changes = nextWave(recipe)
  const texts: string[] = []
  for (const wave of ['2028', '2028-nl']) {
    const [edition] = (await buildInMemory(projectFolders, { study: 'residents', wave }, changes)).values()
    const { pages } = await readPdf(edition?.pdf ?? new Uint8Array())
    texts.push(pages.join(' ').replace(/\s+/g, ' '))
  }
  return texts
}

describe('a next wave', () => {
  test('in which trust comes back is told with a rise', async () => {
    const [english = '', dutch = ''] = await textsOf({ ...LAST, seed: 2028, mood: { 'trust-council': 0.3 } })
    expect(english).toContain('Trust in the city council rose.')
    expect(english).not.toContain('Trust in the city council fell')
    expect(dutch).toContain('Het vertrouwen in het gemeentebestuur is gestegen.')
  })

  test('in which nothing is different is told without a rise or fall', async () => {
    const [english = '', dutch = ''] = await textsOf({ ...LAST, seed: 2029 })
    expect(english).toContain('Trust in the city council is not shown to have changed.')
    expect(dutch).toContain('Het vertrouwen in het gemeentebestuur is niet aantoonbaar veranderd.')
  })

  test.each([
    ['with everyone content', 31, 2],
    ['with everyone discontent', 32, -2],
    ['with trust in the neighbours near a half', 107, -0.5],
  ])('%s is told as well', async (_, seed, shift) => {
    const subjects = [
      ...['satisfied', 'recommend', 'direction', 'trust-council', 'trust-neighbours'],
      ...['upkeep-litter', 'upkeep-lighting'],
    ]
    const mood = Object.fromEntries(subjects.map((subject) => [subject, shift]))
    for (const text of await textsOf({ ...LAST, seed, mood })) expect(text).toContain('2028')
  })
})
