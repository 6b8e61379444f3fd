import { TEST } from '../../../analysis/phrases.ts'
import type { FrequencyTable, Results } from '../../../analysis/results.ts'
import { defined } from '../../../core/defined.ts'
import type { Language } from '../../../language/language.ts'
import { number, type Phrase, phrase } from '../../../language/phrase.ts'
import type { Question } from '../../../study/study.ts'
import { weightedNote } from '../percent-notes.ts'
import { type Bases, fieldworkNotes, subtitleOf } from '../table-lines.ts'
import { basesOf, columnsOf, type Grid } from './cells.ts'
import type { CrossLines, CrossTable } from './cross-table.ts'
import {
  anyAnswerLine,
  BY_WAVE,
  divisionLabel,
  groupLines,
  itemLines,
  type Line,
  scaleNote,
  totalLine,
  waveLines,
} from './lines.ts'
import type { Comparison } from './marks.ts'
import { columnRounding, groupRounding, waveNotes, withoutGroup } from './notes.ts'

/** The answers to one question, by groups or waves. */
export interface QuestionRequest {
  readonly question: Question
  /** Of all cases; by waves, of the last that asked. */
  readonly table: FrequencyTable
  /** A stratum, a question, or `wave`. */
  readonly by: string
  /** Ids of answers, nets, classes and measures. */
  readonly items: readonly string[]
  /** Whether there is a column for all cases. */
  readonly hasTotal: boolean
  /** Whether percentages are those of the groups in each answer. */
  readonly isOfItem: boolean
  readonly comparison: Comparison | undefined
  /** Of numbers, where the template says so. */
  readonly decimals: number | undefined
}

/** One row an answer; a column for each group and one for all, or for each wave. */
export function questionTable(request: QuestionRequest, results: Results): CrossTable {
  const { question, table, by, items, isOfItem, hasTotal } = request
  const { language } = results
  const rows = itemLines(question, items, language)
  const { wave, subgroup } = table
  return {
    rows: isOfItem ? [...rows, anyAnswerLine(language)] : rows,
    columns: columnsBy(request, results),
    common: { question: question.id, wave, ...defined({ subgroup }) },
    corner: phrase(language.words.answer),
    across: divisionLabel(by, results),
    bases: isOfItem ? 'rows' : 'columns',
    withCounts: true,
    decimals: request.decimals,
    hasTotal: hasTotal && by !== BY_WAVE && !isOfItem,
    comparison: request.comparison,
  }
}

function columnsBy({ question, by, hasTotal, isOfItem }: QuestionRequest, results: Results): Line[] {
  if (by === BY_WAVE) return waveLines([question.id], results)
  const groups = groupLines(by, results)
  if (isOfItem) return groups.map(({ label, part }) => ({ label, part: { ...part, isOfItem } }))
  return hasTotal ? [...groups, totalLine(results.language)] : groups
}

/** What is said around it. */
export function questionLines(request: QuestionRequest, results: Results): CrossLines {
  const { question, table, by, items, isOfItem } = request
  const { wave, language } = results
  const { noun, multiple, subgroup } = table
  const counted = { question: question.id, noun, multiple, ...defined({ subgroup }) }
  const notesIn = (tables: readonly FrequencyTable[], style: Language) =>
    tables.flatMap((ofWave) => fieldworkNotes(ofWave, results, style))
  const others = [
    ...(isOfItem ? [phrase(language.words.exhibits.ofEachAnswer)] : []),
    ...scaleNote(question, items, language),
  ]
  return {
    subtitle: (grid) => {
      const about = { ...counted, wave: by === BY_WAVE ? wave.id : table.wave }
      return subtitleOf(about, subtitleBases(request, grid), results, others)
    },
    notes: (grid) => [
      ...(by === BY_WAVE
        ? waveNotes([question.id], notesIn, subgroup, results)
        : ofGroups(request, grid, results)),
      ...(isOfItem ? groupRounding(grid, results) : columnRounding(grid, question, results)),
      ...weightedNote(grid.flat(), results),
    ],
    tests: () => wholeTableNote(request, results),
  }
}

function ofGroups({ table, hasTotal, isOfItem }: QuestionRequest, grid: Grid, results: Results): Phrase[] {
  const columns = columnsOf(grid)
  const groups = hasTotal && !isOfItem ? columns.slice(0, -1) : columns
  const inGroups = isOfItem
    ? (basesOf(grid.at(-1) ?? [])?.most ?? 0)
    : groups.reduce((sum, column) => sum + (basesOf(column)?.most ?? 0), 0)
  if (basesOf(grid.flat()) === undefined) return [...fieldworkNotes(table, results)]
  return [
    ...fieldworkNotes(table, results),
    ...withoutGroup(table.base - inGroups, hasTotal && !isOfItem, results),
  ]
}

/** By groups the base of all; by waves those of the waves. */
function subtitleBases({ table, by }: QuestionRequest, grid: Grid): Bases {
  const { base, rows } = table
  const all = by === BY_WAVE ? basesOf(grid.flat()) : undefined
  return all ?? { least: base, most: base, ids: rows.slice(0, 1).map(({ result }) => result.id) }
}

/** A smaller chance is not told apart from none. */
const LEAST_P = 0.001

/** Whether the answers have to do with the groups at all, when a respondent gives one answer. */
function wholeTableNote(
  { question, table, by, items: shown, comparison }: QuestionRequest,
  results: Results,
): Phrase[] {
  const { differences, language } = results
  const items = [...question.answers.filter(({ missing }) => !missing), ...question.classes]
  const isWhole = !table.multiple && items.every(({ id }) => shown.includes(id))
  if (differences === undefined || comparison === undefined || by === BY_WAVE || !isWhole) return []
  const test = differences.association({
    wave: table.wave,
    question: question.id,
    items: items.map(({ id }) => id),
    groups: groupLines(by, results).flatMap(({ part }) => part.subgroup ?? []),
  })
  if (test === undefined) return []
  const { exhibits } = language.words
  const { statistic, p } = test
  const chance = p < LEAST_P ? `< ${language.fixed(LEAST_P, 3)}` : `= ${language.fixed(p, 3)}`
  return [number(exhibits.wholeTable(language.fixed(statistic, 2), chance), TEST)]
}
