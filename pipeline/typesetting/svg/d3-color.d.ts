/** What this folder uses of d3-color, which brings no types: colours as Vega reads them. */
declare module 'd3-color' {
  /** A colour of CSS; null where a text is none. */
  export function color(text: string): { rgb(): Rgb } | null

  interface Rgb {
    /** 0 to 255, and an opacity, 0 to 1. */
    readonly r: number
    readonly g: number
    readonly b: number
    readonly opacity: number
    /** With whole numbers within their bounds. */
    clamp(): Rgb
    formatHex(): string
  }
}
