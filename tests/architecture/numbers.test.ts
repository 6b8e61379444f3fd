import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * What turns a number into text by itself, where only a language may: its signs are not those of the program, and it
 * says 100% of what is not all.
 */
const WAYS = /\.to(?:Fixed|LocaleString|Precision|Exponential)\(|\bNumberFormat\(|\$\{[^`{}]*\}%/g

/** Files in which the number is read by a program or a developer, or that are the language. */
const MAY: readonly RegExp[] = [
  // The one place.
  /^language\/format\.ts$/,
  // Styles and drawings.
  /^html\/stylesheet\//,
  /^html\/blocks\/tables\.ts$/,
  // Messages in English to the writer of a report, or whoever runs the program.
  /^(?:core\/problem|input\/limits|report\/check-theme|charts\/checks\/check-texts)\.ts$/,
  /^analysis\/(?:percent-in-message|claims\/(?:compare|truths))\.ts$/,
  /^(?:cli|automation)\//,
]

function waysIn(file: string): string[] {
  return [...readFileSync(`pipeline/${file}`, 'utf8').matchAll(WAYS)].map(([way]) => `${file}: ${way}`)
}

const FILES = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))

test('only a language writes numbers that readers read', () => {
  expect(FILES.filter((file) => !MAY.some((may) => may.test(file))).flatMap(waysIn)).toEqual([])
  expect(FILES.length).toBeGreaterThan(300)
})

test('no file is let pass in vain', () => {
  const idle = MAY.filter((may) => !FILES.some((file) => may.test(file) && waysIn(file).length > 0))
  expect(idle).toEqual([])
})

describe('the words of a language get numbers as text', () => {
  /** A text that a language makes, from its arguments. */
  const MAKES = /^ {2}(?:readonly )?(\w+)(?:: )?\(([^)]*)\)(?:: | => )string$/gm
  /** What writes a number, and what has words for some of them or agrees with it. */
  const FROM_NUMBERS = [
    'number',
    'digits',
    'fixed',
    'leading',
    'ordinal',
    'range',
    'compound',
    'hundreds',
    'percentInProse',
    'percentagePoints',
    'size',
    'wholePercent',
  ]

  test('in digits, unless it is what writes them', () => {
    const files = FILES.filter((file) => /^language\/[\w-]+\.ts$/.test(file))
    const makers = files.flatMap((file) => [...readFileSync(`pipeline/${file}`, 'utf8').matchAll(MAKES)])
    const fromNumbers = makers.filter(([, , taken = '']) => /: (?:readonly )?number\b(?!\[)/.test(taken))
    expect([...new Set(fromNumbers.map(([, name]) => name))].toSorted()).toEqual(FROM_NUMBERS.toSorted())
    expect(makers.length).toBeGreaterThan(50)
  })
})
