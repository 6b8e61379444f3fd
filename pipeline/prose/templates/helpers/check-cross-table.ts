import { itemFault } from '../../../analysis/find.ts'
import type { Battery, Question } from '../../../study/study.ts'
import { BY_WAVE } from '../../compose/cross/lines.ts'
import { type Arguments, fail, textArgument, textOption } from '../call.ts'
import { type StudyNames, subgroupNames } from '../known-names.ts'
import { checkRows } from './result-table.ts'

/** The ids in `answers`; undefined without it. */
export function itemsIn(call: Arguments): string[] | undefined {
  return textOption(call, 'answers')?.trim().split(/\s+/)
}

/** Fails where the arguments of a cross table do not go together. */
export function checkCrossTable(call: Arguments, study: StudyNames): void {
  const id = textArgument(call, 0)
  const battery = study.batteries?.find((each) => each.id === id)
  checkDivision(call, battery !== undefined, study)
  checkPercentages(call, battery !== undefined)
  checkComparison(call)
  checkDecimals(call, battery, study)
  const items = itemsIn(call)
  if (items === undefined) {
    if (battery === undefined) checkRows(call, study)
    return
  }
  if (call.hash.order !== undefined && battery === undefined)
    refuse(call, '`order` has no use beside `answers`, which are shown as they are listed')
  if (battery !== undefined && call.hash.by !== undefined && items.length > 1)
    refuse(call, 'a battery by groups or waves shows one of its `answers`, such as "mean"')
  checkItems(call, items, battery?.items[0] ?? id, study)
}

/** What divides the cases must be said, and once. */
function checkDivision(call: Arguments, isBattery: boolean, study: StudyNames): void {
  const { by, wave, total } = call.hash
  const isOverTime = by === BY_WAVE
  if (by === undefined && !isBattery) refuse(call, '`cross-table` needs `by`')
  if (by === textArgument(call, 0)) refuse(call, `\`${by}\` cannot be crossed with itself`)
  if (isOverTime && wave !== undefined) refuse(call, '`by="wave"` shows all waves, so `wave` has no use')
  if (total !== undefined && (by === undefined || isOverTime))
    refuse(call, '`total` has a use only by groups')
  const group = subgroupNames(study)?.find((name) => Object.hasOwn(call.hash, name))
  if (group === undefined || by === undefined || isOverTime) return
  refuse(call, `\`cross-table\` takes \`${group}\` only with \`by="wave"\` or for a battery without \`by\``)
}

function checkPercentages(call: Arguments, isBattery: boolean): void {
  const { percentages, by, total } = call.hash
  if (percentages === undefined) return
  if (isBattery) refuse(call, '`percentages` has no use for a battery, whose rows are questions')
  if (percentages !== 'row') return
  if (by === BY_WAVE) refuse(call, 'waves do not divide the cases, so `percentages` has no use')
  if (total !== undefined) refuse(call, '`total` has no use where percentages are by row')
}

/** What a table compares, which it must show. */
function checkComparison(call: Arguments): void {
  const { by, compare, percentages, total } = call.hash
  if (compare === undefined || compare === 'none') return
  if (by === undefined) refuse(call, '`compare` has a use only by groups or waves')
  if (percentages === 'row') refuse(call, '`compare` has no use where percentages are by row')
  if ((by === BY_WAVE) !== (compare === 'previous'))
    refuse(
      call,
      `waves are compared with the \`previous\` one, groups with other \`groups\` or the \`total\``,
    )
  if (compare === 'total' && total === false)
    refuse(call, 'a table that compares with the total must show it')
}

/** Fails for decimals of a table without measures. */
function checkDecimals(call: Arguments, battery: Battery | undefined, { questions }: StudyNames): void {
  if (call.hash.decimals === undefined) return
  const id = battery?.items[0] ?? textArgument(call, 0)
  const question = questions?.find((each) => each.id === id)
  if (question === undefined) return
  const shown = itemsIn(call)
  const hasMeasures =
    shown === undefined
      ? battery !== undefined || question.type === 'scale' || question.netScore !== undefined
      : shown.some((item) => !isCounted(question, item))
  if (!hasMeasures) refuse(call, '`decimals` is for measures, and a percentage is whole')
}

function checkItems(
  call: Arguments,
  items: readonly string[],
  id: string,
  { questions, unread }: StudyNames,
): void {
  const question = questions?.find((each) => each.id === id)
  if (questions === undefined || question === undefined) return
  for (const item of items) {
    const fault = itemFault({ questions, unread }, id, item)
    if (fault?.kind === 'wrong') fail(call, 'unknown-result', fault.message, fault.hint)
    if (call.hash.percentages === 'row' && !isCounted(question, item))
      refuse(call, `\`${id}.${item}\` is a number, so it has no percentages by row`)
  }
}

function isCounted({ answers, nets, classes }: Question, item: string): boolean {
  return [...answers, ...nets, ...classes].some(({ id }) => id === item)
}

function refuse(call: Arguments, message: string): never {
  fail(call, 'helper-argument', message)
}
