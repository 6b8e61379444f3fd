import { CODEBOOK } from '../../../analysis/phrases.ts'
import type { Results } from '../../../analysis/results.ts'
import type { RowOrder } from '../../../analysis/row-order.ts'
import type { Wording } from '../../../language/language.ts'
import { named, type Phrase } from '../../../language/phrase.ts'
import { tableTexts, traceTable } from '../../compose/table-block.ts'
import type { TableWords } from '../../compose/tables.ts'
import type { BlockInsertion } from '../../compose/tokens.ts'
import { partOf } from '../../compose/trace.ts'
import { type Arguments, type Call, fail, textArgument, textOption } from '../call.ts'
import { block, originOf } from '../components.ts'
import { oneOf, text } from '../kinds.ts'
import type { StudyNames } from '../known-names.ts'

/** What references call a table. */
export const NAME = text('a name')

/** In which order answers stand. */
export const ORDER = oneOf('codebook', 'size')

export function orderIn(call: Call): RowOrder | undefined {
  return textOption(call, 'order') as RowOrder | undefined
}

/** Fails for a question that makes no rows. */
export function checkRows(call: Arguments, { questions }: StudyNames): void {
  const id = textArgument(call, 0)
  const question = questions?.find((each) => each.id === id)
  if (question?.type !== 'number' || question.classes.length > 0) return
  const message = `\`${id}\` is a number without classes, so a table of it has no rows`
  const hint =
    question.index === undefined
      ? `give the question \`classes\` in codebook.json, or show \`{{value "${id}.median"}}\``
      : `show \`{{value "${id}.mean"}}\``
  fail(call, 'helper-argument', message, hint)
}

/** What a question asks; of an item with what its battery asks: "Trust in institutions: the police". */
export function titleOf(question: string, label: string, { batteries }: Pick<Results, 'batteries'>): Phrase {
  const battery = batteries.find(({ items }) => items.includes(question))
  return named(battery === undefined ? label : `${battery.label}: ${label}`, CODEBOOK)
}

/** What a table block is made of. */
interface TableParts extends Pick<BlockInsertion, 'shows'> {
  /** What the table is called, unless the call says otherwise. */
  readonly name: string
  /** Its caption, unless the call holds one. */
  readonly title: Phrase
  words(wordings: readonly Wording[]): TableWords
}

/** A table with its number, caption and words. */
export function tableBlock(call: Call, { name, title, words: wordsOf, shows }: TableParts): BlockInsertion {
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
