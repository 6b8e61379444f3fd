import type { FrequencyTable } from '../../../analysis/results.ts'
import { inOrder } from '../../../analysis/row-order.ts'
import { phrase } from '../../../language/phrase.ts'
import { frequencyTable, wordingTable } from '../../compose/tables.ts'
import { WORDINGS_HELPER } from '../../compose/used-wordings.ts'
import { type Call, numberOption, tableArgument } from '../call.ts'
import type { Components } from '../components.ts'
import { QUESTION, whole } from '../kinds.ts'
import { crossTable } from './cross-table.ts'
import { checkRows, NAME, ORDER, orderIn, tableBlock, titleOf } from './result-table.ts'

/** Tables that are made from the data. */
export const tables = {
  helpers: {
    'frequency-table': {
      takes: [{ kind: QUESTION }],
      takesSubgroup: true,
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { minimum: whole(), order: ORDER, id: NAME },
      check: checkRows,
      run(call) {
        const table = orderedTable(call)
        const minimum = numberOption(call, 'minimum') ?? 0
        const words = frequencyTable(table, minimum, call.results)
        return tableBlock(call, {
          name: table.question,
          title: titleOf(table.question, table.label, call.results),
          words: () => words,
          shows: words.rows.flatMap(({ cells }) => cells.slice(0, 1)),
        })
      },
    },
    'cross-table': crossTable,
    [WORDINGS_HELPER]: {
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { id: NAME },
      run(call) {
        const { language } = call.results
        return tableBlock(call, {
          name: WORDINGS_HELPER,
          title: phrase(language.words.wordings.caption),
          shows: [],
          words: (used) => wordingTable(used, call.results),
        })
      },
    },
  },
  content: { resultTable: ({ caption }) => ({ lines: [caption], blocks: [] }) },
} satisfies Components

/** The table that a call names, in the order that it asks for. */
function orderedTable(call: Call): FrequencyTable {
  const table = tableArgument(call)
  const order = orderIn(call)
  const question = call.results.questions.find(({ id }) => id === table.question)
  if (order === undefined || question === undefined) return table
  return { ...table, rows: inOrder(table.rows, order, question) }
}
