import { findResult } from '../../../analysis/find.ts'
import { figure } from '../../../language/phrase.ts'
import { type Call, fail, type Helper, tableArgument, textArgument } from '../call.ts'
import { NUMBER_QUESTION, oneOf } from '../kinds.ts'

/** From the lowest to the highest value of a number question, with its noun: "2,5 tot 15 fte". */
export const range: Helper = {
  takes: [{ kind: NUMBER_QUESTION }],
  takesSubgroup: true,
  options: { as: oneOf('digits', 'words') },
  run(call) {
    const inWords = call.hash.as === 'words'
    const id = textArgument(call, 0)
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
    throw new TypeError(`${table.id} has no ${item}`)
  const { value } = found.value
  if (value === undefined) return fail(call, 'empty-base', `\`${table.id}\` has no cases`)
  return { value, id: found.value.id }
}
