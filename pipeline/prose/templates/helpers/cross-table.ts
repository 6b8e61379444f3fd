import { itemsBySize } from '../../../analysis/item-order.ts'
import type { FrequencyTable } from '../../../analysis/results.ts'
import { groupsOf } from '../../../analysis/subgroups.ts'
import type { Battery, Question } from '../../../study/study.ts'
import { batteryLines, batteryTable } from '../../compose/cross/battery-table.ts'
import { crossWords } from '../../compose/cross/cross-table.ts'
import { BY_WAVE, itemsOf } from '../../compose/cross/lines.ts'
import { type Comparison, MOST_LETTERS } from '../../compose/cross/marks.ts'
import { questionLines, questionTable } from '../../compose/cross/question-table.ts'
import type { TableWords } from '../../compose/tables.ts'
import {
  type Call,
  fail,
  type Helper,
  numberOption,
  tableArgument,
  tableIfAsked,
  textArgument,
  textOption,
  UnreadFault,
  waveOption,
} from '../call.ts'
import { DECIMALS, DIVISION, FLAG, oneOf, QUESTION_OR_BATTERY, text } from '../kinds.ts'
import { checkCrossTable, itemsIn } from './check-cross-table.ts'
import { NAME, ORDER, orderIn, tableBlock, titleOf } from './result-table.ts'

/** A question by groups or waves; the items of a battery by their answers, or one figure of each by groups or waves. */
export const crossTable: Helper = {
  takes: [{ kind: QUESTION_OR_BATTERY }],
  takesSubgroup: true,
  makesBlock: true,
  caption: 'optional',
  series: 'table',
  options: {
    by: DIVISION,
    answers: text('ids of answers'),
    order: ORDER,
    percentages: oneOf('column', 'row'),
    total: FLAG,
    compare: oneOf('groups', 'total', 'previous', 'none'),
    decimals: DECIMALS,
    id: NAME,
  },
  check: checkCrossTable,
  run(call) {
    const id = textArgument(call, 0)
    const battery = call.results.batteries.find((each) => each.id === id)
    const label = battery?.label ?? questionOf(call, id).label
    const words = battery === undefined ? ofQuestion(call, id) : ofBattery(call, battery)
    return tableBlock(call, {
      name: id,
      title: titleOf(id, label, call.results),
      words: () => words,
      shows: words.rows.flatMap(({ cells }) => cells),
    })
  },
}

function ofQuestion(call: Call, id: string): TableWords {
  const { results } = call
  const by = textOption(call, 'by') ?? BY_WAVE
  const question = questionOf(call, id)
  const table = lastTable(call, [id])
  // The wave must have asked what divides its cases.
  if (by !== BY_WAVE)
    for (const { id: value } of groupsOf(results, by) ?? []) tableArgument(call, { variable: by, value })
  const request = {
    question,
    table,
    by,
    items: itemsIn(call) ?? itemsOf(question, table, orderIn(call), results),
    hasTotal: call.hash.total !== false,
    isOfItem: call.hash.percentages === 'row',
    comparison: comparisonIn(call),
    decimals: numberOption(call, 'decimals'),
  }
  return crossWords(questionTable(request, results), questionLines(request, results), results)
}

function ofBattery(call: Call, battery: Battery): TableWords {
  const { results } = call
  const by = textOption(call, 'by')
  const questions = battery.items.map((id) => questionOf(call, id))
  const table = lastTable(call, battery.items)
  const [first] = questions
  if (first === undefined) throw new RangeError(`${battery.id} has no items`)
  const items = itemsIn(call) ?? (by === undefined ? itemsOf(first, table, undefined, results) : ['mean'])
  const request = {
    questions: orderIn(call) === 'size' ? itemsBySize(questions, items, table, results) : questions,
    index: results.questions.find((each) => each.id === battery.id),
    table,
    by,
    items,
    hasTotal: call.hash.total !== false,
    comparison: comparisonIn(call),
    decimals: numberOption(call, 'decimals'),
  }
  return crossWords(batteryTable(request, results), batteryLines(request, results), results)
}

/** The table of the first of some questions that was asked: in the wave of the call, or by waves in the last. */
function lastTable(call: Call, questions: readonly string[]): FrequencyTable {
  const { waves } = call.results
  const isByWave = call.hash.by === BY_WAVE
  const ids = isByWave ? waves.map(({ id }) => id).toReversed() : [waveOption(call).id]
  const tables = ids.flatMap((wave) => questions.flatMap((id) => tableIfAsked(call, id, wave) ?? []))
  const [table] = tables
  if (table !== undefined) return table
  const message = `\`${textArgument(call, 0)}\` was not asked in ${isByWave ? 'any wave' : waveOption(call).label}, so its figures are unknown`
  return fail(call, 'unknown-figure', message)
}

function questionOf({ results }: Call, id: string): Question {
  const question = results.questions.find((each) => each.id === id)
  if (question === undefined) throw new UnreadFault(id)
  return question
}

/** More groups than these are compared with all together, unless the call says otherwise. */
const FEW_GROUPS = 6

/** What is compared in a sample: groups with each other, or many of them with all; a wave with the one before. */
function comparisonIn(call: Call): Comparison | undefined {
  const { hash, results } = call
  const by = textOption(call, 'by')
  const asked = textOption(call, 'compare') as Comparison | 'none' | undefined
  if (results.differences === undefined) {
    if (asked === undefined || asked === 'none') return undefined
    return fail(call, 'helper-argument', '`compare` has a use only in a sample: of a frame, all is known')
  }
  if (asked === 'none' || by === undefined || hash.percentages === 'row') return undefined
  const groups = groupsOf(results, by)?.length ?? 0
  if (asked === 'groups' && groups > MOST_LETTERS)
    fail(call, 'helper-argument', `\`${by}\` has ${groups} groups, and there are ${MOST_LETTERS} letters`)
  if (asked !== undefined) return asked
  if (by === BY_WAVE) return 'previous'
  if (groups <= FEW_GROUPS) return 'groups'
  return hash.total === false ? undefined : 'total'
}
