/** What tests use of fontkit, which brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number
    readonly numGlyphs: number
    getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } }
    layout(
      text: string,
      features?: object,
    ): {
      readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[]
      readonly positions: readonly Readonly<Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset', number>>[]
      readonly advanceWidth: number
      readonly bbox: { readonly minY: number; readonly maxY: number }
    }
  }
  export function create(bytes: Uint8Array): Font
}
