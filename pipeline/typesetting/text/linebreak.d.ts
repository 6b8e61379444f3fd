/**
 * The parts of the package `linebreak` that are used here; it has no types. It finds line breaks by Unicode's rules
 * (UAX 14).
 */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** Where the next line may start, and whether it must; null after the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
