import type { Language, ShareForm, ShareTexts } from '../language/language.ts'
import { figure, type Phrase, type Rule } from '../language/phrase.ts'
import { numberTexts } from './number-figures.ts'
import type { NumberSummary, Result, Share } from './results.ts'
import { sampledShare } from './share.ts'

/** The origin of names that come from the data. */
export const CODEBOOK = 'words of the codebook'
export const WAVE_NAME = 'the name of a wave'

/**
 * A share in one of its forms.
 *
 * @param text the text, when it differs from that of the form because of the words around it
 */
export function sharePhrase(share: Share, form: ShareForm, text = share.texts[form]): Phrase {
  return figure(text, [share.id], () => share.texts.rule(form))
}

/** The wordings of a share with its numbers in another style: `language.inDigits`. */
export function textsIn(share: Share, style: Language): ShareTexts {
  const { count, base, percent, noun } = share
  return style.share(count, base, percent, noun, sampledShare(share))
}

/**
 * The value of a number question in digits, or in words where the house style has them.
 *
 * @param decimals how many it shows, when those are not the usual ones
 */
export function valuePhrase(
  { id, value, texts }: NumberSummary,
  form: 'digits' | 'words',
  language: Language,
  decimals?: number,
): Phrase {
  const text = (decimals === undefined ? texts : numberTexts(value, language, decimals))[form]
  return figure(text, [id], () => language.rules.number(form))
}

/** The text that stands for a result in a list, with its rule. */
export function mainPhrase(result: Result, language: Language): Phrase {
  return result.kind === 'share' ? sharePhrase(result, 'percent') : valuePhrase(result, 'digits', language)
}

/** Explains how a whole number is written: by house style, which may be in digits. */
export function numberRule({ rules, isInWords }: Language, value: number): Rule {
  return () => rules.number(isInWords(value) ? 'words' : 'digits')
}
