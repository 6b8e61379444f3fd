/** The languages that reports are written in, by their BCP 47 tags. */
export type LanguageTag = 'nl' | 'en'

/** Whole numbers in words to twenty and in round tens, in words to twelve, or all in digits. */
export type NumberStyle = 'twenty' | 'twelve' | 'digits'

export interface Noun {
  readonly singular: string
  readonly plural: string
}
