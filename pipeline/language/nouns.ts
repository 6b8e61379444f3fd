/** Whole numbers in words to twenty and in round tens, in words to twelve, or all in digits. */
export type NumberStyle = (typeof NUMBER_STYLES)[number]
export const NUMBER_STYLES = ['twenty', 'twelve', 'digits'] as const

export interface Noun {
  readonly singular: string
  readonly plural: string
}
