import { defined } from '../../../core/defined.ts'
import type { Quote } from '../../../study/study.ts'
import type { Block } from '../../document.ts'
import { type Call, fail, numberOption, textArgument, UnreadFault } from '../call.ts'
import { block, type Components } from '../components.ts'
import { TOPIC, whole } from '../kinds.ts'

declare module '../../document.ts' {
  interface BlockTypes {
    quotes: QuotesBlock
    callout: CalloutBlock
    margin: MarginBlock
    smallPrint: SmallPrintBlock
  }
}

interface QuotesBlock {
  readonly type: 'quotes'
  readonly quotes: readonly {
    readonly text: string
    readonly traceId?: string
    /** Says below it that nobody said it. */
    readonly note?: string
  }[]
}

interface CalloutBlock {
  readonly type: 'callout'
  readonly title?: string
  readonly titleTraceId?: string
  readonly children: readonly Block[]
}

/** Blocks in the margin, beside what follows them. */
interface MarginBlock {
  readonly type: 'margin'
  readonly children: readonly Block[]
}

/** Text that only some readers need, in the size of notes. */
interface SmallPrintBlock {
  readonly type: 'smallPrint'
  readonly children: readonly Block[]
}

/** Attributes of containers that readers see; a container takes no other. */
export const CONTAINER_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { callout: ['title'] }

/** Texts that are set apart: what respondents said, and blocks that a template puts in a container. */
export const boxes = {
  helpers: {
    quotes: {
      makesBlock: true,
      takes: [{ kind: TOPIC }],
      options: { limit: whole(1), from: whole(1) },
      run(call) {
        const quotes = chosenQuotes(call)
        const { invented } = call.results.language.words.quotes
        return block(call, (_number, { trace, saysQuotesAreInvented }) => ({
          type: 'quotes',
          quotes: quotes.map(({ text, illustrative }) => {
            const traceId = trace.words(text, "a respondent's words", call.place)
            const note = illustrative && !saysQuotesAreInvented ? invented : undefined
            return { text, ...defined({ traceId, note }) }
          }),
        }))
      },
    },
  },
  containers: {
    callout({ title, noteTitle, blocks }) {
      const titleTraceId = noteTitle()
      return { type: 'callout', ...defined({ title, titleTraceId }), children: blocks() }
    },
    margin: ({ blocks }) => ({ type: 'margin', children: blocks() }),
    small: ({ blocks }) => ({ type: 'smallPrint', children: blocks() }),
  },
  content: {
    quotes: ({ quotes }) => ({
      lines: quotes.flatMap(({ text, note }) =>
        [text, ...(note === undefined ? [] : [note])].map((value) => [{ type: 'text', value }]),
      ),
      blocks: [],
    }),
    callout: ({ title, children }) => ({
      lines: title === undefined ? [] : [[{ type: 'text', value: title }]],
      blocks: children,
    }),
    margin: ({ children }) => ({ lines: [], blocks: children }),
    smallPrint: ({ children }) => ({ lines: [], blocks: children }),
  },
} satisfies Components

function chosenQuotes(call: Call): Quote[] {
  const { quotes, unread } = call.results
  const topic = textArgument(call, 0)
  if (unread?.topics) throw new UnreadFault(topic)
  const from = (numberOption(call, 'from') ?? 1) - 1
  const chosen = quotes.filter((quote) => quote.topic === topic).slice(from)
  if (chosen.length === 0 && unread?.quotes) throw new UnreadFault(topic)
  if (chosen.length === 0) return fail(call, 'no-quotes', `this wave has no such quotes on \`${topic}\``)
  return chosen.slice(0, numberOption(call, 'limit'))
}
