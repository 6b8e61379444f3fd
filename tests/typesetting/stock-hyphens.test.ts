import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'

const require = createRequire(import.meta.url)

/**
 * Faults of the package `hyphen` as it comes. When a test fails, the fault is mended upstream, and what works around
 * it in the file that the heading names can go.
 */
describe('text/hyphenation.ts works around hyphen, which', () => {
  test('adds every word that it meets to the exceptions given', () => {
    const exceptions = {}
    hyphenator(exceptions)('gemeenteraad')
    expect(exceptions).toHaveProperty('gemeenteraad')
  })

  test.each([
    ['casemanager', 'ca-sema-na-ger'],
    ['deskresearch', 'des-kre-search'],
    ['zorgonderzoek', 'zor-gon-der-zoek'],
    ['zorgorganisatie', 'zor-gor-ga-ni-sa-tie'],
    ['cliëntondersteuning', 'cli-ën-ton-der-steu-ning'],
  ])('breaks %s wrongly', (word, broken) => {
    expect(hyphenator({})(word)).toBe(broken)
  })
})

function hyphenator(exceptions: object): (word: string) => string {
  const [levels, letters] = require('hyphen/patterns/nl.js')
  return require('hyphen/hyphen.js')([levels, letters, exceptions], { html: false, hyphenChar: '-' })
}
