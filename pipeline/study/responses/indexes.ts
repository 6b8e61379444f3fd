import { scaleValueOf } from '../scale-values.ts'
import type { AnswerColumn, BatteryIndex, NumberAnswers, Question, Responses } from '../study.ts'

/** With a column for the index of each battery of which all items were asked. */
export function withIndexes(responses: Responses, questions: readonly Question[]): Responses {
  const columns = questions.flatMap(({ id, index }) => {
    const items = index === undefined ? [] : itemsOf(index, responses, questions)
    return index === undefined || items.length < index.items.length
      ? []
      : [[id, meansOf(items, index)] as const]
  })
  if (columns.length === 0) return responses
  return { ...responses, columns: { ...responses.columns, ...Object.fromEntries(columns) } }
}

/** The answers to an item, and the value of each answer. */
interface Item {
  readonly column: AnswerColumn & { readonly kind: 'coded' }
  /** By code; NaN where there is none. */
  readonly values: Float64Array
}

function itemsOf({ items }: BatteryIndex, { columns }: Responses, questions: readonly Question[]): Item[] {
  return items.flatMap((id) => {
    const question = questions.find((each) => each.id === id)
    const column = columns[id]
    if (question === undefined || column?.kind !== 'coded') return []
    return { column, values: Float64Array.from([Number.NaN, ...column.values.map(scaleValueOf(question))]) }
  })
}

/** For each record the mean of the values that it has; NaN when those are fewer than the index needs. */
function meansOf(items: readonly Item[], { minimum }: BatteryIndex): NumberAnswers {
  const size = items[0]?.column.codes.length ?? 0
  const sums = new Float64Array(size)
  const given = new Int32Array(size)
  for (const { column, values } of items)
    for (let record = 0; record < size; record += 1) {
      const value = values[column.codes[record] as number] as number
      if (Number.isNaN(value)) continue
      sums[record] = (sums[record] as number) + value
      given[record] = (given[record] as number) + 1
    }
  const numbers = sums.map((sum, record) => {
    const answered = given[record] as number
    return answered < minimum ? Number.NaN : sum / answered
  })
  return { kind: 'number', numbers }
}
