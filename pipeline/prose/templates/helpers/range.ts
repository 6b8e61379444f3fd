import { findResult } from '../../../analysis/find.ts'
import { type Call, fail, type Helper, tableArgument, textArgument, wordOption } from '../call.ts'

/** From the lowest to the highest value of a number question, with its noun: "2,5 tot 15 fte". */
export const range: Helper = {
  takesSubgroup: true,
  options: ['as'],
  run(call) {
    const inWords = wordOption(call, 'as', ['digits', 'words']) === 'words'
    const id = textArgument(call, 0, 'the id of a question')
    const [from, to] = [endOf(call, 'min'), endOf(call, 'max')]
    const noun = call.results.questions.find((question) => question.id === id)?.number?.noun
    const text = call.results.language.range(from.value, to.value, noun, inWords)
    call.use(from.result, text)
    call.use(to.result, text)
    const { inDigits, inWords: spelled } = call.results.language
    const forms = {
      digits: inDigits.range(from.value, to.value, noun, false),
      words: spelled.range(from.value, to.value, noun, true),
    }
    return { kind: 'text', text, forms }
  },
}

function endOf(call: Call, item: 'min' | 'max') {
  const table = tableArgument(call)
  const found = findResult(call.results, { ...table, item })
  if (found.kind !== 'found' || found.value.kind !== 'number')
    return fail(
      call,
      'helper-argument',
      `\`${table.question}\` is not asked for a number, so it has no range`,
    )
  const { value } = found.value
  if (value === undefined) return fail(call, 'empty-base', `\`${table.id}\` has no cases`)
  return { value, result: found.value }
}
