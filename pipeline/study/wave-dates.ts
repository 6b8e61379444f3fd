import type { WaveFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

/** Years between dates beyond which one of them is a typing error. Never held against the clock: it is no input. */
const YEARS = { fieldwork: 5, untilPublished: 10, desk: 10, betweenWaves: 50 } as const

/** Surveys of people are not older. */
const FIRST_DAY = '1900-01-01'

/** Dates of a wave that contradict one another, or lie too far apart to be meant. */
export function dateProblems(
  document: JsonDocument,
  { label, fieldwork, published }: Partial<WaveFile>,
): Problem[] {
  if (fieldwork === undefined) return []
  const { start, end } = fieldwork
  if (start > end) {
    const message = `the fieldwork starts on ${start} but ends on ${end}`
    return [document.problem(['fieldwork', 'start'], { rule: 'fieldwork-order', message })]
  }
  const unlikely = (pointer: string[], message: string, expected: string) =>
    document.problem(pointer, { rule: 'unlikely-date', message, expected })
  const problems: Problem[] = label === undefined ? [] : labelProblems(document, label, fieldwork)
  if (start < FIRST_DAY)
    problems.push(
      unlikely(['fieldwork', 'start'], `the fieldwork starts on ${start}`, `${FIRST_DAY} or later`),
    )
  const lastDay = later(start, YEARS.fieldwork)
  if (end > lastDay)
    problems.push(
      unlikely(
        ['fieldwork', 'end'],
        `the fieldwork takes more than ${YEARS.fieldwork} years`,
        `${lastDay} or earlier`,
      ),
    )
  if (published === undefined) return problems
  if (published < end) {
    const message = `published on ${published}, before the fieldwork ended`
    problems.push(
      document.problem(['published'], { rule: 'published-early', message, expected: `${end} or later` }),
    )
  }
  const latest = later(end, YEARS.untilPublished)
  if (published > latest) {
    const message = `published on ${published}, more than ${YEARS.untilPublished} years after the fieldwork`
    problems.push(unlikely(['published'], message, `${latest} or earlier`))
  }
  return problems
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/** A label says of when a wave is: a year in it that the fieldwork has not would be said of its figures. */
function labelProblems(
  document: JsonDocument,
  label: string,
  { start, end }: DatedWave['fieldwork'],
): Problem[] {
  const years = label.match(YEAR) ?? []
  if (years.length === 0 || years.some((year) => start.slice(0, 4) <= year && year <= end.slice(0, 4)))
    return []
  const message = `the label says ${years.join(' and ')}, and the fieldwork was from ${start} to ${end}`
  const expected = 'a year of the fieldwork, or none'
  return [document.problem(['label'], { rule: 'year-of-label', message, expected })]
}

/**
 * The first and last day on which an answer of desk research can have been found; no last day when that of the
 * publication is wrong itself.
 */
export function deskDays({ fieldwork, published = '' }: DatedWave): {
  readonly first: string
  readonly last?: string
} {
  const first = later(fieldwork.start, -YEARS.desk)
  return published < fieldwork.end ? { first } : { first, last: published }
}

interface DatedWave {
  readonly fieldwork: { readonly start: string; readonly end: string }
  readonly published?: string
}

/** A wave whose fieldwork starts very long after that of the one before it. */
export function farWaveProblems(
  waves: readonly { readonly document: JsonDocument; readonly wave: WaveFile }[],
): Problem[] {
  const inOrder = waves.toSorted((one, other) =>
    one.wave.fieldwork.start < other.wave.fieldwork.start ? -1 : 1,
  )
  return inOrder.flatMap(({ document, wave }, index) => {
    const before = inOrder[index - 1]
    if (before === undefined) return []
    const last = later(before.wave.fieldwork.start, YEARS.betweenWaves)
    if (wave.fieldwork.start <= last) return []
    const message = `the fieldwork starts more than ${YEARS.betweenWaves} years after that in ${before.document.file}`
    return [
      document.problem(['fieldwork', 'start'], {
        rule: 'unlikely-date',
        message,
        expected: `${last} or earlier`,
      }),
    ]
  })
}

/** The same day some years later, or earlier. */
function later(day: string, years: number): string {
  return `${Math.max(0, Number(day.slice(0, 4)) + years)}`.padStart(4, '0') + day.slice(4)
}
