/** Whole numbers in words up to twenty and for round tens, in words up to twelve, or all in digits. */
export type NumberStyle = (typeof NUMBER_STYLES)[number]
export const NUMBER_STYLES = ['twenty', 'twelve', 'digits'] as const

export interface Noun {
  readonly singular: string
  readonly plural: string
}
