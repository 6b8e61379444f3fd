import { sharePhrase, textsIn } from '../../../analysis/phrases.ts'
import type { Share } from '../../../analysis/results.ts'
import { baseForWords, isSmallBase } from '../../../analysis/small-base.ts'
import type { ShareTexts } from '../../../language/language.ts'
import { figure, worded } from '../../../language/phrase.ts'
import { isNamed } from '../../../language/quantifier.ts'
import type { NumberForms, TextInsertion } from '../../compose/tokens.ts'
import { type Call, fail, type Helper, HelperFault, shareArgument } from '../call.ts'
import { FLAG, oneOf, SHARE } from '../kinds.ts'
import { agree } from './agree.ts'
import { range } from './range.ts'
import { requireCounts, requireInterval, shareAsked } from './weighted.ts'

/** Helpers that word one figure. */
export const figures: Readonly<Record<string, Helper>> = {
  count: numberHelper('count'),
  base: numberHelper('base'),
  number: numberHelper('number'),
  words: numberHelper('words'),
  counted: numberHelper('counted'),
  percent: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    run(call) {
      const share = shareArgument(call)
      if (share.base === 0) fail(call, 'empty-base', `\`${share.id}\` has no cases, so no percentage`)
      requireBase(call, share, PERCENT)
      return percentIn(call, share)
    },
  },
  share: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    options: { as: oneOf('both'), unweighted: FLAG },
    run(call) {
      const share = nonEmptyShare(call)
      const isBoth = call.hash.as === 'both'
      if (isBoth || isSmallBase(share.base, call.results)) requireCounts(call, share)
      const shown = shareAsked(call, share)
      return isBoth ? bothIn(call, shown) : leadingIn(call, shown)
    },
  },
  fraction: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    options: { unweighted: FLAG },
    run(call) {
      requireCounts(call, nonEmptyShare(call))
      const share = shareAsked(call, nonEmptyShare(call))
      if (!isNoneOrAll(share)) requireBase(call, share, FRACTION)
      const words = textsIn(share, call.results.language.inWords).fraction
      const phrase = worded(sharePhrase(share, 'fraction'), share.texts.fractionRule)
      return { kind: 'text', phrase, forms: { words } }
    },
  },
  quantifier: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    options: { noun: FLAG },
    run(call) {
      const share = nonEmptyShare(call)
      const isSampled = share.estimate !== undefined
      const isNumber = !isSampled && isNamed(share.count, share.base)
      if (isSampled || (!isNumber && !isNoneOrAll(share)))
        requireBase(call, share, WORD_WITH_BOUNDS, baseForWords(call.results))
      requireInterval(call, share)
      const form = call.hash.noun === false ? 'quantifier' : 'quantified'
      // Of a band the words are the figure; only a number that is named takes the form of its sentence.
      const shown: TextInsertion = isNumber
        ? numberIn(call, share, form)
        : { kind: 'text', phrase: sharePhrase(share, form) }
      return { ...shown, phrase: worded(shown.phrase, share.texts.quantifierRule) }
    },
  },
  agree,
  range,
  label: {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    run(call) {
      const { id, label } = shareArgument(call)
      return { kind: 'text', phrase: worded(figure(label, [id], () => call.results.language.rules.label)) }
    },
  },
}

type NumberForm = 'count' | 'base' | 'number' | 'words' | 'counted' | 'quantifier' | 'quantified'

function numberHelper(form: NumberForm): Helper {
  return {
    takes: [{ kind: SHARE }],
    takesSubgroup: true,
    options: form === 'base' ? {} : { unweighted: FLAG },
    run(call) {
      const share = shareArgument(call)
      if (form !== 'base') requireCounts(call, share)
      return numberIn(call, share, form)
    },
  }
}

/** A number with or without its noun, which takes the form that its sentence asks for. */
function numberIn(call: Call, share: Share, form: NumberForm): TextInsertion {
  const forms = formsOf(call, share, (texts) => texts[form])
  return { kind: 'text', phrase: sharePhrase(share, form), forms }
}

/** What says too much of a small base, and what to write there. */
interface Wording {
  readonly name: string
  readonly hint: string
}

const PERCENT: Wording = {
  name: 'a percentage alone',
  hint: 'use `share`, which lets the count lead below it, or `words`',
}
const FRACTION: Wording = { name: 'a fraction', hint: 'use `words`, which gives count and base' }
const WORD_WITH_BOUNDS: Wording = {
  name: 'a word with bounds',
  hint: 'use `words`, which gives count and base',
}

/** Fails where the base of a share is smaller than a wording needs, which is `smallBase` unless it is said. */
function requireBase(
  call: Call,
  { id, base }: Share,
  { name, hint }: Wording,
  least = call.results.smallBase ?? 0,
): void {
  if (base >= least) return
  const source = least === call.results.smallBase ? ', as `smallBase` of study.json says' : ''
  throw new HelperFault(call.place, 'small-base', `\`${id}\` has a base of ${base}, too small for ${name}`, {
    expected: `a base of ${least} or more${source}`,
    hint,
  })
}

/** Whether a share has words that are exact on any base. */
function isNoneOrAll({ count, base }: Share): boolean {
  return count === 0 || count === base
}

function percentIn({ results: { language } }: Call, share: Share): TextInsertion {
  const words = textsIn(share, language.inWords).percentInProse
  return {
    kind: 'text',
    phrase: sharePhrase(share, 'percent'),
    forms: { prose: share.texts.percentInProse, words },
  }
}

/** "57%", or "elf van de twaalf" on a small base. */
function leadingIn(call: Call, share: Share): TextInsertion {
  const { smallBase, language } = call.results
  const form = isSmallBase(share.base, call.results) ? 'words' : 'percent'
  const shown = form === 'words' ? numberIn(call, share, form) : percentIn(call, share)
  if (smallBase === undefined) return shown
  const rule = () => `${share.texts.rule(form)}; ${language.rules.leading(share.base, smallBase)}`
  return { ...shown, phrase: figure(shown.phrase.text, [share.id], rule) }
}

/** "elf van de twaalf gemeenten (92%)" */
function bothIn(call: Call, share: Share): TextInsertion {
  const { base, noun, texts, id } = share
  const word = ({ words, percent }: ShareTexts) =>
    `${words} ${base === 1 ? noun.singular : noun.plural} (${percent})`
  const rule = () => `${texts.rule('words')}; ${texts.rule('percent')}`
  return { kind: 'text', phrase: figure(word(texts), [id], rule), forms: formsOf(call, share, word) }
}

/** A number, or words around it, in digits and in words. */
function formsOf(
  { results: { language } }: Call,
  share: Share,
  word: (texts: ShareTexts) => string,
): NumberForms {
  return { digits: word(textsIn(share, language.inDigits)), words: word(textsIn(share, language.inWords)) }
}

function nonEmptyShare(call: Call): Share {
  const share = shareArgument(call)
  return share.base === 0 ? fail(call, 'empty-base', `\`${share.id}\` has no cases to speak of`) : share
}
