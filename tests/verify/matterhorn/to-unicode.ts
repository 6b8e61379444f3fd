import { operationsOf } from './content-syntax.ts'
import { isList, type Value } from './pdf-objects.ts'

/** What each code of a font means, from its ToUnicode CMap. */
export function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>()
  for (const { operator, operands } of operationsOf(cmap)) {
    if (operator === 'endbfchar') {
      for (const [code, text] of groupsOf(operands, 2)) characters.set(codeOf(code), textOf(text))
    } else if (operator === 'endbfrange') {
      for (const [first, last, texts] of groupsOf(operands, 3)) {
        for (let code = codeOf(first); code <= codeOf(last); code += 1) {
          characters.set(code, textInRange(texts ?? null, code - codeOf(first)))
        }
      }
    }
  }
  return characters
}

function groupsOf(values: readonly Value[], size: number): (readonly Value[])[] {
  const groups: (readonly Value[])[] = []
  for (let index = 0; index < values.length; index += size) groups.push(values.slice(index, index + size))
  return groups
}

/** A range names its texts one by one, or the first of them, from which its last character counts on. */
function textInRange(texts: Value, offset: number): string {
  if (isList(texts)) return textOf(texts[offset])
  const first = textOf(texts)
  const last = first.charCodeAt(first.length - 1) + offset
  return first.slice(0, -1) + String.fromCharCode(last)
}

function codeOf(value: Value | undefined): number {
  return parseInt(hexOf(value), 16)
}

function textOf(value: Value | undefined): string {
  const bytes = Buffer.from(hexOf(value), 'hex')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : ''
}

function hexOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.slice(2) : ''
}
