import type { Place } from '../../../../pipeline/core/problem.ts'
import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import type { Call } from '../../sociaal-domein/flips/calls.ts'
import { type Cells, raoScott, type TableTest } from './association.ts'
import type { Conditions } from './conditions.ts'
import { benjaminiHochberg } from './many-tests.ts'
import { choicesOf, found, questionOf, questions, REPORTED, WAVES } from './sources.ts'
import { idOf, type Reference, referenceOf } from './survey.ts'
import type { Walked } from './walk.ts'
import { fixed, plain } from './words.ts'

/** What stands before a figure in a table that differs from others of its row. */
export function isMark(text: string): boolean {
  return /^(?:[A-Z](?: [A-Z])*|[▲▼])$/.test(text)
}

/** Marks of cross tables that the oracle does not set, and those that are not there; and what is told of their tests. */
export function falseMarks(
  document: Pick<ReportDocument, 'figures' | 'others'>,
  walked: Walked,
  seen: Set<string>,
): string[] {
  const { conditions } = walked
  const tables = [...walked.calls].filter(([, { helper }]) => helper === 'cross-table')
  return tables.flatMap(([place, call]) => {
    const { marks, areTested } = marksIn(call, conditions)
    for (const mark of marks) seen.add(`mark ${/[▲▼]$/.test(mark) ? mark.at(-1) : 'letter'}`)
    if (areTested) seen.add(`marks ${marks.length > 0}`)
    const whole = wholeTable(call, conditions)
    if (whole !== undefined) seen.add(`whole table ${whole.p <= 1 - conditions.estimates.survey.level}`)
    if (whole === undefined && hasWhole(call)) seen.add('whole table untold')
    const isHere = (each: { readonly place?: Place | undefined }) =>
      each.place !== undefined && `${each.place.file}:${each.place.line}:${each.place.column}` === place
    const told = document.figures
      .filter((figure) => isHere(figure) && isMark(figure.text))
      .map(({ text, results }) => `${cellOf(text, results, conditions)} ${text}`)
    const notes = document.others.filter((other) => isHere(other) && other.reason === TESTED)
    return [
      ...marks.filter((mark) => !told.includes(mark)).map((mark) => `${place} has no mark ${mark}`),
      ...told.filter((mark) => !marks.includes(mark)).map((mark) => `${place} has a mark ${mark}`),
      ...wrongNotes({ whole, hasMarks: marks.length > 0, areTested }, notes, conditions).map(
        (wrong) => `${place} ${wrong}`,
      ),
    ]
  })
}

/** Why a number in a note is no figure. */
const TESTED = 'what was tested, and how'

/** What the tests of a table come to. */
interface Told {
  readonly whole: TableTest | undefined
  readonly hasMarks: boolean
  readonly areTested: boolean
}

/** What a note says of the tests in a table and of the table as a whole. */
function wrongNotes(
  { whole: test, hasMarks, areTested }: Told,
  notes: readonly { readonly text: string }[],
  conditions: Conditions,
): readonly string[] {
  const { language } = conditions
  const chance =
    test && (test.p < 0.001 ? `< ${fixed(0.001, 3, language)}` : `= ${fixed(test.p, 3, language)}`)
  const whole = test && language.wholeTable(fixed(test.statistic, 2, language), chance ?? '')
  const texts = notes.map(({ text }) => plain(text))
  const legends = texts.filter((text) => text !== whole)
  const saysNone = legends.some((text) => text.startsWith(language.noDifference))
  return [
    ...(whole === undefined || texts.includes(whole)
      ? []
      : [`does not say "${whole}" but ${texts.join(' and ')}`]),
    ...(legends.length === Number(areTested) ? [] : [`says ${legends.join(' and ')} of its tests`]),
    ...(saysNone === (areTested && !hasMarks) ? [] : [`says ${legends.join()} of its marks`]),
  ]
}

/** Whether a table by groups has all answers of which a respondent gives one. */
function hasWhole({ args, hash }: Call): boolean {
  const { by, answers, compare } = hash
  const question = questionOf(String(args[0]))
  const choices = choicesOf(question).map(({ id }) => id)
  const shown = typeof answers === 'string' ? answers.split(' ') : choices
  const isCounted = question.type !== 'multiple' && question.index === undefined && choices.length > 0
  const isByGroup = by !== undefined && by !== 'wave' && compare !== 'none'
  return isByGroup && isCounted && choices.every((id) => shown.includes(id))
}

/** The test of a whole table. */
function wholeTable(call: Call, conditions: Conditions): TableTest | undefined {
  if (!hasWhole(call)) return undefined
  const { survey } = conditions.estimates
  const { by } = call.hash
  const question = questionOf(String(call.args[0]))
  const choices = choicesOf(question).map(({ id }) => id)
  const groups = groupsOf(String(by), conditions)
  const cells = survey.wave(REPORTED).rows.map((): Cells[number] => undefined)
  for (const [column, value] of groups.entries())
    for (const [row, item] of choices.entries()) {
      const group = { variable: String(by), value }
      const values = survey.values({ wave: REPORTED, question: question.id, item, group })
      for (const [i, each] of values.entries()) if (each === 1) cells[i] = { row, column }
    }
  return raoScott(survey.wave(REPORTED), cells)
}

/** A mark names all figures that it compares: the later of two waves, the group, or the highest of groups has it. */
function cellOf(text: string, results: readonly string[], conditions: Conditions): string {
  if (text === '▲' || text === '▼') {
    const isOfGroups = results.some((id) => referenceOf(id).group !== undefined)
    const has = (id: string) => (isOfGroups ? referenceOf(id).group !== undefined : id.startsWith(REPORTED))
    return found(results.find(has), 'no figure')
  }
  const sizeOf = (id: string) => conditions.figure(referenceOf(id))?.value ?? 0
  return found(results.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0], 'no figure')
}

interface Compared {
  readonly about: string
  readonly p: number
  readonly pair: readonly Reference[]
}

/** Each mark of a table, as the figure and the mark: the tests of a table are corrected for each other. */
function marksIn({ args, hash }: Call, conditions: Conditions) {
  if (hash.by === undefined || hash.compare === 'none') return { marks: [], areTested: false }
  const isToTotal = hash.compare === 'total'
  const rows = rowsOf(String(args[0]), hash.answers).map((row) => columnsOf(row, String(hash.by), conditions))
  const tests = rows.flatMap((columns) => comparedIn(columns, isToTotal, conditions))
  const corrected = benjaminiHochberg(new Map(tests.map(({ about, p }) => [about, p])))
  const { level } = conditions.estimates.survey
  const shown = tests.filter(({ about }) => (corrected.get(about) ?? 1) < 1 - level)
  const marks = rows.flatMap((columns) =>
    columns.flatMap((cell) => marksAt(cell, columns, { shown, isToTotal }, conditions)),
  )
  return { marks, areTested: tests.length > 0 }
}

/** Each figure of a row against each after it, or against that of all, but for small bases. */
function comparedIn(
  columns: readonly Reference[],
  isToTotal: boolean,
  conditions: Conditions,
): readonly Compared[] {
  const large = columns.filter((each) => !isSmall(each, conditions))
  return large.flatMap((one, place) => {
    const { group: _, ...all } = one
    const others = isToTotal ? [all] : large.slice(place + 1)
    return others.flatMap((other) => {
      const { about = '', p } = conditions.test(one, other) ?? {}
      return p === undefined || isSmall(other, conditions) ? [] : [{ about, p, pair: [one, other] }]
    })
  })
}

interface Shown {
  readonly shown: readonly Compared[]
  readonly isToTotal: boolean
}

function marksAt(
  cell: Reference,
  columns: readonly Reference[],
  { shown, isToTotal }: Shown,
  { estimates }: Conditions,
): readonly string[] {
  const others = shown.flatMap(({ pair }) =>
    pair.some((each) => idOf(each) === idOf(cell)) ? pair.filter((each) => idOf(each) !== idOf(cell)) : [],
  )
  const isHigher = (other: Reference) =>
    (estimates.figure(cell)?.value ?? 0) > (estimates.figure(other)?.value ?? 0)
  if (isToTotal || cell.group === undefined) {
    const isMarked = isToTotal || cell.wave === REPORTED
    return isMarked ? others.map((other) => `${idOf(cell)} ${isHigher(other) ? '▲' : '▼'}`) : []
  }
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
  conditions: Conditions,
): readonly Reference[] {
  if (by === 'wave') return WAVES.map((wave) => ({ ...row, wave }))
  return groupsOf(by, conditions).map((value) => ({ ...row, wave: REPORTED, group: { variable: by, value } }))
}

function groupsOf(by: string, { estimates }: Conditions): readonly string[] {
  const stratum = estimates.survey.study.strata.find(({ id }) => id === by)
  return (stratum?.values ?? choicesOf(questionOf(by))).map(({ id }) => id)
}
