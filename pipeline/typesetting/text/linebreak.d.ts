/** What this folder uses of linebreak, which brings no types: where lines may end by Unicode's rules (UAX 14). */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** Where the next line may begin, and whether it must; null after the text's end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
