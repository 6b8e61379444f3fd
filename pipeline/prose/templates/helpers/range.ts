import { findResult } from '../../../analysis/find.ts'
import { figure } from '../../../language/phrase.ts'
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
    const { language } = call.results
    const text = language.range(from.value, to.value, noun, inWords)
    const rule = () => language.rules.number(inWords ? 'words' : 'digits')
    const { inDigits, inWords: spelled } = language
    const forms = {
      digits: inDigits.range(from.value, to.value, noun, false),
      words: spelled.range(from.value, to.value, noun, true),
    }
    return { kind: 'text', phrase: figure(text, [from.id, to.id], rule), forms }
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
  return { value, id: found.value.id }
}
