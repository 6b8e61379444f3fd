import type { Answer, Labelled, Noun, Question, Value } from '../study/study.ts'
import type { Case } from './cases.ts'
import { identify } from './identify.ts'
import type { Language, Measure } from './language/language.ts'
import type { FrequencyRow, FrequencyTable, NumberSummary, Share, Subgroup } from './results.ts'
import { percentOf } from './rounding.ts'

/** What is counted where: the frame of one frequency table. */
export interface TableFrame {
  readonly wave: string
  readonly question: Question
  readonly subgroup?: Subgroup
  readonly noun: Noun
  readonly language: Language
}

/** A frequency table with every figure that can be referred to: answers, nets, classes and summaries. */
export interface Tabulation {
  readonly table: FrequencyTable
  readonly shares: readonly Share[]
  readonly summaries: readonly NumberSummary[]
}

/**
 * Counts one question among some cases. Cases without an answer, or with one declared missing, are not in the base;
 * a missing answer is itself counted among all that answered.
 */
export function tabulate(frame: TableFrame, cases: readonly Case[]): Tabulation {
  const { question } = frame
  const answered = cases.filter((each) => each.values[question.id] !== undefined)
  const missingAnswers = question.answers.filter((answer) => answer.missing)
  const missingIds = new Set(missingAnswers.map((answer) => answer.id))
  const valid = answered.filter((each) => !isMissing(each.values[question.id], missingIds))
  const shareOf = makeShare(frame, valid)

  const rows = answerRows(question, shareOf)
  const classes = question.classes.map((valueClass) => ({
    result: shareOf(valueClass, (value) => typeof value === 'number' && isWithin(value, valueClass)),
  }))
  const nets = question.nets.map((net) => shareOf(net, (value) => net.answers.some((id) => holds(value, id))))
  const shareOfAnswered = makeShare(frame, answered)
  const missing = missingAnswers.map((answer) => shareOfAnswered(answer, (value) => value === answer.id))
  const numbers = valid.map((each) => each.values[question.id]).filter((value) => typeof value === 'number')
  return {
    table: {
      ...head(frame, valid),
      id: identify({ ...frame, question: question.id }),
      label: question.label,
      multiple: question.type === 'multiple',
      rows: question.type === 'number' ? classes : byCount(rows),
      missing: answered.length - valid.length,
      distribution: distributionOf(numbers),
    },
    shares: [...rows, ...classes].map((row) => row.result).concat(nets, missing),
    summaries: question.type === 'number' ? summarise(frame, valid, numbers) : [],
  }
}

type MakeShare = (item: Labelled, counts: (value: Value | undefined) => boolean) => Share

function makeShare(frame: TableFrame, valid: readonly Case[]): MakeShare {
  return (item, counts) => {
    const count = valid.filter((each) => counts(each.values[frame.question.id])).length
    const percent = percentOf(count, valid.length)
    return {
      ...head(frame, valid),
      kind: 'share',
      id: identify({ ...frame, question: frame.question.id, item: item.id }),
      item: item.id,
      label: item.label,
      count,
      percent,
      texts: frame.language.share(count, valid.length, percent, frame.noun),
    }
  }
}

/** What a table and each of its figures have in common. */
function head({ wave, question, subgroup, noun }: TableFrame, valid: readonly Case[]) {
  return {
    wave,
    question: question.id,
    ...(subgroup === undefined ? {} : { subgroup }),
    base: valid.length,
    fromDeskResearch: valid.filter((each) => each.fromDeskResearch).length,
    noun,
  }
}

function answerRows({ answers }: Question, shareOf: MakeShare): FrequencyRow[] {
  return answers
    .filter((answer) => !answer.missing)
    .map((answer: Answer) => ({
      result: shareOf(answer, (value) => holds(value, answer.id)),
      ...(answer.description === undefined ? {} : { description: answer.description }),
    }))
}

/** Highest count first; `toSorted` is stable, so equal counts keep codebook order. */
function byCount(rows: readonly FrequencyRow[]): FrequencyRow[] {
  return rows.toSorted((one, other) => other.result.count - one.result.count)
}

function summarise(frame: TableFrame, valid: readonly Case[], numbers: readonly number[]): NumberSummary[] {
  const { language, question } = frame
  return measure(numbers).map(([item, value]) => ({
    ...head(frame, valid),
    kind: 'number',
    id: identify({ ...frame, question: question.id, item }),
    item,
    label: language.words.measures[item],
    value,
    texts:
      value === undefined
        ? { digits: '–', words: '–' }
        : { digits: language.digits(value), words: language.number(value) },
  }))
}

function measure(numbers: readonly number[]): [Measure, number | undefined][] {
  const sorted = numbers.toSorted((one, other) => one - other)
  const isEmpty = sorted.length === 0
  const sum = sorted.reduce((total, value) => total + value, 0)
  return [
    ['min', sorted[0]],
    ['median', medianOf(sorted)],
    ['max', sorted.at(-1)],
    ['mean', isEmpty ? undefined : sum / sorted.length],
    ['sum', isEmpty ? undefined : sum],
  ]
}

/** The middle value, or the mean of the two middle ones. */
function medianOf(sorted: readonly number[]): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

function distributionOf(numbers: readonly number[]) {
  const counts = new Map<number, number>()
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => one.value - other.value)
}

function isMissing(value: Value | undefined, missingIds: ReadonlySet<string>): boolean {
  return typeof value === 'string' && missingIds.has(value)
}

function isWithin(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number },
) {
  return value >= minimum && value <= maximum
}

function holds(value: Value | undefined, answer: string): boolean {
  return Array.isArray(value) ? value.includes(answer) : value === answer
}
