import type { Share } from '../../analysis/results.ts'
import { type Call, fail, type Helper, resultArgument, shareArgument, wordOption } from '../call.ts'
import type { Piece } from '../tokens.ts'
import { agree } from './agree.ts'
import { range } from './range.ts'

/** Helpers that word one figure. */
export const figures: Readonly<Record<string, Helper>> = {
  count: shareHelper((share) => share.texts.count),
  base: shareHelper((share) => share.texts.base),
  percent: shareHelper((share, call) =>
    share.base === 0
      ? fail(call, 'empty-base', `\`${share.id}\` has no cases, so no percentage`)
      : share.texts.percent,
  ),
  number: shareHelper((share) => share.texts.number),
  words: shareHelper((share) => share.texts.words),
  counted: shareHelper((share) => share.texts.counted),
  fraction: {
    takesSubgroup: true,
    run(call) {
      const share = nonEmptyShare(call)
      return show(call, share, share.texts.fraction, share.texts.fractionRule)
    },
  },
  quantifier: {
    takesSubgroup: true,
    options: ['noun'],
    run(call) {
      const share = nonEmptyShare(call)
      const { quantifier, quantified, quantifierRule } = share.texts
      return show(call, share, call.hash.noun === false ? quantifier : quantified, quantifierRule)
    },
  },
  agree,
  range,
  value: {
    takesSubgroup: true,
    options: ['as'],
    run(call) {
      const result = resultArgument(call)
      if (result.kind === 'share')
        return fail(call, 'helper-argument', `\`${result.id}\` is a share`, 'use `count`')
      if (result.value === undefined) return fail(call, 'empty-base', `\`${result.id}\` has no cases`)
      const inWords = wordOption(call, 'as', ['digits', 'words']) === 'words'
      return show(call, result, inWords ? result.texts.words : result.texts.digits)
    },
  },
  label: shareHelper((share) => share.label),
}

function shareHelper(word: (share: Share, call: Call) => string): Helper {
  return {
    takesSubgroup: true,
    run(call) {
      const share = shareArgument(call)
      return show(call, share, word(share, call))
    },
  }
}

function nonEmptyShare(call: Call): Share {
  const share = shareArgument(call)
  return share.base === 0 ? fail(call, 'empty-base', `\`${share.id}\` has no cases to speak of`) : share
}

function show(call: Call, result: Parameters<Call['use']>[0], text: string, rule?: string): Piece {
  call.use(result, text, rule)
  return { kind: 'text', text }
}
