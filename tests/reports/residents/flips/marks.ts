import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import type { Call } from '../../sociaal-domein/flips/calls.ts'
import type { Conditions } from './conditions.ts'
import { benjaminiHochberg } from './many-tests.ts'
import { choicesOf, found, questionOf, questions, REPORTED, WAVES } from './sources.ts'
import { idOf, type Reference, referenceOf } from './survey.ts'
import type { Walked } from './walk.ts'

/** What stands before a figure in a table that differs from others of its row. */
export function isMark(text: string): boolean {
  return /^(?:[A-Z](?: [A-Z])*|[▲▼])$/.test(text)
}

/** Marks of cross tables that the oracle does not set, and those that are not there. */
export function falseMarks({ figures }: Pick<ReportDocument, 'figures'>, walked: Walked): string[] {
  const tables = [...walked.calls].filter(([, { helper }]) => helper === 'cross-table')
  return tables.flatMap(([place, call]) => {
    const expected = marksIn(call, walked.conditions)
    const told = figures
      .filter((figure) => `${figure.place.file}:${figure.place.line}:${figure.place.column}` === place)
      .filter(({ text }) => isMark(text))
      .map(({ text, results }) => `${cellOf(text, results, walked.conditions)} ${text}`)
    return [
      ...expected.filter((mark) => !told.includes(mark)).map((mark) => `${place} has no mark ${mark}`),
      ...told.filter((mark) => !expected.includes(mark)).map((mark) => `${place} has a mark ${mark}`),
    ]
  })
}

/** A mark names all figures that it compares: the later of two waves, or the highest of groups, is the one that has it. */
function cellOf(text: string, results: readonly string[], conditions: Conditions): string {
  if (text === '▲' || text === '▼')
    return found(
      results.find((id) => id.startsWith(REPORTED)),
      'no figure',
    )
  const sizeOf = (id: string) => conditions.figure(referenceOf(id))?.value ?? 0
  return found(results.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0], 'no figure')
}

interface Compared {
  readonly about: string
  readonly p: number
  readonly pair: readonly Reference[]
}

/** Each mark of a table, as the figure and the mark: the tests of a table are corrected for each other. */
function marksIn({ args, hash }: Call, conditions: Conditions): readonly string[] {
  if (hash.by === undefined) return []
  const rows = rowsOf(String(args[0]), hash.answers).map((row) => columnsOf(row, String(hash.by), conditions))
  const tests = rows.flatMap((columns) => comparedIn(columns, conditions))
  const corrected = benjaminiHochberg(new Map(tests.map(({ about, p }) => [about, p])))
  const { level } = conditions.estimates.survey
  const shown = tests.filter(({ about }) => (corrected.get(about) ?? 1) < 1 - level)
  return rows.flatMap((columns) => columns.flatMap((cell) => marksAt(cell, columns, shown, conditions)))
}

/** Each figure of a row against each after it, but for small bases. */
function comparedIn(columns: readonly Reference[], conditions: Conditions): readonly Compared[] {
  const large = columns.filter((each) => !isSmall(each, conditions))
  return large.flatMap((one, place) =>
    large.slice(place + 1).flatMap((other) => {
      // Of medians of the same respondents there is no test.
      if (one.item === 'median' && one.wave === other.wave) return []
      const { about = '', p } = conditions.test(one, other) ?? {}
      return p === undefined ? [] : [{ about, p, pair: [one, other] }]
    }),
  )
}

function marksAt(
  cell: Reference,
  columns: readonly Reference[],
  shown: readonly Compared[],
  { estimates }: Conditions,
): readonly string[] {
  const others = shown.flatMap(({ pair }) =>
    pair.some((each) => idOf(each) === idOf(cell)) ? pair.filter((each) => idOf(each) !== idOf(cell)) : [],
  )
  const isHigher = (other: Reference) =>
    (estimates.figure(cell)?.value ?? 0) > (estimates.figure(other)?.value ?? 0)
  if (cell.group === undefined)
    return cell.wave === REPORTED ? others.map((other) => `${idOf(cell)} ${isHigher(other) ? '▲' : '▼'}`) : []
  const letters = others.filter(isHigher).map((other) => {
    const place = columns.findIndex((each) => idOf(each) === idOf(other))
    return String.fromCharCode(65 + place)
  })
  return letters.length === 0 ? [] : [`${idOf(cell)} ${letters.toSorted().join(' ')}`]
}

function isSmall(reference: Reference, { estimates }: Conditions): boolean {
  return (estimates.figure(reference)?.n ?? 0) < estimates.survey.study.smallBase
}

/** All answers, nets and numbers, or those that are asked for; of a battery each item, and with the mean its index. */
function rowsOf(id: string, answers: unknown): readonly Pick<Reference, 'question' | 'item'>[] {
  const asked = typeof answers === 'string' ? answers.split(' ') : undefined
  const index = questions.find((question) => question.id === id && question.index !== undefined)?.index
  if (index !== undefined) {
    const [item = 'mean'] = asked ?? []
    const items = index.items.map((question) => ({ question: question.id, item }))
    return item === 'mean' ? [...items, { question: id, item }] : items
  }
  const question = questionOf(id)
  const all = [...choicesOf(question), ...(question.nets ?? [])].map((each) => each.id)
  const numbers =
    question.type === 'scale' ? ['mean', ...(question.score === undefined ? [] : ['score'])] : []
  return (asked ?? [...all, ...numbers]).map((item) => ({ question: id, item }))
}

function columnsOf(
  row: Pick<Reference, 'question' | 'item'>,
  by: string,
  { estimates }: Conditions,
): readonly Reference[] {
  if (by === 'wave') return WAVES.map((wave) => ({ ...row, wave }))
  const stratum = estimates.survey.study.strata.find(({ id }) => id === by)
  const values = stratum?.values ?? choicesOf(questionOf(by))
  return values.map(({ id: value }) => ({ ...row, wave: REPORTED, group: { variable: by, value } }))
}
