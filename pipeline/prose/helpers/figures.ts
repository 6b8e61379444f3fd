import type { Share } from '../../analysis/results.ts'
import { isSmallBase, leadingText } from '../../analysis/small-base.ts'
import {
  type Call,
  fail,
  type Helper,
  HelperFault,
  resultArgument,
  shareArgument,
  textArgument,
  wordOption,
} from '../call.ts'
import type { Piece } from '../tokens.ts'

/** Helpers that word one figure. */
export const figures: Readonly<Record<string, Helper>> = {
  count: shareHelper((share) => share.texts.count),
  base: shareHelper((share) => share.texts.base),
  percent: shareHelper((share, call) => {
    if (share.base === 0) fail(call, 'empty-base', `\`${share.id}\` has no cases, so no percentage`)
    if (isSmallBase(share.base, call.results)) refusePercent(call, share)
    return share.texts.percent
  }),
  share: {
    takesSubgroup: true,
    options: ['as'],
    run(call) {
      const share = nonEmptyShare(call)
      const { texts, noun, base } = share
      const both = () => `${texts.words} ${base === 1 ? noun.singular : noun.plural} (${texts.percent})`
      const isBoth = wordOption(call, 'as', ['both']) === 'both'
      return show(call, share, isBoth ? both() : leadingText(share, call.results))
    },
  },
  number: shareHelper((share) => share.texts.number),
  words: shareHelper((share) => share.texts.words),
  fraction: shareHelper((share) => share.texts.fraction),
  counted: shareHelper((share) => share.texts.counted),
  quantifier: {
    takesSubgroup: true,
    options: ['noun'],
    run(call) {
      const share = nonEmptyShare(call)
      return show(call, share, call.hash.noun === false ? share.texts.quantifier : share.texts.quantified)
    },
  },
  agree: {
    takesSubgroup: true,
    options: ['by'],
    run(call) {
      const share = shareArgument(call)
      const singular = textArgument(call, 1, 'the verb in the singular')
      const plural = textArgument(call, 2, 'the verb in the plural')
      return show(call, share, isPlural(call, share) ? plural : singular)
    },
  },
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

/** Whether the verb is plural after what the call names: the count, the quantifier or the leading form of the share. */
function isPlural(call: Call, { base, count, texts }: Share): boolean {
  const by = wordOption(call, 'by', ['count', 'quantifier', 'share'])
  if (by === 'quantifier') return texts.quantifiedIsPlural
  if (by === 'share' && !isSmallBase(base, call.results)) return call.results.language.words.percentIsPlural
  return count > 1
}

function refusePercent(call: Call, { id, base }: Share): never {
  const message = `\`${id}\` has a base of ${base}, too small for a percentage that stands alone`
  throw new HelperFault(call.place, 'small-base', message, {
    expected: `a base of ${call.results.smallBase} or more, as \`smallBase\` of study.json says`,
    hint: 'use `share`, which lets the count lead below it, or `words`',
  })
}

function nonEmptyShare(call: Call): Share {
  const share = shareArgument(call)
  return share.base === 0 ? fail(call, 'empty-base', `\`${share.id}\` has no cases to speak of`) : share
}

function show(call: Call, result: Parameters<Call['use']>[0], text: string): Piece {
  call.use(result, text)
  return { kind: 'text', text }
}
