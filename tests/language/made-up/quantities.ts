import type { QuantityWords } from '../../../pipeline/language/quantity-words.ts'

export const QUANTITIES: QuantityWords = {
  words: {
    number: ['ünk|twëp|drïl|kwär'],
    percent: ['sënk'],
    fraction: ['hälp'],
    quantifier: ['pänt'],
    order: ['[0-9]+ÿk'],
    change: ['möv'],
  },
  beforeNouns: ['mült'],
  beforeFigures: ['mër'],
  idioms: ['ünk pör ünk'],
  dates: ['äplür [0-9]{4}'],
  laws: ['läk [0-9]+'],
}
