import { own } from '../../core/own.ts'

/** A part of Markdown that a report has no form for, by its name in the tree, as its writer would call it. */
export function inWords(type: string): string {
  return own(WORDS, type) ?? 'this'
}

const WORDS: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'a code block (or text indented by four spaces)',
  inlineCode: 'code in backticks',
  delete: 'struck-out text (between `~`)',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link by reference: write the address in the link',
  definition: 'a link definition: write the address in the link',
  leafDirective: 'a directive of one line (`::`)',
}
