import { readFileSync } from 'node:fs'

/** A row of responses.csv, as a reader of its own has it that shares nothing with the program. */
export type Row = Readonly<Record<string, string>>

/** The rows of a wave. A remark has commas and quotation marks; none has a line break. */
export function rowsOf(wave: string): readonly Row[] {
  const [header = '', ...lines] = readFileSync(`data/residents/${wave}/responses.csv`, 'utf8')
    .trimEnd()
    .split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** Of a question: the cells that are an answer, and those that count for each of its items. */
interface Codes {
  readonly answers: readonly string[]
  readonly items: Readonly<Record<string, readonly string[]>>
}

const UPKEEP: Codes = {
  answers: ['1', '2', '3', '4', '5'],
  items: {
    ...{ 'very-poor': ['1'], poor: ['2'], fair: ['3'], good: ['4'], 'very-good': ['5'] },
    ...{ badly: ['1', '2'], well: ['4', '5'] },
  },
}

const TRUST: Codes = {
  answers: ['1', '2', '3', '4'],
  items: { none: ['1'], little: ['2'], some: ['3'], much: ['4'], trusting: ['3', '4'] },
}

const CODES: Readonly<Record<string, Codes>> = {
  satisfied: {
    answers: ['1', '2', '3', '4', '5'],
    items: { 'very-dissatisfied': ['1'], negative: ['1', '2'], positive: ['4', '5'] },
  },
  direction: { answers: ['1', '2', '3'], items: { better: ['1'], same: ['2'], worse: ['3'] } },
  tenure: { answers: ['1', '2', '3'], items: { owner: ['1'], tenant: ['2'], other: ['3'] } },
  volunteers: { answers: ['Yes', 'No'], items: { yes: ['Yes'], no: ['No'] } },
}

/** From and to, both included. */
type Range = readonly [from: number, to: number]

const CLASSES: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  rent: { low: [0, 599], middle: [600, 899], high: [900, 5000] },
  hours: {
    'under-2': [0, 1.9],
    '2-to-4': [2, 3.9],
    '4-to-8': [4, 7.9],
    '8-to-16': [8, 15.9],
    '16-or-more': [16, 80],
  },
}

/** The value of a row for an item, such as 1 and 0 of a share; undefined of whoever is not in its base. */
export function valueIn(row: Row, question: string, item: string): number | undefined {
  const cell = row[question] ?? ''
  const classes = CLASSES[question]
  if (classes !== undefined) return numberIn(cell, classes[item])
  if (question === 'travel') return row['travel.bus'] === '' ? undefined : Number(row[`travel.${item}`])
  if (question === 'wishes') return cell === '' ? undefined : Number(cell.split('|').includes(item))
  if (question === 'recommend') return markIn(cell, item)
  const { answers, items } = codesOf(question)
  if (!answers.includes(cell)) return undefined
  if (item === 'mean') return Number(cell)
  const counted = items[item]
  if (counted === undefined) throw new Error(`nobody recounts ${question}.${item}`)
  return Number(counted.includes(cell))
}

function codesOf(question: string): Codes {
  if (question.startsWith('trust-')) return TRUST
  if (question.startsWith('upkeep-')) return UPKEEP
  const codes = CODES[question]
  if (codes === undefined) throw new Error(`nobody recounts ${question}`)
  return codes
}

/** A refusal is below 0, and whoever was not asked has no number. */
function numberIn(cell: string, range: Range | undefined): number | undefined {
  const value = Number(cell)
  if (cell === '' || Number.isNaN(value) || value < 0) return undefined
  return range === undefined ? value : Number(value >= range[0] && value <= range[1])
}

function markIn(cell: string, item: string): number | undefined {
  if (cell === '') return undefined
  const mark = Number(cell)
  if (item === 'mean') return mark
  return mark >= 9 ? 100 : mark <= 6 ? -100 : 0
}
