import { CODEBOOK } from '../../../analysis/phrases.ts'
import { named, phrase } from '../../../language/phrase.ts'
import { frequencyTable, wordingTable } from '../../compose/tables.ts'
import { WORDINGS_HELPER } from '../../compose/used-wordings.ts'
import { numberOption, tableArgument } from '../call.ts'
import type { Components } from '../components.ts'
import { QUESTION, whole } from '../kinds.ts'
import { crossTable } from './cross-table.ts'
import { checkRows, NAME, tableBlock } from './result-table.ts'

/** Tables that are made from the data. */
export const tables = {
  helpers: {
    'frequency-table': {
      takes: [{ kind: QUESTION }],
      takesSubgroup: true,
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { minimum: whole(), id: NAME },
      check: checkRows,
      run(call) {
        const table = tableArgument(call)
        const minimum = numberOption(call, 'minimum') ?? 0
        const words = frequencyTable(table, minimum, call.results)
        return tableBlock(call, {
          name: table.question,
          title: named(table.label, CODEBOOK),
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
          words: (used) => wordingTable(used, language),
        })
      },
    },
  },
  content: { resultTable: ({ caption }) => ({ lines: [caption], blocks: [] }) },
} satisfies Components
