import type { Language, ShareForm, ShareTexts } from '../language/language.ts'
import { figure, type Phrase, type Rule } from '../language/phrase.ts'
import type { NumberSummary, Result, Share } from './results.ts'

/** What names in a report are that the data bring. */
export const CODEBOOK = 'words of the codebook'
export const WAVE_NAME = 'the name of a wave'

/**
 * A share in one of its forms.
 *
 * @param text where it stands among other words, or is written otherwise
 */
export function sharePhrase(share: Share, form: ShareForm, text = share.texts[form]): Phrase {
  return figure(text, [share.id], () => share.texts.rule(form))
}

/** The wordings of a share with its numbers in another style: `language.inDigits`. */
export function textsIn({ count, base, percent, noun }: Share, style: Language): ShareTexts {
  return style.share(count, base, percent, noun)
}

/** The value of a number question in digits, or in words where the house style has them. */
export function valuePhrase(
  { id, texts }: NumberSummary,
  form: 'digits' | 'words',
  { rules }: Language,
): Phrase {
  return figure(texts[form], [id], () => rules.number(form))
}

/** How a result comes by the text that stands for it in a list. */
export function mainPhrase(result: Result, language: Language): Phrase {
  return result.kind === 'share' ? sharePhrase(result, 'percent') : valuePhrase(result, 'digits', language)
}

/** How a whole number is written: by house style, which may be in digits. */
export function numberRule({ rules, isInWords }: Language, value: number): Rule {
  return () => rules.number(isInWords(value) ? 'words' : 'digits')
}
