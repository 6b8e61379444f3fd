import { didYouMean } from '../../../core/problem.ts'
import type { Wording } from '../../../language/language.ts'
import { chartBlock } from '../../compose/chart-block.ts'
import { keyFigureTexts } from '../../compose/key-figure.ts'
import {
  type TracedTable,
  traceCrossTable,
  traceFrequencyTable,
  traceWordingTable,
} from '../../compose/table-trace.ts'
import { crossTable, frequencyTable, type TableTexts, wordingTable } from '../../compose/tables.ts'
import type { BlockPiece, ReadCaption } from '../../compose/tokens.ts'
import { partOf } from '../../compose/trace.ts'
import { WORDINGS_HELPER } from '../../compose/used-wordings.ts'
import type { Block, QuotesBlock } from '../../document.ts'
import {
  type Call,
  fail,
  type Helper,
  numberOption,
  shareArgument,
  tableArgument,
  textArgument,
  textOption,
  waveOption,
} from '../call.ts'

/** Helpers that put a block into the report. */
export const components: Readonly<Record<string, Helper>> = {
  chart: {
    ...{ makesBlock: true, takesCaption: true },
    run(call) {
      const name = textArgument(call, 0, 'the name of a chart')
      const chart = call.charts.get(name)
      if (chart === undefined) {
        return fail(
          call,
          'unknown-chart',
          `there is no chart \`${name}\``,
          didYouMean(name, call.charts.keys()),
        )
      }
      for (const id of chart.results) call.useId(id)
      const id = `chart:${name}`
      return block(call, (number, frame) => chartBlock(call, chart, number, frame), { id, series: 'chart' })
    },
  },
  'key-figure': {
    takesSubgroup: true,
    ...{ makesBlock: true, takesCaption: true },
    run(call) {
      const { content } = call
      if (content === undefined)
        return fail(
          call,
          'helper-argument',
          '`key-figure` needs words between its tags',
          'write `{{#key-figure "question.answer"}}…{{/key-figure}}`',
        )
      const share = shareArgument(call)
      if (share.base === 0) fail(call, 'empty-base', `\`${share.id}\` has no cases to speak of`)
      const { figure, of } = keyFigureTexts(share, call.results)
      call.use(share, figure)
      return block(call, (_number, { readCaption, trace }) => {
        const mark = trace.newMark()
        const note = { as: 'key-figure', place: call.place, results: [share] }
        trace.figure(mark, figure, note)
        trace.figure(partOf(mark, 'of'), of, note)
        return { type: 'keyFigure', figure, of, words: readCaption(content, 'continuation'), mark }
      })
    },
  },
  'frequency-table': {
    takesSubgroup: true,
    ...{ makesBlock: true, takesCaption: true },
    options: ['minimum', 'id'],
    run(call) {
      const table = tableArgument(call)
      const minimum = numberOption(call, 'minimum') ?? 0
      const texts = frequencyTable(table, minimum, call.results)
      for (const row of table.rows.filter(({ result }) => result.count >= minimum))
        call.use(row.result, row.result.texts.count)
      return tableBlock(call, {
        ...{ name: table.question, title: table.label, as: 'frequency-table' },
        texts: () => texts,
        note: (traced) => traceFrequencyTable(table, minimum, traced),
      })
    },
  },
  'cross-table': {
    ...{ makesBlock: true, takesCaption: true },
    options: ['by', 'id', 'wave'],
    run(call) {
      const variable = textOption(call, 'by') ?? fail(call, 'helper-argument', '`cross-table` needs `by`')
      const total = tableArgument(call)
      const parts = valuesOf(call, variable).map((value) => tableArgument(call, { variable, value }))
      for (const { result } of [...parts, total].flatMap((table) => table.rows))
        call.use(result, result.texts.percent)
      const texts = crossTable(parts, total, call.results)
      return tableBlock(call, {
        ...{ name: total.question, title: total.label, as: 'cross-table' },
        texts: () => texts,
        note: (traced) => traceCrossTable(parts, total, traced),
      })
    },
  },
  quotes: {
    makesBlock: true,
    options: ['limit', 'from'],
    run(call) {
      const quotes = chosenQuotes(call)
      return block(call, (_number, { trace }) => ({
        type: 'quotes',
        quotes: quotes.map(({ text }) => {
          const mark = trace.number(text, "a respondent's words", call.place)
          return { text, ...(mark === undefined ? {} : { mark }) }
        }),
      }))
    },
  },
  contents: {
    makesBlock: true,
    options: ['depth'],
    run: (call) => block(call, () => ({ type: 'contents', depth: numberOption(call, 'depth') ?? 2 })),
  },
  [WORDINGS_HELPER]: {
    ...{ makesBlock: true, takesCaption: true },
    options: ['id'],
    run(call) {
      const { language } = call.results
      return tableBlock(call, {
        ...{ name: WORDINGS_HELPER, title: language.words.wordings.caption, as: WORDINGS_HELPER },
        texts: (used) => wordingTable(used, language),
        note: traceWordingTable,
      })
    },
  },
  assumptions: {
    makesBlock: true,
    options: ['wave'],
    run: (call) => block(call, () => assumptionList(call)),
  },
}

function block(call: Call, make: BlockPiece['make'], target?: BlockPiece['target']): BlockPiece {
  return {
    kind: 'block',
    helper: call.helper,
    place: call.place,
    make,
    ...(target === undefined ? {} : { target }),
  }
}

/** The Markdown between the helper's tags, or a fallback as plain text. */
function caption(call: Call, readCaption: ReadCaption, fallback: string) {
  return call.content === undefined ? [{ type: 'text' as const, value: fallback }] : readCaption(call.content)
}

/** A table of words and figures, and how its figures are noted. */
interface TableParts {
  /** What the table is called, unless the call says otherwise. */
  readonly name: string
  /** Its caption, unless the call holds one. */
  readonly title: string
  readonly as: TracedTable['as']
  texts(wordings: readonly Wording[]): TableTexts
  note(traced: TracedTable): void
}

function tableBlock(call: Call, { name, title, as, texts: textsOf, note }: TableParts): BlockPiece {
  const id = `table:${textOption(call, 'id') ?? name}`
  return block(
    call,
    (number, { readCaption, trace, wordings }) => {
      const mark = trace.newMark()
      const texts = textsOf(wordings)
      trace.other(partOf(mark, 'number'), `${number}`, 'the number of a table', call.place)
      const shown = caption(call, readCaption, title)
      note({ texts, mark, as, place: call.place, results: call.results, trace })
      return { type: 'resultTable', ...{ id, number, mark }, caption: shown, ...texts }
    },
    { id, series: 'table' },
  )
}

function valuesOf(call: Call, variable: string): string[] {
  const { strata, questions } = call.results
  const values =
    strata.find((each) => each.id === variable)?.values ??
    questions
      .find((each) => each.id === variable && each.type === 'single')
      ?.answers.filter((each) => !each.missing)
  if (values !== undefined) return values.map((value) => value.id)
  const names = [...strata, ...questions].map((each) => each.id)
  return fail(call, 'unknown-result', `there is no stratum \`${variable}\``, didYouMean(variable, names))
}

function chosenQuotes(call: Call): QuotesBlock['quotes'] {
  const { topics, quotes } = call.results
  const topic = textArgument(call, 0, 'the topic of the quotes')
  const ids = topics.map((each) => each.id)
  if (!ids.includes(topic))
    fail(call, 'unknown-topic', `there is no topic \`${topic}\``, didYouMean(topic, ids))
  const from = (numberOption(call, 'from') ?? 1) - 1
  const chosen = quotes.filter((quote) => quote.topic === topic).slice(from)
  if (chosen.length === 0) return fail(call, 'no-quotes', `this wave has no such quotes on \`${topic}\``)
  return chosen.slice(0, numberOption(call, 'limit')).map(({ text }) => ({ text }))
}

function assumptionList(call: Call): Block {
  const labels = new Map(call.results.questions.map((question) => [question.id, question.label]))
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: waveOption(call).assumptions.map(({ question, reason }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: [{ type: 'text', value: labels.get(question) ?? question }] },
            { type: 'text', value: ` ${reason}` },
          ],
        },
      ],
    })),
  }
}
