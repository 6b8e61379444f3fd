import quotesSchema from '../../schemas/quotes.schema.json' with { type: 'json' }
import type { QuotesFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import { oneOf } from '../input/schema-findings.ts'
import type { DesignKind } from './data-files.ts'
import { listedName } from './names/hold-texts.ts'
import type { NameGuard } from './names.ts'
import { repeats } from './repeated-texts.ts'
import { ofOtherDesign } from './sample-design.ts'
import type { Quote, Topic } from './study.ts'

type QuoteEntry = QuotesFile['quotes'][number]

/** The key of whom a quote is from, and that of the other design. */
const SPEAKERS = { frame: ['interview', 'respondent'], sample: ['respondent', 'interview'] } as const

/** What quotes are checked against; a part that could not be read is absent. */
export interface QuoteContext {
  readonly topics: readonly Topic[] | undefined
  /** Ids of the wave's interviews or respondents. */
  readonly ids: Pick<ReadonlySet<string>, 'has'> | undefined
  /** Where those stand, and what has one: "an interview that is". */
  readonly idsFrom: { readonly file: string; readonly column: string; readonly who: string }
  readonly kind: DesignKind
  readonly guard: NameGuard
}

/** Reads and checks quotes.json. The link from a quote to its interview is not passed on. */
export async function loadQuotes(
  files: Files,
  path: string,
  context: QuoteContext,
): Promise<Checked<readonly Quote[]>> {
  const { value, problems } = await checked(async () => {
    const document = await readJson(files, path, { confidential: true })
    return { document, quotes: validate<QuotesFile>(document, quotesSchema).quotes }
  })
  if (value === undefined) return { value: undefined, problems }
  const { document, quotes } = value
  return {
    value: quotes.flatMap((quote, index) => {
      const { topic, text, illustrative = false } = quote
      if (unknownTopic(document, quote, index, context).length > 0) return []
      return { place: document.place(['quotes', index, 'topic']), topic, text, illustrative }
    }),
    problems: [
      ...repeatedQuotes(document, quotes),
      ...quotes.flatMap((quote, index) => [
        ...unknownTopic(document, quote, index, context),
        ...speakerProblems(document, quote, index, context),
        ...spokenName(document, quote, index, context),
      ]),
    ],
  }
}

function repeatedQuotes(document: JsonDocument, quotes: readonly QuoteEntry[]): Problem[] {
  const texts = quotes.map(({ text }, index) => ({
    // The same words with other marks are the same quote.
    text: text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
    pointer: ['quotes', index, 'text'],
  }))
  return repeats(texts).map(({ earlier, later }) => {
    const { line } = document.place(earlier.pointer)
    const message = `this quote is also on line ${line}`
    return document.problem(later.pointer, { rule: 'repeated-quote', message, expected: 'each quote once' })
  })
}

function unknownTopic(
  document: JsonDocument,
  { topic }: QuoteEntry,
  index: number,
  { topics, guard }: QuoteContext,
): Problem[] {
  if (topics === undefined || topics.some(({ id }) => id === topic)) return []
  const ids = topics.map(({ id }) => id)
  const hint = didYouMean(topic, ids)
  return [
    document.problem(['quotes', index, 'topic'], {
      rule: 'unknown-topic',
      message: `unknown topic${guard.show(topic, ids)}`,
      expected: oneOf(ids),
      ...defined({ hint }),
    }),
  ]
}

/** A quote is from an interview, or in a sample from a respondent. */
function speakerProblems(
  document: JsonDocument,
  quote: QuoteEntry,
  index: number,
  { ids, idsFrom: { file, column, who }, kind }: QuoteContext,
): Problem[] {
  const [key, other] = SPEAKERS[kind]
  if (quote[other] !== undefined) {
    const finding = ofOtherDesign(other, kind, `write \`${key}\``)
    return [document.keyProblem(['quotes', index, other], finding)]
  }
  const id = quote[key]
  if (id === undefined) {
    const message = `the key \`${key}\` is missing`
    return [document.problem(['quotes', index], { rule: 'missing-key', message })]
  }
  if (ids === undefined || ids.has(id)) return []
  return [
    document.problem(['quotes', index, key], {
      rule: 'unknown-interview',
      message: `this quote is from ${who} not in ${file}`,
      expected: `an id from its column \`${column}\``,
    }),
  ]
}

function spokenName(
  document: JsonDocument,
  { text }: QuoteEntry,
  index: number,
  { guard }: QuoteContext,
): Problem[] {
  const names = new Set(guard.findSpoken(text).map(({ name }) => name))
  const hint = 'write what it is instead, such as "our municipality"'
  return [...names].map((name) =>
    document.problem(['quotes', index, 'text'], listedName(name, 'this quote', hint)),
  )
}
