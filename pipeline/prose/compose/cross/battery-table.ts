import { identify } from '../../../analysis/identify.ts'
import { missingOfItems } from '../../../analysis/missing-notes.ts'
import { CODEBOOK } from '../../../analysis/phrases.ts'
import type { FrequencyTable, Result, Results } from '../../../analysis/results.ts'
import { defined } from '../../../core/defined.ts'
import type { Language } from '../../../language/language.ts'
import { named, type Phrase, phrase } from '../../../language/phrase.ts'
import type { Question } from '../../../study/study.ts'
import { weightedNote } from '../percent-notes.ts'
import { styleFor, subtitleOf } from '../table-lines.ts'
import { basesOf, columnsOf, type Grid } from './cells.ts'
import type { CrossLines, CrossTable } from './cross-table.ts'
import {
  BY_WAVE,
  divisionLabel,
  groupLines,
  itemLabel,
  itemLines,
  questionLines,
  scaleNote,
  totalLine,
  waveLines,
} from './lines.ts'
import type { Comparison } from './marks.ts'
import { deskNotes, rowRounding, waveNotes } from './notes.ts'

/** The items of a battery, by their answers, or one figure of each by groups or waves. */
export interface BatteryRequest {
  readonly questions: readonly Question[]
  /** The question of its index, when there is one. */
  readonly index: Question | undefined
  /** Of an item among all cases. */
  readonly table: FrequencyTable
  /** A stratum, a question or `wave`; by the answers without it. */
  readonly by: string | undefined
  /** Ids of answers, nets and measures; one of them with `by`. */
  readonly items: readonly string[]
  readonly hasTotal: boolean
  readonly comparison: Comparison | undefined
  /** Of numbers, where the template says so. */
  readonly decimals: number | undefined
}

/** One row an item of the battery. */
export function batteryTable(request: BatteryRequest, results: Results): CrossTable {
  const { questions, index, by, items, table, hasTotal } = request
  const { language } = results
  const { wave, subgroup } = table
  const [first] = questions
  const common = { wave, ...defined({ subgroup }) }
  const rows = questionLines(questions, language)
  const shared = {
    corner: phrase(language.words.item),
    withCounts: false,
    decimals: request.decimals,
    hasTotal: false,
  }
  if (by === undefined || first === undefined)
    return {
      ...shared,
      rows,
      columns: first === undefined ? [] : itemLines(first, items, language),
      common,
      across: phrase(language.words.answer),
      bases: 'rows',
    }
  const groups =
    by === BY_WAVE
      ? waveLines(
          questions.map(({ id }) => id),
          results,
        )
      : [...groupLines(by, results), ...(hasTotal ? [totalLine(language)] : [])]
  const [item = ''] = items
  return {
    ...shared,
    rows: index === undefined || item !== 'mean' ? rows : [...rows, indexLine(index, results)],
    columns: groups,
    common: { ...common, item },
    across: divisionLabel(by, results),
    bases: 'columns',
    hasTotal: hasTotal && by !== BY_WAVE,
    comparison: request.comparison,
  }
}

function indexLine({ id, label }: Question, { language }: Results) {
  return { label: named(language.capitalise(label), CODEBOOK), part: { question: id } }
}

/** What is said around it. */
export function batteryLines(request: BatteryRequest, results: Results): CrossLines {
  const { questions, by, table } = request
  const { wave, subgroup, noun } = table
  const ids = questions.map(({ id }) => id)
  const notesOf = (tables: readonly FrequencyTable[], style: Language) => [
    ...deskNotes(tables, style, results),
    ...missingOfItems(tables, style, results),
  ]
  const tables = ids.flatMap(
    (question) => results.tables.get(identify({ wave, question, ...defined({ subgroup }) })) ?? [],
  )
  const about = { question: table.question, noun, multiple: false, ...defined({ subgroup }) }
  return {
    subtitle: (grid) =>
      subtitleOf(
        { ...about, wave: by === BY_WAVE ? results.wave.id : wave },
        basesOf(cellsOfAll(request, grid)) ?? NO_BASES,
        results,
        shownNote(request, results.language),
      ),
    notes: (grid) => [
      ...(by === BY_WAVE
        ? waveNotes(ids, notesOf, subgroup, results)
        : notesOf(tables, styleFor(tables, results))),
      ...(by === undefined ? rowRounding(grid, questions, results) : []),
      ...weightedNote(grid.flat(), results),
    ],
    tests: () => [],
  }
}

const NO_BASES = { least: 0, most: 0, ids: [] }

/** The cells whose bases the base line gives: those of the column for all, where there is one. */
function cellsOfAll({ by, hasTotal }: BatteryRequest, grid: Grid): readonly (Result | undefined)[] {
  const isByGroups = by !== undefined && by !== BY_WAVE
  return isByGroups && hasTotal ? (columnsOf(grid).at(-1) ?? []) : grid.flat()
}

/** What the figures are, where no column says it. */
function shownNote({ questions: [question], by, items }: BatteryRequest, language: Language): Phrase[] {
  if (question === undefined) return []
  const [item = ''] = items
  const scale = scaleNote(question, items, language)
  if (by === undefined || scale.length > 0) return scale
  return [named(language.words.exhibits.quoted(itemLabel(question, item, language)), CODEBOOK)]
}
