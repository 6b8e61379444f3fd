import { CODEBOOK, mainPhrase, sharePhrase } from '../../../analysis/phrases.ts'
import { defined } from '../../../core/defined.ts'
import { didYouMean } from '../../../core/problem.ts'
import type { Wording } from '../../../language/language.ts'
import { named, type Phrase, phrase } from '../../../language/phrase.ts'
import { chartBlock } from '../../compose/chart-block.ts'
import { keyFigurePhrases } from '../../compose/key-figure.ts'
import { tableTexts, traceTable } from '../../compose/table-block.ts'
import { crossTable, frequencyTable, type TableWords, wordingTable } from '../../compose/tables.ts'
import type { BlockPiece } from '../../compose/tokens.ts'
import { type Origin, partOf, type Trace } from '../../compose/trace.ts'
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
    makesBlock: true,
    takesCaption: true,
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
      const { byId, language } = call.results
      const drawn = chart.results.flatMap((id) => byId.get(id) ?? [])
      return block(call, (number, frame) => chartBlock(call, chart, number, frame), {
        shows: drawn.map((result) => mainPhrase(result, language)),
        target: { id: `chart:${name}`, series: 'chart' },
      })
    },
  },
  'key-figure': {
    takesSubgroup: true,
    makesBlock: true,
    takesCaption: true,
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
      const { figure, of } = keyFigurePhrases(share, call.results)
      const make: BlockPiece['make'] = (_number, { readCaption, trace }) => {
        const mark = trace.newMark()
        trace.phrase(mark, figure, originOf(call))
        trace.phrase(partOf(mark, 'of'), of, originOf(call))
        const words = readCaption(content, 'continuation')
        return { type: 'keyFigure', figure: figure.text, of: of.text, words, mark }
      }
      return block(call, make, { shows: [figure] })
    },
  },
  'frequency-table': {
    takesSubgroup: true,
    makesBlock: true,
    takesCaption: true,
    options: ['minimum', 'id'],
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
    makesBlock: true,
    takesCaption: true,
    options: ['by', 'id', 'wave'],
    run(call) {
      const variable = textOption(call, 'by') ?? fail(call, 'helper-argument', '`cross-table` needs `by`')
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
  quotes: {
    makesBlock: true,
    options: ['limit', 'from'],
    run(call) {
      const quotes = chosenQuotes(call)
      return block(call, (_number, { trace }) => ({
        type: 'quotes',
        quotes: quotes.map(({ text }) => {
          const mark = trace.words(text, "a respondent's words", call.place)
          return { text, ...defined({ mark }) }
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
    makesBlock: true,
    takesCaption: true,
    options: ['id'],
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
  assumptions: {
    makesBlock: true,
    options: ['wave'],
    run: (call) => block(call, (_number, { trace }) => assumptionList(call, trace)),
  },
}

function block(
  call: Call,
  make: BlockPiece['make'],
  { shows = [], target }: Partial<Pick<BlockPiece, 'shows' | 'target'>> = {},
): BlockPiece {
  const { helper, place } = call
  return { kind: 'block', helper, place, shows, make, ...defined({ target }) }
}

function originOf({ helper, place }: Call): Origin {
  return { as: helper, place }
}

/** What a table block is made of. */
interface TableParts extends Pick<BlockPiece, 'shows'> {
  /** What the table is called, unless the call says otherwise. */
  readonly name: string
  /** Its caption, unless the call holds one. */
  readonly title: Phrase
  words(wordings: readonly Wording[]): TableWords
}

function tableBlock(call: Call, { name, title, words: wordsOf, shows }: TableParts): BlockPiece {
  const { place, content } = call
  const id = `table:${textOption(call, 'id') ?? name}`
  const make: BlockPiece['make'] = (number, { readCaption, trace, wordings }) => {
    const mark = trace.newMark()
    const words = wordsOf(wordings)
    trace.other(partOf(mark, 'number'), { text: `${number}`, reason: 'the number of a table' }, place)
    const written = content === undefined ? undefined : readCaption(content)
    traceTable(words, mark, originOf(call), trace)
    const caption = written ?? trace.node(title, originOf(call))
    return { type: 'resultTable', id, number, mark, caption, ...tableTexts(words) }
  }
  return block(call, make, { shows, target: { id, series: 'table' } })
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

function assumptionList(call: Call, trace: Trace): Block {
  const labels = new Map(call.results.questions.map((question) => [question.id, question.label]))
  const words = (text: string) =>
    trace.node(named(text, 'an assumption, as the data give it'), originOf(call))
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
            { type: 'emphasis', children: words(labels.get(question) ?? question) },
            ...words(` ${reason}`),
          ],
        },
      ],
    })),
  }
}
