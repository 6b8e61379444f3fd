import type { Share } from '../../../analysis/results.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import type { Language, ShareTexts } from '../../../language/language.ts'
import { isNamed } from '../../../language/quantifier.ts'
import type { Piece } from '../../compose/tokens.ts'
import {
  type Call,
  fail,
  type Helper,
  HelperFault,
  resultArgument,
  shareArgument,
  wordOption,
} from '../call.ts'
import { agree } from './agree.ts'
import { range } from './range.ts'

/** Helpers that word one figure. */
export const figures: Readonly<Record<string, Helper>> = {
  count: numberHelper((texts) => texts.count),
  base: numberHelper((texts) => texts.base),
  number: numberHelper((texts) => texts.number),
  words: numberHelper((texts) => texts.words),
  counted: numberHelper((texts) => texts.counted),
  percent: {
    takesSubgroup: true,
    run(call) {
      const share = shareArgument(call)
      if (share.base === 0) fail(call, 'empty-base', `\`${share.id}\` has no cases, so no percentage`)
      if (isSmallBase(share.base, call.results)) refusePercent(call, share)
      return show(call, share, percentIn(call, share))
    },
  },
  share: {
    takesSubgroup: true,
    options: ['as'],
    run(call) {
      const share = nonEmptyShare(call)
      if (wordOption(call, 'as', ['both']) === 'both')
        return show(call, share, numberIn(call, share, bothOf(share)))
      const countLeads = isSmallBase(share.base, call.results)
      return show(
        call,
        share,
        countLeads ? numberIn(call, share, (texts) => texts.words) : percentIn(call, share),
      )
    },
  },
  fraction: {
    takesSubgroup: true,
    run(call) {
      const share = nonEmptyShare(call)
      const words = textsIn(call.results.language.inWords, share).fraction
      return show(call, share, { text: share.texts.fraction, forms: { words } }, share.texts.fractionRule)
    },
  },
  quantifier: {
    takesSubgroup: true,
    options: ['noun'],
    run(call) {
      const share = nonEmptyShare(call)
      const form = call.hash.noun === false ? 'quantifier' : 'quantified'
      // Of a band the words are the figure; only a number that is named takes the form of its sentence.
      const { base, count, texts } = share
      const shown = isNamed(count, base) ? numberIn(call, share, (each) => each[form]) : { text: texts[form] }
      return show(call, share, shown, texts.quantifierRule)
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
      const { value, texts } = result
      if (value === undefined) return fail(call, 'empty-base', `\`${result.id}\` has no cases`)
      const text = texts[wordOption(call, 'as', ['digits', 'words']) ?? 'digits']
      const words = call.results.language.inWords.number(value)
      return show(call, result, { text, forms: { digits: texts.digits, words } })
    },
  },
  label: {
    takesSubgroup: true,
    run(call) {
      const share = shareArgument(call)
      return show(call, share, { text: share.label })
    },
  },
}

type Word = (texts: ShareTexts) => string

/** A number with or without its noun, which takes the form that its sentence asks for. */
function numberHelper(word: Word): Helper {
  return {
    takesSubgroup: true,
    run(call) {
      const share = shareArgument(call)
      return show(call, share, numberIn(call, share, word))
    },
  }
}

function refusePercent(call: Call, { id, base }: Share): never {
  const message = `\`${id}\` has a base of ${base}, too small for a percentage that stands alone`
  throw new HelperFault(call.place, 'small-base', message, {
    expected: `a base of ${call.results.smallBase} or more, as \`smallBase\` of study.json says`,
    hint: 'use `share`, which lets the count lead below it, or `words`',
  })
}

function percentIn({ results: { language } }: Call, share: Share): Shown {
  const { percent: text, percentInProse: prose } = share.texts
  return { text, forms: { prose, words: textsIn(language.inWords, share).percentInProse } }
}

/** "elf van de twaalf gemeenten (92%)" */
function bothOf({ base, noun }: Share): Word {
  return ({ words, percent }) => `${words} ${base === 1 ? noun.singular : noun.plural} (${percent})`
}

function numberIn({ results: { language } }: Call, share: Share, word: Word): Shown {
  const digits = word(textsIn(language.inDigits, share))
  const words = word(textsIn(language.inWords, share))
  return { text: word(share.texts), forms: { digits, words } }
}

function textsIn(language: Language, { count, base, percent, noun }: Share): ShareTexts {
  return language.share(count, base, percent, noun)
}

function nonEmptyShare(call: Call): Share {
  const share = shareArgument(call)
  return share.base === 0 ? fail(call, 'empty-base', `\`${share.id}\` has no cases to speak of`) : share
}

type Shown = Omit<Extract<Piece, { kind: 'text' }>, 'kind'>

function show(call: Call, result: Parameters<Call['use']>[0], shown: Shown, rule?: string): Piece {
  call.use(result, shown.text, rule)
  return { kind: 'text', ...shown }
}
