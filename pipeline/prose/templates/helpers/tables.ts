import { CODEBOOK, sharePhrase } from '../../../analysis/phrases.ts'
import type { Wording } from '../../../language/language.ts'
import { named, type Phrase, phrase } from '../../../language/phrase.ts'
import { tableTexts, traceTable } from '../../compose/table-block.ts'
import { crossTable, frequencyTable, type TableWords, wordingTable } from '../../compose/tables.ts'
import type { BlockInsertion } from '../../compose/tokens.ts'
import { partOf } from '../../compose/trace.ts'
import { WORDINGS_HELPER } from '../../compose/used-wordings.ts'
import {
  type Arguments,
  type Call,
  fail,
  numberOption,
  tableArgument,
  textArgument,
  textOption,
  UnreadFault,
} from '../call.ts'
import { block, type Components, originOf } from '../components.ts'
import { QUESTION, text, VARIABLE, WAVE, whole } from '../kinds.ts'
import type { StudyNames } from '../known-names.ts'

const NAME = text('a name')

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
    'cross-table': {
      takes: [{ kind: QUESTION }],
      makesBlock: true,
      caption: 'optional',
      series: 'table',
      options: { by: VARIABLE, id: NAME, wave: WAVE },
      check(call, study) {
        if (call.hash.by === undefined) fail(call, 'helper-argument', '`cross-table` needs `by`')
        checkRows(call, study)
      },
      run(call) {
        const variable = textOption(call, 'by') ?? ''
        const total = tableArgument(call)
        const parts = valuesOf(call, variable).map((value) => tableArgument(call, { variable, value }))
        const words = crossTable(parts, total, call.results)
        const shown = [...parts, total].flatMap(({ rows }) => rows)
        return tableBlock(call, {
          name: total.question,
          title: named(total.label, CODEBOOK),
          words: () => words,
          shows: shown.map(({ result }) => sharePhrase(result, 'percent')),
        })
      },
    },
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

/** Fails for a question that makes no rows. */
function checkRows(call: Arguments, { questions }: StudyNames): void {
  const id = textArgument(call, 0)
  const question = questions?.find((each) => each.id === id)
  if (question?.type !== 'number' || question.classes.length > 0) return
  const message = `\`${id}\` is a number without classes, so a table of it has no rows`
  const hint = `give the question \`classes\` in codebook.json, or show \`{{value "${id}.median"}}\``
  fail(call, 'helper-argument', message, hint)
}

/** What a table block is made of. */
interface TableParts extends Pick<BlockInsertion, 'shows'> {
  /** What the table is called, unless the call says otherwise. */
  readonly name: string
  /** Its caption, unless the call holds one. */
  readonly title: Phrase
  words(wordings: readonly Wording[]): TableWords
}

function tableBlock(call: Call, { name, title, words: wordsOf, shows }: TableParts): BlockInsertion {
  const { place, content } = call
  const id = `table:${textOption(call, 'id') ?? name}`
  const make: BlockInsertion['make'] = (number, { readCaption, trace, wordings }) => {
    const traceId = trace.newId()
    const words = wordsOf(wordings)
    trace.other(partOf(traceId, 'number'), { text: `${number}`, reason: 'the number of a table' }, place)
    const written = content === undefined ? undefined : readCaption(content)
    traceTable(words, traceId, originOf(call), trace)
    const caption = written ?? trace.node(title, originOf(call))
    return { type: 'resultTable', id, number, traceId, caption, ...tableTexts(words) }
  }
  return block(call, make, { shows, target: { id, series: 'table' } })
}

/** Ids of the values of a stratum or question. */
function valuesOf(call: Call, variable: string): string[] {
  const { strata, questions } = call.results
  const values =
    strata.find((each) => each.id === variable)?.values ??
    questions.find((each) => each.id === variable)?.answers.filter((each) => !each.missing)
  if (values === undefined) throw new UnreadFault(variable)
  return values.map((value) => value.id)
}
