import type { Study, Unit, Wave } from '../study/study.ts'
import { type Case, casesIn, casesOf, type WaveCases } from './cases.ts'
import { findItem, respondentsTo } from './items.ts'
import type { FileRows, NumberSummary, Result, ResultRows, Subgroup } from './results.ts'

/**
 * Finds the rows that a result was counted from, by the same rules that counted it; throws an Error when the study has
 * no such result.
 *
 * @param casesOfWave the cases of a wave by its id; undefined of a wave that is not reported
 */
export function rowFinder(
  study: Study,
  casesOfWave: (wave: string) => WaveCases | undefined,
): (result: Result) => ResultRows {
  return (result) => {
    const wave = study.waves.find(({ id }) => id === result.wave)
    const cases = casesOfWave(result.wave)
    if (wave === undefined || cases === undefined)
      throw new Error(`no wave ${result.wave} in study ${study.id}`)
    return rowsOf(study, wave, cases, result)
  }
}

function rowsOf(study: Study, wave: Wave, cases: WaveCases, result: Result): ResultRows {
  if (result.question === 'response' || result.question === 'frame')
    return fieldworkRows(study, wave, cases, result)
  const question = study.questions.find(({ id }) => id === result.question)
  if (question === undefined) throw new Error(`no question ${result.question} in study ${study.id}`)
  const all = casesOf(cases, question)
  const respondents = respondentsTo(question, within(all, result.subgroup))
  if (result.kind === 'number') return summaryRows(respondents.valid, result)
  const item = findItem(question, result.item)
  if (item === undefined) throw new Error(`no answer ${result.item} to ${question.id}`)
  const base = item.isMissing ? respondents.answered : respondents.valid
  const counted = base.filter((each) => item.counts(each.values[question.id]))
  return { base: rowsOfCases(base, question.id), counted: rowsOfCases(counted, question.id) }
}

function summaryRows(valid: readonly Case[], { question, item, value }: NumberSummary): ResultRows {
  const isExtreme = item === 'min' || item === 'max'
  const counted = isExtreme ? valid.filter((each) => each.values[question] === value) : valid
  return { base: rowsOfCases(valid, question), counted: rowsOfCases(counted, question) }
}

/** Of figures about the fieldwork the base is the frame, or all interviews. */
function fieldworkRows(
  study: Study,
  wave: Wave,
  { represented, desk }: WaveCases,
  { item, question, subgroup }: Result,
): ResultRows {
  if (item === 'interviews' || item === 'joint-interviews') {
    const counted = wave.interviews.filter(({ units }) => item === 'interviews' || units.length > 1)
    return { base: interviewRows(wave.interviews), counted: interviewRows(counted) }
  }
  const units = study.units.filter(
    ({ strata }) => subgroup === undefined || strata[subgroup.variable] === subgroup.value,
  )
  const frame = [
    fileRows(
      'units.csv',
      units.map((unit: Unit) => unit.row),
    ),
  ]
  if (question === 'frame') return { base: frame, counted: frame }
  return { base: frame, counted: rowsOfCases(within(item === 'units' ? represented : desk, subgroup)) }
}

function within(cases: readonly Case[], subgroup: Subgroup | undefined): readonly Case[] {
  return subgroup === undefined ? cases : casesIn(cases, subgroup)
}

function interviewRows(interviews: Wave['interviews']): FileRows[] {
  const rows = interviews.map(({ row }) => row)
  return rows.length === 0 ? [] : [fileRows('interviews.csv', rows)]
}

/** Of desk research the rows on one question, or on all. */
function rowsOfCases(cases: readonly Case[], question?: string): FileRows[] {
  const interviews = cases.flatMap(({ source }) => ('row' in source ? source.row : []))
  const desk = cases.flatMap(({ source }) => {
    if ('row' in source) return []
    return question === undefined ? Object.values(source.rows) : (source.rows[question] ?? [])
  })
  return [
    ...(interviews.length === 0 ? [] : [fileRows('interviews.csv', interviews)]),
    ...(desk.length === 0 ? [] : [fileRows('desk-research.csv', desk)]),
  ]
}

function fileRows(file: FileRows['file'], rows: readonly number[]): FileRows {
  return { file, rows: [...new Set(rows)].toSorted((one, other) => one - other) }
}
