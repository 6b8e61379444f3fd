import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { makeTemplate } from '../support/make-report.ts'

/**
 * Sentences as researchers write them, one a line, with each quantity in brackets; half have none. Those of `before`
 * were written before the grammar, those of `after`, `last` and `unseen` without looking at it.
 */
const FOLDER = new URL('typed-quantities/', import.meta.url)
const SETS = ['before', 'after', 'last', 'unseen'] as const

const WRITTEN_IN = {
  nl: {
    languages: [LANGUAGES.nl.quantities],
    nouns: [
      { singular: 'gemeente', plural: 'gemeenten' },
      { singular: 'respondent', plural: 'respondenten' },
    ],
  },
  en: {
    languages: [LANGUAGES.en.quantities],
    nouns: [
      { singular: 'hospital', plural: 'hospitals' },
      { singular: 'respondent', plural: 'respondents' },
    ],
  },
} as const

type Tag = keyof typeof WRITTEN_IN
interface Range {
  readonly start: number
  readonly end: number
}

/** A sentence without its brackets, and where they stood. */
function readSentence(line: string): { text: string; marked: Range[] } {
  const parts = line.split(/[[\]]/)
  const starts = parts.map((_, index) => parts.slice(0, index).join('').length)
  const marked = parts.flatMap((part, index) => {
    const start = starts[index] ?? 0
    return index % 2 === 1 ? [{ start, end: start + part.length }] : []
  })
  return { text: parts.join(''), marked }
}

function foundIn(text: string, tag: Tag): Range[] {
  const report = { sections: [makeTemplate('section', text)], partials: [], names: [] }
  return findTypedNumbers(report, WRITTEN_IN[tag]).problems.map(({ column, message }) => {
    const [, typed = ''] = /^`(.*)` is typed by hand$/.exec(message) ?? []
    return { start: column - 1, end: column - 1 + typed.length }
  })
}

const overlaps = (one: Range, other: Range) => one.start < other.end && other.start < one.end

function judge(line: string, tag: Tag) {
  const { text, marked } = readSentence(line)
  const found = foundIn(text, tag)
  return {
    line,
    marked: marked.length,
    found: found.length,
    missed: marked.filter((range) => !found.some((each) => overlaps(each, range))).length,
    false: found.filter((each) => !marked.some((range) => overlaps(each, range))).length,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe.each(['nl', 'en'] as const)('quantities typed in %s', (tag) => {
  const sets = SETS.map((set) => {
    const lines = readFileSync(new URL(`${tag}-${set}.txt`, FOLDER), 'utf8')
      .trimEnd()
      .split('\n')
    return { set, judged: lines.map((line) => judge(line, tag)) }
  })

  test.each(sets)('are found: $set', ({ judged }) => {
    const missed = judged.filter((each) => each.missed > 0).map(({ line }) => line)
    const recall = 1 - sum(judged.map((each) => each.missed)) / sum(judged.map(({ marked }) => marked))
    expect({ missed, isEnough: recall >= 0.95 }).toMatchObject({ isEnough: true })
  })

  test.each(sets)('and little else: $set', ({ judged }) => {
    const bare = judged.filter(({ marked }) => marked === 0)
    const alarms = judged.filter((each) => each.false > 0).map(({ line }) => line)
    const sentences = bare.filter((each) => each.false > 0).length / bare.length
    const stretches = sum(judged.map((each) => each.false)) / sum(judged.map(({ found }) => found))
    expect({ alarms, isEnough: sentences < 0.02 && stretches < 0.02 }).toMatchObject({ isEnough: true })
  })

  test('in enough sentences to tell, with and without any', () => {
    const lines = sets.flatMap(({ judged }) => judged)
    expect(lines.filter(({ marked }) => marked > 0).length).toBeGreaterThanOrEqual(250)
    expect(lines.filter(({ marked }) => marked === 0).length).toBeGreaterThanOrEqual(150)
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length)
  })
})
