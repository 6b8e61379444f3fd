import type { DrawnItem } from './drawn-bounds.ts'

/** Why a spec cannot be drawn, or not as it is written. */
export type DrawingFault =
  /** What Vega or Vega-Lite says of it. */
  | { readonly kind: 'complaint'; readonly words: string }
  /** It would take too long. */
  | { readonly kind: 'limit'; readonly excess: string }
  | { readonly kind: 'not-a-number' }
  /** Far higher than a page, in points. */
  | { readonly kind: 'too-high'; readonly points: number; readonly most: number }
  /** A page cannot show it. */
  | { readonly kind: 'undrawn'; readonly words: string }
  | {
      readonly kind: 'beyond-edge'
      readonly side: 'left' | 'right'
      readonly points: number
      readonly item: DrawnItem
    }
