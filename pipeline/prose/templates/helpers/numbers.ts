import { decimalsIn, numberTexts } from '../../../analysis/number-figures.ts'
import { valuePhrase } from '../../../analysis/phrases.ts'
import type { TextInsertion } from '../../compose/tokens.ts'
import { type Arguments, type Call, fail, type Helper, numberOption, resultArgument } from '../call.ts'
import { DECIMALS, itemOf, MEASURE, oneOf } from '../kinds.ts'

const OPTIONS = { as: oneOf('digits', 'words'), decimals: DECIMALS }

/** Helpers that show a number that answers give: a measure, a mean or a net score. */
export const numbers: Readonly<Record<string, Helper>> = {
  value: {
    takes: [{ kind: MEASURE }],
    takesSubgroup: true,
    options: OPTIONS,
    check: checkWords,
    run: numberIn,
  },
  ...ofQuestion('mean'),
  ...ofQuestion('score'),
}

/** A helper of the same name as the figure of a question that it shows. */
function ofQuestion(item: 'mean' | 'score'): Record<string, Helper> {
  return {
    [item]: {
      takes: [{ kind: itemOf(item) }],
      takesSubgroup: true,
      options: OPTIONS,
      check: checkWords,
      run: (call) => numberIn({ ...call, args: [`${call.args[0]}.${item}`] }),
    },
  }
}

function checkWords(call: Arguments): void {
  if (call.hash.as === 'words' && Number(call.hash.decimals) > 0)
    fail(call, 'helper-argument', '`as="words"` has no decimals', 'leave out one of the two')
}

function numberIn(call: Call): TextInsertion {
  const result = resultArgument(call)
  if (result.kind === 'share') throw new TypeError(`${result.id} is no number`)
  const { language } = call.results
  if (result.value === undefined) return fail(call, 'empty-base', `\`${result.id}\` has no cases`)
  const form = call.hash.as === 'words' ? 'words' : 'digits'
  const isWhole = form === 'words' && Number.isInteger(result.value)
  const decimals =
    numberOption(call, 'decimals') ?? (isWhole ? 0 : decimalsIn(result, call.results.questions))
  const forms = {
    digits: numberTexts(result.value, language, decimals).digits,
    words: numberTexts(result.value, language.inWords, decimals).words,
  }
  return { kind: 'text', phrase: valuePhrase(result, form, language, decimals), forms }
}
