/** What Peiling uses of fontkit, which brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number
    layout(text: string): {
      readonly advanceWidth: number
      readonly bbox: { readonly minY: number; readonly maxY: number }
    }
  }
  export function create(bytes: Uint8Array): Font
}
